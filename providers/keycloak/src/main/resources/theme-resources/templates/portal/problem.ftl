<#import "layout.ftl" as layout>
<#assign title = layout.text("portal.problem.title.", view.code())>
<@layout.shell title=title width="narrow">
<div class="card message">
  <@layout.emblem "alert"/>
  <h1>${title}</h1>
  <p>${layout.text("portal.problem.", view.code())}</p>
  <#if view.home()??>
  <p class="actions"><a class="button" href="${page.url(view.home())}">${msg("portal.common.continue")}</a></p>
  </#if>
</div>
</@layout.shell>
