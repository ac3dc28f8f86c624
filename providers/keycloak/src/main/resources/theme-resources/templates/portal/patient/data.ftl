<#import "../layout.ftl" as layout>
<#-- A section of the record's overview; `section` is a DataSection. -->
<#if section.mayExport() || section.mayErase()>
<#assign here = "/staff/" + section.practice().alias()?url("UTF-8") + "/patients/" + section.patient()>
<section class="card" aria-labelledby="data">
  <h2 id="data">${msg("portal.patient.data")}</h2>
  <p>${msg("portal.patient.data.text")}</p>
  <p class="actions">
    <#if section.mayExport()>
    <a class="button button-second" href="${page.url(here + "/export")}" download>${msg("portal.patient.export")}</a>
    </#if>
    <#if section.mayErase()>
    <a class="button button-danger-quiet" href="${page.url(here + "/erase")}">${msg("portal.patient.erase")}</a>
    </#if>
  </p>
</section>
</#if>
