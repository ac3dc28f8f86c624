<#import "../layout.ftl" as layout>
<#assign practice = view.practice()>
<@layout.shell title=msg("portal.invitation.wrong.title") practice=practice width="narrow" help=false>
<div class="card">
  <@layout.emblem "alert" "warn"/>
  <h1>${msg("portal.invitation.wrong.title")}</h1>
  <p class="lead">${msg("portal.invitation.wrong.lead")}</p>
  <dl class="facts">
    <div><dt>${msg("portal.invitation.wrong.invited")}</dt><dd>${view.invited()}</dd></div>
    <div><dt>${msg("portal.invitation.wrong.account")}</dt><dd>${view.account()}</dd></div>
  </dl>
  <p>${msg("portal.invitation.wrong.text")}</p>
  <p class="hint">${msg("portal.invitation.wrong.asking")}</p>
  <form class="actions stack" method="post" action="${url.loginAction}">
    <button class="button button-block" type="submit" name="switch" value="true">${msg("portal.invitation.wrong.switch")}</button>
    <button class="button button-second button-block" type="submit" name="ask" value="true">${msg("portal.request.ask", practice.name())}</button>
    <button class="button button-quiet button-block" type="submit" name="leave" value="true">${msg("portal.invitation.wrong.leave")}</button>
  </form>
</div>
<@layout.askPractice practice/>
</@layout.shell>
