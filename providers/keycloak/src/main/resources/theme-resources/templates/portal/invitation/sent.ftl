<#import "../layout.ftl" as layout>
<#import "../fields.ftl" as fields>
<#import "../family/grant.ftl" as grant>
<#-- What the forms and lists of invitations and of medical access links have in common. -->

<#-- The field of the time for which a link works. -->
<#macro lifetime form prefix>
<#local chosen = form.value("expiresInHours")>
<#local hours = ["24", "48", "72", "120", "168"]>
<#if chosen?has_content && !hours?seq_contains(chosen)><#local hours = [chosen] + hours></#if>
<@fields.select form=form name="expiresInHours" prefix=prefix label=msg("portal.invitation.expiry") required=true options=hours?map(value -> [value, duration(value)])/>
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

<#-- What has been sent, the newest first. at: where the forms of one go; once: makes a repeated click harmless. -->
<#macro history title rows zone at once>
<section class="card" aria-labelledby="history">
<h2 id="history">${title}</h2>
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
    <#list rows as row><#local invitation = row.invitation()>
    <tr role="row">
      <th role="rowheader" scope="row">${invitation.email()}</th>
      <td role="cell" data-label="${msg("portal.invitation.status")}"><span class="badge${tone(invitation.status())}">${layout.text("portal.status.", invitation.status())}</span></td>
      <td role="cell" data-label="${msg("portal.invitation.delivery")}"><#if invitation.channel() == "paper"><span class="hint">${msg("portal.invitation.printed")}</span></#if><#if invitation.delivery()??><@delivery row zone at/></#if></td>
      <td role="cell" data-label="${msg("portal.invitation.level")}">${layout.text("portal.level.", invitation.level())}
        <#if invitation.relationship() != "self"><p class="hint">${layout.text("portal.relationship.", invitation.relationship())}</p></#if>
        <#if invitation.accessUntil()??><p class="hint">${msg("portal.family.until", page.lastDay(invitation.accessUntil(), zone))}</p></#if>
        <#local only = grant.limited(invitation.areas())>
        <#if only?has_content><p class="hint">${msg("portal.family.only", only)}</p></#if></td>
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
        <form method="post" action="${page.url(at + "/" + invitation.id() + "/resend")}">
          <@layout.csrf/>
          <input type="hidden" name="once" value="${once}.${invitation.id()}">
          <button class="button button-quiet" type="submit">${msg("portal.invitation.resend")}<span class="visually-hidden"> (${invitation.email()})</span></button>
        </form>
        </#if>
        <#if row.mayRevoke()>
        <form method="post" action="${page.url(at + "/" + invitation.id() + "/revoke")}">
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
<#macro delivery row zone at>
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
  <form method="post" action="${page.url(at + "/" + invitation.id() + "/retry")}">
    <@layout.csrf/>
    <button class="button button-second" type="submit">${msg("portal.delivery.retry")}<span class="visually-hidden"> (${invitation.email()})</span></button>
  </form>
  </#if>
  </#if>
</div>
</#macro>
