<#import "../layout.ftl" as layout>
<#import "choice.ftl" as choices>
<@layout.shell title=msg("portal.family.records.title")>
<h1>${msg("portal.family.records.title")}</h1>
<p class="lead">${msg("portal.family.records.lead")}</p>
<ul class="choices">
  <#list view.choices() as choice>
  <li>
    <a class="card choice choice-pictured" href="${page.url("/patients/" + choice.record().id())}"><@choices.card choice/></a>
  </li>
  </#list>
</ul>
</@layout.shell>
