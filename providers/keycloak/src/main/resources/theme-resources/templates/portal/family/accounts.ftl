<#import "../layout.ftl" as layout>
<#import "../fields.ftl" as fields>
<#import "grant.ftl" as grant>
<#-- A section of the record's overview; `section` is an AccountsSection. -->
<#if section.links()?has_content || section.problem()??>
<#assign zone = section.practice().zone()>
<#assign linksAt = "/staff/" + section.practice().alias()?url("UTF-8") + "/patients/" + section.patient() + "/links/">
<section class="card" aria-labelledby="accounts">
<h2 id="accounts">${msg("portal.family.accounts")}</h2>
<#if section.problem()??>
<div class="note note-bad summary" id="accounts-problem" role="alert" tabindex="-1" autofocus><@layout.icon "alert"/><p>${layout.text("portal.problem.", section.problem())}</p></div>
</#if>
<ul class="accounts">
  <#list section.links() as row><#assign link = row.link()>
  <li>
    <div class="account">
      <strong>${link.account()!msg("portal.family.account-removed")}</strong>
      <span>${layout.text("portal.relationship.", link.relationship())} · ${layout.text("portal.level.", link.level())}</span>
      <span>${msg("portal.family.since", page.date(link.since(), zone))} · ${layout.text("portal.door.", link.door())}</span>
      <#if link.endedAt()??><span>${msg("portal.family.ended", page.dateTime(link.endedAt(), zone))} · ${layout.text("portal.family.ended-by.", link.endedBy()!"time")}</span>
      <#elseif link.until()??><span>${msg("portal.family.until", page.dateTime(link.until(), zone))}</span></#if>
      <#assign only = grant.limited(link.areas())>
      <#if only?has_content><span>${msg("portal.family.only", only)}</span></#if>
    </div>
    <#if row.mayLimit() || row.mayEnd() || row.mayRestore()>
    <div class="row-action">
      <#if row.mayRestore()><@change link "restore" "button-quiet"/></#if>
      <#if row.mayLimit()><@change link "limit" "button-quiet"/></#if>
      <#if row.mayEnd()><@change link "end" "button-danger-quiet"/></#if>
    </div>
    </#if>
    <#if row.mayChange()><@regrant row/></#if>
  </li>
  </#list>
</ul>
<p class="hint">${msg("portal.family.told")}</p>
</section>
</#if>

<#macro change link verb look>
<form method="post" action="${page.url(linksAt + link.id() + "/" + verb)}">
  <@layout.csrf/>
  <button class="button ${look}" type="submit">${msg("portal.family." + verb)}<span class="visually-hidden"> (${link.account()!""})</span></button>
</form>
</#macro>

<#macro regrant row>
<#local link = row.link() form = row.form() prefix = "link-" + link.id() + "-">
<details class="regrant"<#if form.errors()?has_content> open</#if>>
  <summary>${msg("portal.family.change")}<span class="visually-hidden"> (${link.account()!""})</span></summary>
  <form method="post" action="${page.url(linksAt + link.id())}" novalidate>
    <@layout.csrf/>
    <#if form.errors()?has_content><@fields.summary form=form prefix=prefix labels=grant.labels()/></#if>
    <@grant.relationship form prefix/>
    <@grant.limits form prefix/>
    <p class="actions"><button class="button" type="submit">${msg("portal.common.save")}</button></p>
  </form>
</details>
</#macro>
