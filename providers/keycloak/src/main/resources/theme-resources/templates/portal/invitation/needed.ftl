<#import "../layout.ftl" as layout>
<@layout.shell title=msg("portal.invitation.needed.title") width="narrow">
<div class="card message">
  <@layout.emblem "mail"/>
  <h1>${msg("portal.invitation.needed.title")}</h1>
  <p>${msg("portal.invitation.needed.text")}</p>
  <ol class="steps">
    <li>${msg("portal.family.none.step-ask")}</li>
    <li>${msg("portal.invitation.needed.step-open")}</li>
  </ol>
  <p class="actions stack">
    <a class="button button-block" href="${page.url("/open")}">${msg("portal.invitation.needed.open")}</a>
    <a class="button button-quiet button-block" href="${page.url("/")}">${msg("portal.invitation.needed.sign-in")}</a>
  </p>
</div>
</@layout.shell>
