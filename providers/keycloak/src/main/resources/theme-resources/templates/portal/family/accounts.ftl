<#import "../layout.ftl" as layout>
<#-- A section of the record's overview; `section` is an AccountsSection. -->
<#if section.links()?has_content || section.problem()??>
<#assign zone = section.practice().zone()>
<section class="card" aria-labelledby="accounts">
<h2 id="accounts">${msg("portal.family.accounts")}</h2>
<#if section.problem()??>
<div class="note note-bad summary" id="accounts-problem" role="alert" tabindex="-1" autofocus><@layout.icon "alert"/><p>${layout.text("portal.problem.", section.problem())}</p></div>
</#if>
<ul class="accounts">
  <#list section.links() as row><#assign link = row.link()>
  <li>
    <div>
      <strong>${link.account()!msg("portal.family.account-removed")}</strong>
      <span>${layout.text("portal.level.", link.level())} · ${msg("portal.family.since", page.date(link.since(), zone))} · ${layout.text("portal.door.", link.door())}</span>
      <#if link.endedAt()??><span>${msg("portal.family.ended", page.dateTime(link.endedAt(), zone))}</span></#if>
    </div>
    <#if row.mayLimit() || row.mayEnd() || row.mayRestore()>
    <div class="row-action">
      <#if row.mayRestore()><@change link "restore" "button-quiet"/></#if>
      <#if row.mayLimit()><@change link "limit" "button-quiet"/></#if>
      <#if row.mayEnd()><@change link "end" "button-danger-quiet"/></#if>
    </div>
    </#if>
  </li>
  </#list>
</ul>
<p class="hint">${msg("portal.family.told")}</p>
</section>
</#if>

<#macro change link verb look>
<form method="post" action="${page.url("/staff/" + section.practice().alias()?url("UTF-8") + "/patients/" + section.patient() + "/links/" + link.id() + "/" + verb)}">
  <@layout.csrf/>
  <button class="button ${look}" type="submit">${msg("portal.family." + verb)}<span class="visually-hidden"> (${link.account()!""})</span></button>
</form>
</#macro>
