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
      <@grant.facts link zone/>
      <@grant.ended link zone/>
    </div>
    <#if row.mayLimit() || row.mayEnd() || row.mayRestore()>
    <div class="row-action">
      <#if row.mayRestore()><@grant.verb action=(recordAt + "/links/" + link.id() + "/restore") words=msg("portal.family.restore") hidden=record.patientName() look="button-quiet"/></#if>
      <#if row.mayLimit()><@grant.verb action=(recordAt + "/links/" + link.id() + "/limit") words=msg("portal.family.limit") hidden=record.patientName() look="button-quiet"/></#if>
      <#if row.mayEnd()><@grant.verb action=(recordAt + "/links/" + link.id() + "/end") words=msg("portal.family.end") hidden=record.patientName() look="button-danger-quiet"/></#if>
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
