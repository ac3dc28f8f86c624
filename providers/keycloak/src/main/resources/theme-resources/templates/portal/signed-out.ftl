<#import "layout.ftl" as layout>
<@layout.shell title=msg("portal.common.signed-out.title") width="narrow">
<div class="card message">
  <@layout.emblem "check" "good"/>
  <h1>${msg("portal.common.signed-out.title")}</h1>
  <p>${msg("portal.common.signed-out.text")}</p>
  <p class="actions"><a class="button" href="${page.url("/")}">${msg("portal.common.sign-in-again")}</a></p>
</div>
</@layout.shell>
