<#import "../layout.ftl" as layout>
<@layout.shell title=msg("portal.family.none.title") width="narrow">
<div class="card message">
  <@layout.emblem "person"/>
  <h1>${msg("portal.family.none.title")}</h1>
  <p>${msg("portal.family.none.text")}</p>
  <ol class="steps">
    <li>${msg("portal.family.none.step-ask")}</li>
    <li>${msg("portal.family.none.step-open")}</li>
  </ol>
  <form class="actions" method="post" action="${page.logoutUrl()}">
    <@layout.csrf/>
    <button class="button button-second" type="submit">${msg("portal.common.sign-out")}</button>
  </form>
</div>
</@layout.shell>
