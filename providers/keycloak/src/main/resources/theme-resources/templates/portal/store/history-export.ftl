<#-- A part of the export; `part` holds rows of AuditExport. An action or reason without words is shown as its code. -->
<@rows title=msg("portal.export.history") columns=[msg("portal.invitation.when"), msg("portal.export.what"), msg("portal.export.who"), msg("portal.export.way"), msg("portal.export.outcome")]>
<#list part.rows() as row>
<tr>
  <th scope="row">${page.dateTime(row.at(), zone)}</th>
  <td>${words("portal.action.", row.action())}</td>
  <td>${row.by()!msg("portal.export.somebody")}<#if row.impersonated()> (${msg("portal.export.impersonated")})</#if></td>
  <td><#if row.door()??>${layout.text("portal.export.way.", row.door())}<#else>–</#if></td>
  <td>${layout.text("portal.export.outcome.", row.outcome())}<#if row.detail()??> (${words("portal.reason.", row.detail())})</#if></td>
</tr>
</#list>
</@rows>

<#function words prefix code>
  <#local found = msg(prefix + code)>
  <#return (found == prefix + code)?then(code, found)>
</#function>
