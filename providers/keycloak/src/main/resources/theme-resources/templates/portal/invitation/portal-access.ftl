<#import "../layout.ftl" as layout>
<#import "../fields.ftl" as fields>
<#import "../request/record.ftl" as requests>
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
<@history/>
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
<#local chosen = form.value("expiresInHours")>
<#local hours = ["24", "48", "72", "120", "168"]>
<#if chosen?has_content && !hours?seq_contains(chosen)><#local hours = [chosen] + hours></#if>
<form class="inset" method="post" action="${page.url(here + "/portal-access/invitations")}" novalidate>
  <h3>${msg("portal.invitation.send.title")}</h3>
  <@layout.csrf/>
  <input type="hidden" name="once" value="${form.value("once")}">
  <#if form.errors()?has_content>
  <@fields.summary form=form prefix="invite-" labels={
    "email": msg("portal.invitation.email"), "level": msg("portal.invitation.level"),
    "expiresInHours": msg("portal.invitation.expiry")}/>
  </#if>
  <@fields.text form=form name="email" prefix="invite-" label=msg("portal.invitation.email") required=true type="email"/>
  <@fields.select form=form name="expiresInHours" prefix="invite-" label=msg("portal.invitation.expiry") required=true options=hours?map(value -> [value, duration(value)])/>
  <@fields.radios form=form name="level" prefix="invite-" legend=msg("portal.invitation.level") options=section.levels()?map(level -> [level, layout.text("portal.level.", level), layout.text("portal.level.staff.", level)])/>
  <p class="actions"><button class="button" type="submit"><@layout.icon "mail"/>${msg("portal.invitation.send")}</button>
    <button class="button button-second" type="submit" formaction="${page.url(here + "/portal-access/invitations/print")}">${msg("portal.invitation.print")}</button></p>
  <p class="hint">${msg("portal.invitation.print.hint")}</p>
  <p class="hint">${msg("portal.invitation.slots", section.slotsLeft())}</p>
</form>
</#macro>

<#function duration hours>
  <#if ["24", "48", "72", "120", "168"]?seq_contains(hours)>
    <#return msg("portal.invitation.days", hours?number / 24)>
  </#if>
  <#return msg("portal.invitation.hours", hours)>
</#function>

<#function tone status>
  <#return {"pending": " badge-wait", "accepted": " badge-good"}[status]!"">
</#function>

<#macro history>
<#local zone = section.practice().zone()>
<section class="card" aria-labelledby="history">
<h2 id="history">${msg("portal.invitation.history")}</h2>
<table class="table" role="table" aria-labelledby="history">
  <thead role="rowgroup">
    <tr role="row">
      <th role="columnheader" scope="col">${msg("portal.invitation.to")}</th>
      <th role="columnheader" scope="col">${msg("portal.invitation.status")}</th>
      <th role="columnheader" scope="col">${msg("portal.invitation.delivery")}</th>
      <th role="columnheader" scope="col">${msg("portal.invitation.level")}</th>
      <th role="columnheader" scope="col">${msg("portal.invitation.when")}</th>
      <th role="columnheader" scope="col"><span class="visually-hidden">${msg("portal.common.action")}</span></th>
    </tr>
  </thead>
  <tbody role="rowgroup">
    <#list section.invitations() as row><#local invitation = row.invitation()>
    <tr role="row">
      <th role="rowheader" scope="row">${invitation.email()}</th>
      <td role="cell" data-label="${msg("portal.invitation.status")}"><span class="badge${tone(invitation.status())}">${layout.text("portal.status.", invitation.status())}</span></td>
      <td role="cell" data-label="${msg("portal.invitation.delivery")}"><#if invitation.channel() == "paper"><span class="hint">${msg("portal.invitation.printed")}</span></#if><#if invitation.delivery()??><@delivery row zone/></#if></td>
      <td role="cell" data-label="${msg("portal.invitation.level")}">${layout.text("portal.level.", invitation.level())}</td>
      <td role="cell" data-label="${msg("portal.invitation.when")}">
        <ul class="times">
          <li>${msg("portal.invitation.created", page.dateTime(invitation.createdAt(), zone))}</li>
          <#if invitation.status() == "pending">
          <li>${msg("portal.invitation.valid-until", page.dateTime(invitation.expiresAt(), zone))}</li>
          <#elseif invitation.status() == "expired">
          <li>${msg("portal.invitation.expired-on", page.dateTime(invitation.expiresAt(), zone))}</li>
          <#elseif invitation.decidedAt()??>
          <li>${msg("portal.invitation.decided." + invitation.status(), page.dateTime(invitation.decidedAt(), zone))}</li>
          </#if>
        </ul>
      </td>
      <td role="cell" class="row-action">
        <#if row.mayResend()>
        <form method="post" action="${page.url(here + "/portal-access/invitations/" + invitation.id() + "/resend")}">
          <@layout.csrf/>
          <input type="hidden" name="once" value="${section.invite().value("once")}.${invitation.id()}">
          <button class="button button-quiet" type="submit">${msg("portal.invitation.resend")}<span class="visually-hidden"> (${invitation.email()})</span></button>
        </form>
        </#if>
        <#if row.mayRevoke()>
        <form method="post" action="${page.url(here + "/portal-access/invitations/" + invitation.id() + "/revoke")}">
          <@layout.csrf/>
          <button class="button button-danger-quiet" type="submit">${msg("portal.invitation.revoke")}<span class="visually-hidden"> (${invitation.email()})</span></button>
        </form>
        </#if>
      </td>
    </tr>
    </#list>
  </tbody>
</table>
</section>
</#macro>

<#-- How far the letter has come; of one that is still wanted also what keeps it, and a way to try at once. -->
<#macro delivery row zone>
<#local invitation = row.invitation()>
<#local state = invitation.delivery() waits = invitation.status() == "pending" && invitation.deliveryFault()??>
<div class="delivery">
  <span<#if state == "failed"> class="delivery-failed"</#if>>${layout.text("portal.delivery.", (waits && state == "queued")?then("delayed", state))}</span>
  <#if waits>
  <p class="hint">${layout.text("portal.delivery.fault.", invitation.deliveryFault())}</p>
  <#if invitation.nextDelivery()??>
  <p class="hint">${msg("portal.delivery.next", page.dateTime(invitation.nextDelivery(), zone))}</p>
  </#if>
  <#if row.mayRetry()>
  <form method="post" action="${page.url(here + "/portal-access/invitations/" + invitation.id() + "/retry")}">
    <@layout.csrf/>
    <button class="button button-second" type="submit">${msg("portal.delivery.retry")}<span class="visually-hidden"> (${invitation.email()})</span></button>
  </form>
  </#if>
  </#if>
</div>
</#macro>
