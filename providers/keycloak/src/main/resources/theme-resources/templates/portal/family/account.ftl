<#import "../layout.ftl" as layout>
<#import "grant.ftl" as grant>
<#assign account = view.account()>
<@layout.shell title=account.name() width="wide">
<p class="back"><a href="${page.url("/accounts")}">${msg("portal.account.search.title")}</a></p>
<div class="head">
  <h1>${account.name()}</h1>
  <#if !account.enabled()><span class="badge">${msg("portal.account.disabled")}</span></#if>
</div>
<p class="lead">${account.email()!"–"}</p>
<section class="card" aria-labelledby="records">
<h2 id="records">${msg("portal.account.records")}</h2>
<#if view.records()?has_content>
<ul class="accounts">
  <#list view.records() as row><#assign record = row.record() link = row.record().link()>
  <#assign zone = row.zone()>
  <#assign recordAt = "/staff/" + record.practice()?url("UTF-8") + "/patients/" + record.patient()>
  <li>
    <div class="account">
      <strong><a href="${page.url(recordAt)}">${record.patientName()}</a></strong>
      <span>${record.practiceName()}</span>
      <span>${layout.text("portal.relationship.", link.relationship())} · ${layout.text("portal.level.", link.level())}</span>
      <span>${msg("portal.family.since", page.date(link.since(), zone))} · ${layout.text("portal.door.", link.door())}</span>
      <#if link.endedAt()??><span>${msg("portal.family.ended", page.dateTime(link.endedAt(), zone))} · ${layout.text("portal.family.ended-by.", link.endedBy()!"time")}</span>
      <#elseif link.until()??><span>${msg("portal.family.until", page.dateTime(link.until(), zone))}</span></#if>
      <#assign only = grant.limited(link.areas())>
      <#if only?has_content><span>${msg("portal.family.only", only)}</span></#if>
    </div>
    <#if row.mayLimit() || row.mayEnd() || row.mayRestore()>
    <div class="row-action">
      <#if row.mayRestore()><@change record link "restore" "button-quiet"/></#if>
      <#if row.mayLimit()><@change record link "limit" "button-quiet"/></#if>
      <#if row.mayEnd()><@change record link "end" "button-danger-quiet"/></#if>
    </div>
    </#if>
  </li>
  </#list>
</ul>
<p class="hint">${msg("portal.family.told")}</p>
<#else>
<p>${msg("portal.account.nothing")}</p>
</#if>
</section>
</@layout.shell>

<#macro change record link verb look>
<form method="post" action="${page.url(recordAt + "/links/" + link.id() + "/" + verb)}">
  <@layout.csrf/>
  <button class="button ${look}" type="submit">${msg("portal.family." + verb)}<span class="visually-hidden"> (${record.patientName()})</span></button>
</form>
</#macro>
