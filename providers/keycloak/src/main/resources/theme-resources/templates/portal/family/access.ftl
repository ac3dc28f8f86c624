<#import "../layout.ftl" as layout>
<#import "grant.ftl" as grant>
<#assign practice = view.practice() zone = practice.zone()>
<@layout.shell title=msg("portal.family.access.title") practice=practice>
<@layout.done view.done()!""/>
<h1>${msg("portal.family.access.title")}</h1>
<#if view.problem()??>
<div class="note note-bad summary" id="problem" role="alert" tabindex="-1" autofocus><@layout.icon "alert"/><p>${layout.text("portal.problem.", view.problem())}</p></div>
</#if>
<p class="lead">${view.decides()?then(msg("portal.family.access.lead"), msg("portal.family.access.lead-own"))}</p>
<section class="card" aria-labelledby="own">
  <h2 id="own">${msg("portal.family.access.own")}</h2>
  <@facts view.own()/>
  <details>
    <summary>${msg("portal.family.access.leave")}</summary>
    <p>${msg("portal.family.access.leave.text")}</p>
    <@end view.own() msg("portal.family.access.leave.confirm") "button-danger"/>
  </details>
</section>
<#if view.decides()>
<section class="card" aria-labelledby="others">
  <h2 id="others">${msg("portal.family.access.others")}</h2>
  <#if view.others()?has_content>
  <ul class="accounts">
    <#list view.others() as other>
    <li>
      <@facts other/>
      <div class="row-action"><@end other msg("portal.family.end") "button-danger-quiet"/></div>
    </li>
    </#list>
  </ul>
  <p class="hint">${msg("portal.family.access.end.hint", practice.name())}</p>
  <#else>
  <p>${msg("portal.family.access.nobody")}</p>
  </#if>
</section>
</#if>
</@layout.shell>

<#macro facts access>
<div class="account">
  <strong>${access.account()!msg("portal.family.account-removed")}</strong>
  <@grant.facts access zone access.own()/>
</div>
</#macro>

<#macro end access words look>
<@grant.verb action=("/patients/" + view.patient() + "/access/" + access.id() + "/end") words=words hidden=(access.account()!"") look=look/>
</#macro>
