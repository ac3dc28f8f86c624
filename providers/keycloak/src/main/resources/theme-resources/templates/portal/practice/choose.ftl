<#import "../layout.ftl" as layout>
<@layout.shell title=msg("portal.practice.choose.title")>
<h1>${msg("portal.practice.choose.title")}</h1>
<#if page.consoleUrl()??>
<p><a class="button button-second" href="${page.url("/accounts")}">${msg("portal.account.search.title")}</a></p>
</#if>
<#if view.practices()?has_content>
<p class="lead">${msg("portal.practice.choose.lead")}</p>
<ul class="choices">
  <#list view.practices() as practice>
  <li><a class="card choice" href="${page.url("/staff/" + practice.alias()?url("UTF-8") + practice.archived()?then("/settings", "/patients"))}">${practice.name()}<#if practice.archived()> <span class="choice-more">${msg("portal.practice.archived")}</span></#if></a></li>
  </#list>
</ul>
<#else>
<div class="card message">
  <@layout.emblem "person"/>
  <h2>${msg("portal.practice.choose.none.title")}</h2>
  <p>${msg("portal.practice.choose.none")}</p>
</div>
</#if>
</@layout.shell>
