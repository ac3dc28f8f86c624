<#import "../layout.ftl" as layout>
<#assign practice = view.practice()!"" state = view.state()>
<#assign title = layout.text("portal.invitation.dead.title.", state)>
<@layout.shell title=title practice=practice width="narrow" help=false>
<div class="card message">
  <#if state == "accepted">
  <@layout.emblem "check" "good"/>
  <#elseif state == "expired">
  <@layout.emblem "clock"/>
  <#else>
  <@layout.emblem "link-off"/>
  </#if>
  <h1>${title}</h1>
  <p>${layout.text("portal.invitation.dead.", state)}</p>
  <#if state == "accepted">
  <p class="actions"><a class="button" href="${page.url("/")}">${msg("portal.invitation.dead.continue")}</a></p>
  </#if>
  <#if practice?has_content && state != "closed">
  <#if state == "accepted"><p class="hint">${msg("portal.invitation.dead.not-you")}</p></#if>
  <@layout.askForLink practice=practice mark=view.mark()!""/>
  </#if>
  <#if state != "accepted"><@layout.askPractice practice/></#if>
</div>
</@layout.shell>
