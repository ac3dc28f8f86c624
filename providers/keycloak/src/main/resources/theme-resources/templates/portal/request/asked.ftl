<#import "../layout.ftl" as layout>
<#assign practice = view.practice()>
<@layout.shell title=msg("portal.request.asked.title") practice=practice width="narrow" help=false>
<div class="card message">
  <@layout.emblem "check" "good"/>
  <h1>${msg("portal.request.asked.title")}</h1>
  <p>${msg("portal.request.asked.text", practice.name())}</p>
  <#if view.signingIn()>
  <form class="actions stack" method="post" action="${url.loginAction}">
    <button class="button button-second button-block" type="submit" name="switch" value="true">${msg("portal.invitation.wrong.switch")}</button>
    <button class="button button-quiet button-block" type="submit" name="leave" value="true">${msg("portal.invitation.wrong.leave")}</button>
  </form>
  </#if>
</div>
<@layout.askPractice practice/>
</@layout.shell>
