<#import "../layout.ftl" as layout>
<#assign practice = view.practice() patient = view.patient()>
<@layout.shell title=patient.name() practice=practice width="wide">
<p class="back"><a href="${page.url("/staff/" + practice.alias()?url("UTF-8") + "/patients")}">${msg("portal.patient.back")}</a></p>
<@layout.done view.done()!""/>
<div class="head">
  <h1>${patient.name()}</h1>
  <span class="badge">${layout.text("portal.type.", patient.type())}</span>
</div>
<@tabs/>
<#if view.tab() == "overview">
<dl class="card facts facts-row">
  <#if patient.birthDate()??><div><dt>${msg("portal.patient.birth-date")}</dt><dd>${page.day(patient.birthDate().toString())}</dd></div></#if>
  <div><dt>${msg("portal.patient.email")}</dt><dd><#if patient.email()??><a href="mailto:${patient.email()}">${patient.email()}</a><#else>–</#if></dd></div>
  <div><dt>${msg("portal.patient.phone")}</dt><dd><#if patient.phone()??><a href="tel:${patient.phone()?replace("[^+0-9]", "", "r")}">${patient.phone()}</a><#else>–</#if></dd></div>
  <div><dt>${msg("portal.patient.language")}</dt><dd><#if patient.language()??>${layout.text("portal.language.", patient.language())}<#else>–</#if></dd></div>
  <div><dt>${msg("portal.patient.source")}</dt><dd>${patient.source()!"–"}</dd></div>
  <div><dt>${msg("portal.patient.added")}</dt><dd>${page.date(patient.createdAt(), practice.zone())}</dd></div>
</dl>
</#if>
<#list view.sections() as part>
<#assign section = part.view()>
<#include "/" + part.template()>
</#list>
</@layout.shell>

<#macro tabs>
<#local root = "/staff/" + practice.alias()?url("UTF-8") + "/patients/" + patient.id()>
<nav class="tabs record-tabs" aria-label="${msg("portal.patient.tabs")}">
  <ul>
    <li><a href="${page.url(root)}"<#if view.tab() == "overview"> aria-current="page"</#if>>${msg("portal.patient.tab.overview")}</a></li>
    <li><a href="${page.url(root + "/access-links")}"<#if view.tab() == "access-links"> aria-current="page"</#if>>${msg("portal.patient.tab.access-links")}</a></li>
  </ul>
</nav>
</#macro>
