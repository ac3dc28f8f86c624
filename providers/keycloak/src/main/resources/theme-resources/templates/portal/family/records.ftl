<#import "../layout.ftl" as layout>
<@layout.shell title=msg("portal.family.records.title")>
<h1>${msg("portal.family.records.title")}</h1>
<p class="lead">${msg("portal.family.records.lead")}</p>
<ul class="choices">
  <#list view.records() as record>
  <li>
    <a class="card choice" href="${page.url("/patients/" + record.id())}">
      <span class="choice-name">${record.name()}</span>
      <span class="choice-more">${record.practice().name()} · ${layout.text("portal.level.", record.level())}</span>
    </a>
  </li>
  </#list>
</ul>
</@layout.shell>
