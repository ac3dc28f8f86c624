<#import "../layout.ftl" as layout>
<#assign practice = view.practice()>
<@layout.shell title=msg("portal." + view.kind() + ".connect.title") practice=practice width="narrow">
<div class="card">
  <@layout.emblem "person"/>
  <h1>${msg("portal." + view.kind() + ".connect.title")}</h1>
  <p class="lead">${msg("portal." + view.kind() + ".connect.lead", practice.name())}</p>
  <dl class="facts">
    <div><dt>${msg("portal.invitation.connect.account")}</dt><dd>${view.account()}</dd></div>
    <div><dt>${msg("portal.invitation.connect.practice")}</dt><dd>${practice.name()}</dd></div>
  </dl>
  <form class="actions stack" method="post" action="${url.loginAction}">
    <button class="button button-block" type="submit" name="accept" value="true">${msg("portal.invitation.connect.accept")}</button>
    <button class="button button-quiet button-block" type="submit" name="accept" value="false">${msg("portal.invitation.connect.later")}</button>
  </form>
</div>
</@layout.shell>
