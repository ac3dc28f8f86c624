<#import "../layout.ftl" as layout>
<#assign practice = view.practice() slice = view.requests()>
<#assign root = "/staff/" + practice.alias()?url("UTF-8")>
<@layout.shell title=msg("portal.request.list.title") practice=practice width="wide">
<p class="back"><a href="${page.url(root + "/patients")}">${msg("portal.patient.back")}</a></p>
<h1>${msg("portal.request.list.title")}</h1>
<p class="lead">${msg("portal.request.list.lead")}</p>
<#if slice.items()?has_content>
<table class="table card" role="table">
  <caption class="visually-hidden">${msg("portal.request.list.title")}</caption>
  <thead role="rowgroup">
    <tr role="row">
      <th role="columnheader" scope="col">${msg("portal.patient.name")}</th>
      <th role="columnheader" scope="col">${msg("portal.request.reason")}</th>
      <th role="columnheader" scope="col">${msg("portal.invitation.to")}</th>
      <th role="columnheader" scope="col">${msg("portal.request.asked-at")}</th>
    </tr>
  </thead>
  <tbody role="rowgroup">
    <#list slice.items() as request>
    <tr role="row" class="row-link">
      <th role="rowheader" scope="row"><a href="${page.url(root + "/patients/" + request.patient())}">${request.patientName()}</a></th>
      <td role="cell" data-label="${msg("portal.request.reason")}">${layout.text("portal.request.reason.", request.reason())}</td>
      <td role="cell" data-label="${msg("portal.invitation.to")}" class="address">${request.email()}</td>
      <td role="cell" data-label="${msg("portal.request.asked-at")}">${page.dateTime(request.askedAt(), practice.zone())}</td>
    </tr>
    </#list>
  </tbody>
</table>
<#else>
<div class="card message">
  <@layout.emblem "check" "good"/>
  <h2>${msg("portal.request.list.empty")}</h2>
</div>
</#if>
<#if view.after()?? || slice.next()??>
<nav class="pager" aria-label="${msg("portal.common.pages")}">
  <#if view.after()??>
  <a class="button button-second" href="${page.url(root + "/link-requests")}">${msg("portal.common.first-page")}</a>
  </#if>
  <#if slice.next()??>
  <a class="button button-second" rel="next" href="${page.url(root + "/link-requests")}?after=${slice.next()?url("UTF-8")}">${msg("portal.common.next-page")}</a>
  </#if>
</nav>
</#if>
</@layout.shell>
