<#-- A part of the export; `part` holds rows of LinksExport. -->
<@rows title=msg("portal.family.accounts") columns=[msg("portal.export.account"), msg("portal.invitation.level"), msg("portal.export.door"), msg("portal.export.since"), msg("portal.export.until")]>
<#list part.rows() as link>
<tr>
  <th scope="row">${link.account()!msg("portal.family.account-removed")}</th>
  <td>${layout.text("portal.level.", link.level())}<br>${layout.text("portal.relationship.", link.relationship())}</td>
  <td>${layout.text("portal.door.", link.door())}</td>
  <td>${page.dateTime(link.since(), zone)}</td>
  <td><#if (link.endedAt()!link.until())??>${page.dateTime(link.endedAt()!link.until(), zone)}<#else>–</#if></td>
</tr>
</#list>
</@rows>
