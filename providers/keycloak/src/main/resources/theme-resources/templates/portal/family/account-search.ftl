<#import "../layout.ftl" as layout>
<@layout.shell title=msg("portal.account.search.title") width="wide">
<p class="back"><a href="${page.url("/staff")}">${msg("portal.account.practices")}</a></p>
<h1>${msg("portal.account.search.title")}</h1>
<p class="lead">${msg("portal.account.search.lead")}</p>
<form class="search" role="search" method="get" action="${page.url("/accounts")}">
  <label for="search">${msg("portal.account.search.label")}</label>
  <div class="search-row">
    <input id="search" name="search" type="search" value="${view.search()}" autocomplete="off" spellcheck="false" aria-describedby="search-hint">
    <button class="button button-second" type="submit"><@layout.icon "search"/>${msg("portal.patient.search.button")}</button>
  </div>
  <p class="hint" id="search-hint">${msg("portal.account.search.hint")}</p>
</form>
<#if view.accounts()?has_content>
<ul class="choices">
  <#list view.accounts() as account>
  <li>
    <a class="card choice" href="${page.url("/accounts/" + account.id()?url("UTF-8"))}">
      <span class="choice-name">${account.name()}</span>
      <span class="choice-more">${account.email()!"–"}<#if !account.enabled()> · ${msg("portal.account.disabled")}</#if></span>
    </a>
  </li>
  </#list>
</ul>
<#elseif view.search()?has_content>
<div class="card message" role="status">
  <@layout.emblem "person"/>
  <h2>${msg("portal.patient.list.nothing.title")}</h2>
  <p>${msg("portal.account.search.nothing")}</p>
</div>
</#if>
</@layout.shell>
