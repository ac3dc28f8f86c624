<#import "../layout.ftl" as layout>
<#import "choice.ftl" as choices>
<@layout.shell title=msg("portal.family.choose.title") help=false>
<h1 id="question">${msg("portal.family.choose.title")}</h1>
<p class="lead">${msg("portal.family.choose.lead", view.app())}</p>
<#if view.gone()>
<div class="note note-bad summary" role="alert" tabindex="-1" autofocus><@layout.icon "alert"/><p>${msg("portal.family.choose.gone")}</p></div>
</#if>
<form method="post" action="${url.loginAction}">
  <ul class="choices" aria-labelledby="question">
    <#list view.choices() as choice>
    <li>
      <button class="card choice choice-pictured" type="submit" name="record" value="${choice.record().id()}"><@choices.card choice/></button>
    </li>
    </#list>
  </ul>
  <div class="actions">
    <button class="button button-quiet" type="submit" name="${view.keepable()?then("cancel-aia", "leave")}" value="true">${msg("portal.common.cancel")}</button>
  </div>
</form>
<p class="hint">${msg("portal.family.choose.hint", view.app())}</p>
</@layout.shell>
