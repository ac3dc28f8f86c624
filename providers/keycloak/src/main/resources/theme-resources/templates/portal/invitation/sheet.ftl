<#import "../layout.ftl" as layout>
<#-- Printed for the patient, in the patient's language. What only staff need is left out on paper. -->
<#assign practice = view.practice() invitation = view.invitation() code = page.qrCode(view.link())>
<@layout.shell title=msg("portal.invitation.sheet.title") practice=practice width="narrow" translated=false>
<div class="screen-only">
  <p class="back"><a href="${page.url("/staff/" + practice.alias()?url("UTF-8") + "/patients/" + view.patient().id())}">${view.patient().name()}</a></p>
  <div class="note"><@layout.icon "alert"/><p>${msg("portal.invitation.sheet.once")}</p></div>
  <p class="actions"><button class="button" type="button" data-print hidden>${msg("portal.invitation.sheet.print")}</button></p>
</div>
<article class="card sheet">
  <p class="over">${practice.name()}</p>
  <h1>${msg("portal.invitation.sheet.title")}</h1>
  <p class="lead">${msg("portal.invitation.sheet.for", view.patient().name())}</p>
  <svg class="qr" viewBox="0 0 ${code.size()?c} ${code.size()?c}" role="img" aria-label="${msg("portal.invitation.sheet.code")}"><rect width="100%" height="100%" class="qr-light"/><path d="${code.path()}" class="qr-dark"/></svg>
  <ol class="steps">
    <li>${msg("portal.invitation.sheet.step-scan")}</li>
    <li>${msg("portal.invitation.sheet.step-mail", invitation.email())}</li>
    <li>${msg("portal.invitation.sheet.step-open")}</li>
  </ol>
  <p>${msg("portal.invitation.sheet.type")}</p>
  <p class="sheet-link">${view.link()}</p>
  <p><strong>${msg("portal.invitation.sheet.until", page.dateTime(invitation.expiresAt(), practice.zone()))}</strong></p>
  <p class="hint">${msg("portal.invitation.sheet.keep")}</p>
  <#if practice.phone()?? || practice.email()??>
  <p class="hint">${msg("portal.common.questions", practice.name())} ${practice.phone()!} ${practice.email()!}</p>
  </#if>
</article>
</@layout.shell>
