<#import "../layout.ftl" as layout>
<#import "../fields.ftl" as fields>
<#import "../request/record.ftl" as requests>
<#import "sent.ftl" as sent>
<#import "../family/grant.ftl" as grant>
<#-- A section of the record's overview; `section` is a PortalAccessSection. -->
<#assign here = "/staff/" + section.practice().alias()?url("UTF-8") + "/patients/" + section.patient().id()>
<#assign access = section.patient().portalAccess()>
<section class="card" aria-labelledby="portal-access">
  <div class="head">
    <h2 id="portal-access">${msg("portal.invitation.section")}</h2>
    <span class="badge<#if access.enabled()> badge-good</#if>">${access.enabled()?then(msg("portal.invitation.on"), msg("portal.invitation.off"))}</span>
  </div>
  <#if section.problem()??>
  <div class="note note-bad summary" id="problem" role="alert" tabindex="-1" autofocus><@layout.icon "alert"/><p>${layout.text("portal.problem.", section.problem())}</p></div>
  </#if>
  <@requests.waiting section.requests() section.practice() here section.mayManage()/>
  <#if access.enabled()>
  <@enabled/>
  <#else>
  <p>${msg("portal.invitation.off.text")}</p>
  <#if section.mayManage()>
  <@emailForm msg("portal.invitation.enable") msg("portal.invitation.enable.hint")/>
  <#else>
  <p class="hint">${msg("portal.invitation.off.ask")}</p>
  </#if>
  </#if>
</section>
<#if section.invitations()?has_content>
<@sent.history title=msg("portal.invitation.history") rows=section.invitations() zone=section.practice().zone() at=(here + "/portal-access/invitations") once=section.invite().value("once")/>
</#if>

<#-- Switches access on, or changes the address that invitations go to. -->
<#macro emailForm button hint>
<form method="post" action="${page.url(here + "/portal-access")}" novalidate>
  <@layout.csrf/>
  <input type="hidden" name="enabled" value="true">
  <#if section.access().errors()?has_content><@fields.summary form=section.access() prefix="access-" labels={"email": msg("portal.invitation.email")}/></#if>
  <@fields.text form=section.access() name="email" prefix="access-" label=msg("portal.invitation.email") hint=hint required=true type="email"/>
  <p class="actions"><button class="button" type="submit">${button}</button></p>
</form>
</#macro>

<#macro enabled>
  <#local wrong = section.access().errors()?has_content>
  <p>${msg("portal.invitation.on.text", (access.email())!"–")}</p>
  <#if !section.levels()?has_content>
  <p class="hint">${msg("portal.invitation.may-not-send")}</p>
  <#elseif section.slotsLeft() lt 1>
  <div class="note"><@layout.icon "clock"/><p>${msg("portal.problem.too-many-pending")}</p></div>
  <#else>
  <@inviteForm/>
  </#if>
  <#if section.mayManage()>
  <div class="folds">
    <details<#if wrong> open</#if>>
      <summary>${msg("portal.invitation.change-email")}</summary>
      <@emailForm msg("portal.common.save") msg("portal.invitation.change-email.hint")/>
    </details>
    <details>
      <summary>${msg("portal.invitation.disable")}</summary>
      <form method="post" action="${page.url(here + "/portal-access")}">
        <@layout.csrf/>
        <input type="hidden" name="enabled" value="false">
        <p>${msg("portal.invitation.disable.text", section.patient().name())}</p>
        <p class="actions"><button class="button button-danger" type="submit">${msg("portal.invitation.disable.confirm")}</button></p>
      </form>
    </details>
  </div>
  </#if>
</#macro>

<#macro inviteForm>
<#local form = section.invite()>
<form class="inset" method="post" action="${page.url(here + "/portal-access/invitations")}" novalidate>
  <h3>${msg("portal.invitation.send.title")}</h3>
  <@layout.csrf/>
  <input type="hidden" name="once" value="${form.value("once")}">
  <#if form.errors()?has_content>
  <@fields.summary form=form prefix="invite-" labels={
    "email": msg("portal.invitation.email"), "level": msg("portal.invitation.level"),
    "expiresInHours": msg("portal.invitation.expiry")} + grant.labels()/>
  </#if>
  <@fields.text form=form name="email" prefix="invite-" label=msg("portal.invitation.email") required=true type="email"/>
  <@sent.lifetime form "invite-"/>
  <@grant.relationship form "invite-"/>
  <details<#if grant.opened(form)> open</#if>>
    <summary>${msg("portal.grant.more")}</summary>
    <@grant.limits form "invite-"/>
  </details>
  <@fields.radios form=form name="level" prefix="invite-" legend=msg("portal.invitation.level") options=section.levels()?map(level -> [level, layout.text("portal.level.", level), layout.text("portal.level.staff.", level)])/>
  <p class="actions"><button class="button" type="submit"><@layout.icon "mail"/>${msg("portal.invitation.send")}</button>
    <button class="button button-second" type="submit" formaction="${page.url(here + "/portal-access/invitations/print")}">${msg("portal.invitation.print")}</button></p>
  <p class="hint">${msg("portal.invitation.print.hint")}</p>
  <p class="hint">${msg("portal.invitation.slots", section.slotsLeft())}</p>
</form>
</#macro>
