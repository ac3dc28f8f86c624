<#import "../layout.ftl" as layout>
<#assign known = view.practices()>
<#assign title = known?has_content?then(msg("portal.family.none.title-ended"), msg("portal.family.none.title"))>
<@layout.shell title=title width="narrow" help=false>
<div class="card message">
  <@layout.emblem "person"/>
  <h1>${title}</h1>
  <#if known?has_content>
  <p>${msg("portal.family.none.ended")}</p>
  <#else>
  <p>${msg("portal.family.none.text")}</p>
  <ol class="steps">
    <li>${msg("portal.family.none.step-ask")}</li>
    <li>${msg("portal.family.none.step-open")}</li>
  </ol>
  </#if>
  <#if view.signingIn()>
  <form class="actions stack" method="post" action="${url.loginAction}">
    <button class="button button-block" type="submit" name="switch" value="true">${msg("portal.invitation.wrong.switch")}</button>
    <button class="button button-quiet button-block" type="submit" name="leave" value="true">${msg("portal.common.cancel")}</button>
  </form>
  <#else>
  <form class="actions" method="post" action="${page.logoutUrl()}">
    <@layout.csrf/>
    <button class="button button-second" type="submit">${msg("portal.common.sign-out")}</button>
  </form>
  </#if>
</div>
<#list known as practice>
<@layout.askPractice practice/>
</#list>
</@layout.shell>
