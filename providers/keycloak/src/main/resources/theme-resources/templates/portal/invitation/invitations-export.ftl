<#-- A part of the export; `part` holds InvitationViews. -->
<@rows title=msg((part.name() == "access-links")?then("portal.access-link.history", "portal.invitation.history")) columns=[msg("portal.invitation.to"), msg("portal.invitation.level"), msg("portal.invitation.status"), msg("portal.invitation.when")]>
<#list part.rows() as invitation>
<tr>
  <th scope="row">${invitation.email()}</th>
  <td>${layout.text("portal.level.", invitation.level())}</td>
  <td>${layout.text("portal.status.", invitation.status())}</td>
  <td>${msg("portal.invitation.created", page.dateTime(invitation.createdAt(), zone))}<#if invitation.decidedAt()??><br>${msg("portal.invitation.decided." + invitation.status(), page.dateTime(invitation.decidedAt(), zone))}<#else><br>${msg("portal.invitation.valid-until", page.dateTime(invitation.expiresAt(), zone))}</#if></td>
</tr>
</#list>
</@rows>
