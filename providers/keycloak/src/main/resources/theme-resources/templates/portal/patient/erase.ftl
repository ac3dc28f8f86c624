<#import "../layout.ftl" as layout>
<#import "../fields.ftl" as fields>
<#assign practice = view.practice() patient = view.patient()>
<#assign here = "/staff/" + practice.alias()?url("UTF-8") + "/patients/" + patient.id()>
<@layout.shell title=msg("portal.patient.erase.title") practice=practice>
<p class="back"><a href="${page.url(here)}">${patient.name()}</a></p>
<h1>${msg("portal.patient.erase.title")}</h1>
<form class="card" method="post" action="${page.url(here + "/erase")}" novalidate>
  <@layout.csrf/>
  <@fields.summary form=view.form() labels={"confirm": msg("portal.patient.erase.name")}/>
  <p><strong>${patient.name()}</strong></p>
  <p>${msg("portal.patient.erase.text")}</p>
  <ul class="steps">
    <li>${msg("portal.patient.erase.access")}</li>
    <li>${msg("portal.patient.erase.account")}</li>
    <li>${msg("portal.patient.erase.history")}</li>
  </ul>
  <p>${msg("portal.patient.erase.export")} <a href="${page.url(here + "/export")}" download>${msg("portal.patient.export")}</a></p>
  <@fields.text form=view.form() name="confirm" label=msg("portal.patient.erase.name") hint=msg("portal.patient.erase.name.hint") required=true/>
  <p class="actions">
    <button class="button button-danger" type="submit">${msg("portal.patient.erase.confirm")}</button>
    <a class="button button-quiet" href="${page.url(here)}">${msg("portal.common.cancel")}</a>
  </p>
</form>
</@layout.shell>
