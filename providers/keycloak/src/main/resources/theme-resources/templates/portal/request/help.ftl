<#import "../layout.ftl" as layout>
<#assign practice = view.practice()!"">
<@layout.shell title=msg("portal.request.help.title") practice=practice width="narrow" help=false>
<div class="card">
  <@layout.emblem "person"/>
  <h1>${msg("portal.request.help.title")}</h1>
  <p class="lead">${msg("portal.request.help.lead")}</p>
  <ul class="steps">
    <li>${msg("portal.request.help.password")}</li>
    <li>${msg("portal.request.help.address")}</li>
    <li>${msg("portal.request.help.switched-off")}</li>
  </ul>
  <#if practice?has_content>
  <@layout.askForLink practice=practice mark=view.mark()!""/>
  <p class="actions"><a class="button button-quiet" href="${page.url("/open/continue")}<#if view.mark()??>?link=${view.mark()?url("UTF-8")}</#if>">${msg("portal.request.back")}</a></p>
  <#else>
  <p>${msg("portal.request.help.ask")}</p>
  <p class="actions"><a class="button button-second" href="${page.url("/")}">${msg("portal.common.sign-in-again")}</a></p>
  </#if>
</div>
<@layout.askPractice practice/>
</@layout.shell>
