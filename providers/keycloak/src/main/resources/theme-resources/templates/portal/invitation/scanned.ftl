<#import "../layout.ftl" as layout>
<#-- A printed sheet proves no mailbox: its only way on is the letter to the invited address. -->
<#assign practice = view.practice()>
<@layout.shell title=msg("portal.invitation.opened.title") practice=practice width="narrow" help=false>
<div class="card">
  <@layout.emblem "mail"/>
  <h1>${msg("portal.invitation.opened.title")}</h1>
  <p class="lead">${msg("portal.invitation.scanned.lead", practice.name())}</p>
  <dl class="facts">
    <div><dt>${msg("portal.invitation.opened.for")}</dt><dd>${view.email()}</dd></div>
    <div><dt>${msg("portal.invitation.opened.until")}</dt><dd>${page.dateTime(view.expiresAt(), practice.zone())}</dd></div>
  </dl>
  <form method="post" action="${page.url("/open/mail")}">
    <#if view.mark()??><input type="hidden" name="link" value="${view.mark()}"></#if>
    <button class="button button-block" type="submit">${msg("portal.invitation.scanned.mail")}</button>
  </form>
  <p class="hint">${msg("portal.invitation.scanned.elsewhere")}</p>
</div>
<p class="hint">${msg("portal.invitation.scanned.not-mine")}</p>
<@layout.askForLink practice=practice mark=view.mark()!""/>
<@layout.askPractice practice/>
</@layout.shell>
