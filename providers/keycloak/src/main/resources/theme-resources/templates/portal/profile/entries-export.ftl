<#import "values.ftl" as values>
<#-- A part of the export; `part` holds rows of ProfileExport. -->
<@rows title=msg("portal.profile.entries") columns=[msg("portal.profile.field"), msg("portal.profile.entered"), msg("portal.invitation.status"), msg("portal.export.account"), msg("portal.invitation.when"), msg("portal.profile.decided")]>
<#list part.rows() as entry>
<tr>
  <th scope="row">${values.label(entry.field())}</th>
  <td>${values.shown(entry.field(), entry.entered())}<#if entry.taken()?? && entry.taken() != entry.entered()> (${msg("portal.profile.taken-before", values.shown(entry.field(), entry.taken()))})</#if></td>
  <td>${layout.text("portal.profile.status.", entry.status())}</td>
  <td>${entry.account()!msg("portal.family.account-removed")}</td>
  <td>${page.dateTime(entry.enteredAt(), zone)}</td>
  <td><#if entry.decidedAt()??>${page.dateTime(entry.decidedAt(), zone)}<#if entry.decidedBy()??>, ${entry.decidedBy()}</#if><#else>–</#if></td>
</tr>
</#list>
</@rows>
