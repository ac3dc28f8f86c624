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
  <span>${layout.text("portal.relationship." + access.own()?then("own.", ""), access.relationship())} · ${layout.text("portal.level.", access.level())}</span>
  <span>${msg("portal.family.since", page.date(access.since(), zone))} · ${layout.text("portal.door.", access.door())}</span>
  <#if access.until()??><span>${msg("portal.family.until", page.dateTime(access.until(), zone))}</span></#if>
  <#local only = grant.limited(access.areas())>
  <#if only?has_content><span>${msg("portal.family.only", only)}</span></#if>
</div>
</#macro>

<#macro end access words look>
<form method="post" action="${page.url("/patients/" + view.patient() + "/access/" + access.id() + "/end")}">
  <@layout.csrf/>
  <button class="button ${look}" type="submit">${words}<span class="visually-hidden"> (${access.account()!""})</span></button>
</form>
</#macro>
