<#import "../layout.ftl" as layout>
<#import "../fields.ftl" as fields>
<#import "sent.ftl" as sent>
<#import "../family/grant.ftl" as grant>
<#-- A section of the record's tab; `section` is an AccessLinksSection. -->
<#assign here = "/staff/" + section.practice().alias()?url("UTF-8") + "/patients/" + section.patient().id() + "/access-links">
<section class="card" aria-labelledby="access-links">
  <h2 id="access-links">${msg("portal.access-link.section")}</h2>
  <#if section.problem()??>
  <div class="note note-bad summary" id="problem" role="alert" tabindex="-1" autofocus><@layout.icon "alert"/><p>${layout.text("portal.problem.", section.problem())}</p></div>
  </#if>
  <p>${msg("portal.access-link.text")}</p>
  <#if section.closed()>
  <div class="note"><@layout.icon "link-off"/><p>${msg("portal.access-link.closed")}</p></div>
  <#elseif !section.maySend()>
  <p class="hint">${msg("portal.access-link.may-not-send")}</p>
  <#elseif section.slotsLeft() lt 1>
  <div class="note"><@layout.icon "clock"/><p>${msg("portal.problem.too-many-pending")}</p></div>
  <#else>
  <@form section.form()/>
  </#if>
</section>
<#if section.links()?has_content>
<@sent.history title=msg("portal.access-link.history") rows=section.links() zone=section.practice().zone() at=here once=section.form().value("once")/>
</#if>

<#macro form form>
<form class="inset" method="post" action="${page.url(here)}" novalidate>
  <h3>${msg("portal.access-link.new")}</h3>
  <@layout.csrf/>
  <input type="hidden" name="once" value="${form.value("once")}">
  <#if form.errors()?has_content>
  <@fields.summary form=form labels={"email": msg("portal.invitation.email"), "expiresInHours": msg("portal.invitation.expiry")} + grant.labels()/>
  </#if>
  <@fields.text form=form name="email" label=msg("portal.invitation.email") hint=msg("portal.access-link.email.hint") required=true type="email"/>
  <@sent.lifetime form ""/>
  <@grant.relationship form ""/>
  <details<#if grant.opened(form)> open</#if>>
    <summary>${msg("portal.grant.more")}</summary>
    <@grant.limits form ""/>
  </details>
  <p class="actions"><button class="button" type="submit"><@layout.icon "mail"/>${msg("portal.access-link.send")}</button></p>
  <p class="hint">${msg("portal.access-link.slots", section.slotsLeft())}</p>
</form>
</#macro>
