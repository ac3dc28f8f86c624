<#import "../layout.ftl" as layout>
<#assign practice = view.practice()>
<@layout.shell title=msg("portal.invitation.mailed.title") practice=practice width="narrow" help=false>
<div class="card message">
  <@layout.emblem "mail" "good"/>
  <h1>${msg("portal.invitation.mailed.title")}</h1>
  <p>${msg("portal.invitation.mailed.text", view.email())}</p>
  <p class="hint">${msg("portal.invitation.mailed.nothing")}</p>
  <form class="actions stack" method="post" action="${page.url("/open/mail")}">
    <#if view.mark()??><input type="hidden" name="link" value="${view.mark()}"></#if>
    <button class="button button-second button-block" type="submit">${msg("portal.invitation.mailed.again")}</button>
  </form>
</div>
<@layout.askPractice practice/>
</@layout.shell>
