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
      <@grant.facts link zone/>
      <@grant.ended link zone/>
    </div>
    <#if row.mayLimit() || row.mayEnd() || row.mayRestore()>
    <div class="row-action">
      <#if row.mayRestore()><@grant.verb action=(linksAt + link.id() + "/restore") words=msg("portal.family.restore") hidden=(link.account()!"") look="button-quiet"/></#if>
      <#if row.mayLimit()><@grant.verb action=(linksAt + link.id() + "/limit") words=msg("portal.family.limit") hidden=(link.account()!"") look="button-quiet"/></#if>
      <#if row.mayEnd()><@grant.verb action=(linksAt + link.id() + "/end") words=msg("portal.family.end") hidden=(link.account()!"") look="button-danger-quiet"/></#if>
    </div>
    </#if>
    <#if row.mayChange()><@regrant row/></#if>
  </li>
  </#list>
</ul>
<p class="hint">${msg("portal.family.told")}</p>
</section>
</#if>

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
