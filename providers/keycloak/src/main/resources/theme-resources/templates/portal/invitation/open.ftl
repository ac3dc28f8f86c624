<#import "../layout.ftl" as layout>
<#-- The same bytes for everybody: open.js takes the secret from the address's fragment, which no server ever sees.
     Without scripts the person pastes the link. -->
<@layout.shell title=msg("portal.invitation.open.title") width="narrow" script="open.js">
<div class="card message" id="opening" role="status" hidden>
  <div class="spinner" aria-hidden="true"></div>
  <p class="over">${msg("portal.invitation.opening")}</p>
</div>
<div class="card" id="paste">
  <h1>${msg("portal.invitation.open.title")}</h1>
  <p>${msg("portal.invitation.open.text")}</p>
  <form id="open" method="post" action="${page.url("/open")}" autocomplete="off">
    <div class="field">
      <label for="secret">${msg("portal.invitation.open.label")}</label>
      <p class="hint" id="secret-hint">${msg("portal.invitation.open.hint")}</p>
      <input id="secret" name="secret" type="text" required maxlength="2000" autocapitalize="none" spellcheck="false" aria-describedby="secret-hint">
    </div>
    <p class="actions"><button class="button" type="submit">${msg("portal.common.continue")}</button></p>
  </form>
</div>
</@layout.shell>
