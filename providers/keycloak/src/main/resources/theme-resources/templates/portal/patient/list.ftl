<#import "../layout.ftl" as layout>
<#assign practice = view.practice() slice = view.patients()>
<#assign root = "/staff/" + practice.alias()?url("UTF-8") + "/patients">
<#assign query = view.search()?has_content?then("search=" + view.search()?url("UTF-8"), "")>
<@layout.shell title=msg("portal.patient.list.title") practice=practice width="wide">
<#assign nobody = !(slice.items()?has_content || view.search()?has_content || view.after()??)>
<@layout.done view.done()!""/>
<div class="head">
  <h1>${msg("portal.patient.list.title")}</h1>
  <#if view.mayAdd() && !nobody>
  <a class="button" href="${page.url(root + "/new")}">${msg("portal.patient.add.title")}</a>
  </#if>
</div>
<#list view.notices() as part><#assign notice = part.view()><#include "/" + part.template()></#list>
<#if !nobody>
<form class="search" role="search" method="get" action="${page.url(root)}">
  <label for="search">${msg("portal.patient.search")}</label>
  <div class="search-row">
    <input id="search" name="search" type="search" value="${view.search()}" autocomplete="off" spellcheck="false" aria-describedby="search-hint">
    <button class="button button-second" type="submit"><@layout.icon "search"/>${msg("portal.patient.search.button")}</button>
  </div>
  <p class="hint" id="search-hint">${msg("portal.patient.search.hint")}<#if view.search()?has_content> <a href="${page.url(root)}">${msg("portal.patient.search.clear")}</a></#if></p>
</form>
</#if>
<#if slice.capped()>
<div class="note" role="status"><@layout.icon "alert"/><p>${msg("portal.patient.list.capped")}</p></div>
</#if>
<#if slice.items()?has_content>
<table class="table card" role="table">
  <caption class="visually-hidden">${msg("portal.patient.list.title")}</caption>
  <thead role="rowgroup">
    <tr role="row">
      <th role="columnheader" scope="col">${msg("portal.patient.name")}</th>
      <th role="columnheader" scope="col">${msg("portal.patient.email")}</th>
      <th role="columnheader" scope="col">${msg("portal.patient.phone")}</th>
      <th role="columnheader" scope="col">${msg("portal.patient.type")}</th>
      <th role="columnheader" scope="col">${msg("portal.patient.portal")}</th>
    </tr>
  </thead>
  <tbody role="rowgroup">
    <#list slice.items() as patient>
    <tr role="row" class="row-link">
      <th role="rowheader" scope="row"><a href="${page.url(root + "/" + patient.id())}">${patient.lastName()}, ${patient.firstName()}</a></th>
      <td role="cell" data-label="${msg("portal.patient.email")}" class="address<#if !patient.email()??> empty</#if>">${patient.email()!"–"}</td>
      <td role="cell" data-label="${msg("portal.patient.phone")}" class="nowrap<#if !patient.phone()??> empty</#if>">${patient.phone()!"–"}</td>
      <td role="cell" data-label="${msg("portal.patient.type")}">${layout.text("portal.type.", patient.type())}</td>
      <td role="cell" data-label="${msg("portal.patient.portal")}"><span class="badge<#if patient.portalAccess().enabled()> badge-good</#if>">${patient.portalAccess().enabled()?then(msg("portal.invitation.on"), msg("portal.invitation.off"))}</span></td>
    </tr>
    </#list>
  </tbody>
</table>
<#elseif !nobody>
<div class="card message">
  <@layout.emblem "search"/>
  <h2>${msg("portal.patient.list.nothing.title")}</h2>
  <p>${msg("portal.patient.list.nothing")}</p>
</div>
<#else>
<div class="card message">
  <@layout.emblem "person"/>
  <h2>${msg("portal.patient.list.empty.title")}</h2>
  <p>${msg("portal.patient.list.empty")}</p>
  <#if view.mayAdd()>
  <p class="actions"><a class="button" href="${page.url(root + "/new")}">${msg("portal.patient.add.title")}</a></p>
  </#if>
</div>
</#if>
<#if view.after()?? || slice.next()??>
<nav class="pager" aria-label="${msg("portal.common.pages")}">
  <#if view.after()??>
  <a class="button button-second" href="${page.url(root)}<#if query?has_content>?${query}</#if>">${msg("portal.common.first-page")}</a>
  </#if>
  <#if slice.next()??>
  <a class="button button-second" rel="next" href="${page.url(root)}?<#if query?has_content>${query}&amp;</#if>after=${slice.next()?url("UTF-8")}">${msg("portal.common.next-page")}</a>
  </#if>
</nav>
</#if>
</@layout.shell>
