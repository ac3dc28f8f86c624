<#-- A part of the export; `part` holds InvitationViews. -->
<#import "../family/grant.ftl" as grant>
<@rows title=msg((part.name() == "access-links")?then("portal.access-link.history", "portal.invitation.history")) columns=[msg("portal.invitation.to"), msg("portal.invitation.level"), msg("portal.export.limits"), msg("portal.invitation.status"), msg("portal.invitation.when")]>
<#list part.rows() as invitation>
<tr>
  <th scope="row">${invitation.email()}</th>
  <td>${layout.text("portal.level.", invitation.level())}<br>${layout.text("portal.relationship.", invitation.relationship())}</td>
  <td><@limits invitation.areas() invitation.accessUntil()!""/></td>
  <td>${layout.text("portal.status.", invitation.status())}</td>
  <td>${msg("portal.invitation.created", page.dateTime(invitation.createdAt(), zone))}<#if invitation.decidedAt()??><br>${msg("portal.invitation.decided." + invitation.status(), page.dateTime(invitation.decidedAt(), zone))}<#else><br>${msg((invitation.status() == "expired")?then("portal.invitation.expired-on", "portal.invitation.valid-until"), page.dateTime(invitation.expiresAt(), zone))}</#if></td>
</tr>
</#list>
</@rows>

<#-- The areas, where not all are open, and the last day, where there is one. -->
<#macro limits areas until>
<#local only = grant.limited(areas)>
<#if only?has_content>${only}<br></#if><#if until?has_content>${msg("portal.family.until", page.lastDay(until, zone))}<#elseif !only?has_content>–</#if>
</#macro>
