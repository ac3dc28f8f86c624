<#import "../layout.ftl" as layout>
<#assign practice = view.practice()>
<@layout.shell title=msg("portal." + view.kind() + ".opened.title") practice=practice width="narrow">
<div class="card">
  <@layout.emblem "mail"/>
  <h1>${msg("portal." + view.kind() + ".opened.title")}</h1>
  <p class="lead">${msg("portal." + view.kind() + ".opened.lead", practice.name())}</p>
  <form method="post" action="${page.url("/open/continue")}">
    <#if view.mark()??><input type="hidden" name="link" value="${view.mark()}"></#if>
    <div class="option">
      <h2>${msg("portal.invitation.opened.new")}</h2>
      <p>${msg("portal.invitation.opened.new.text")}</p>
      <button class="button button-block" type="submit" name="choice" value="register">${msg("portal.invitation.opened.register")}</button>
    </div>
    <div class="option">
      <h2>${msg("portal.invitation.opened.known")}</h2>
      <p>${msg("portal.invitation.opened.known.text")}</p>
      <button class="button button-second button-block" type="submit" name="choice" value="sign-in">${msg("portal.invitation.opened.sign-in")}</button>
    </div>
  </form>
  <p class="actions"><a class="button button-quiet" href="${page.url("/open/help")}<#if view.mark()??>?link=${view.mark()?url("UTF-8")}</#if>">${msg("portal.request.help.title")}</a></p>
  <dl class="facts">
    <div><dt>${msg("portal.invitation.opened.for")}</dt><dd>${view.email()}</dd></div>
    <div><dt>${msg("portal.invitation.opened.until")}</dt><dd>${page.dateTime(view.expiresAt(), practice.zone())}</dd></div>
  </dl>
</div>
</@layout.shell>
