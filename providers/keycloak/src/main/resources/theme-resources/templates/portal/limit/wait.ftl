<#import "../layout.ftl" as layout>
<@layout.shell title=msg("portal.limit.title") width="narrow">
<div class="card message">
  <@layout.emblem "clock"/>
  <h1>${msg("portal.limit.title")}</h1>
  <p>${msg("portal.limit.text", msg("portal.limit." + view.unit(), view.amount()))}</p>
  <p>${msg("portal.limit.link")}</p>
</div>
</@layout.shell>
