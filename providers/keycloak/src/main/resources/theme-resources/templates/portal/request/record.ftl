<#import "../layout.ftl" as layout>
<#-- Who waits for a new link to one record, in the section of portal access. -->
<#macro waiting requests practice here mayManage>
<#list requests as request>
<div class="note request" role="group" aria-label="${msg("portal.request.one")}">
  <@layout.icon "link-off"/>
  <div>
    <p><strong>${layout.text("portal.request.reason.", request.reason())}</strong></p>
    <#if request.kind() == "access-link"><p>${msg("portal.request.access-link")}</p></#if>
    <p>${msg("portal.request.sent-to", request.email(), page.dateTime(request.askedAt(), practice.zone()))}</p>
    <#if request.account()??><p>${msg("portal.request.account", request.account())}</p></#if>
    <p>${msg("portal.request.answer")}</p>
    <#if mayManage>
    <form method="post" action="${page.url(here + "/portal-access/link-requests/" + request.id() + "/dismiss")}">
      <@layout.csrf/>
      <button class="button button-quiet" type="submit">${msg("portal.request.dismiss")}<span class="visually-hidden"> (${request.email()})</span></button>
    </form>
    </#if>
  </div>
</div>
</#list>
</#macro>
