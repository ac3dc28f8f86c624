<#-- A part of the export; `part` holds rows of LinkRequestsExport. -->
<@rows title=msg("portal.request.list.title") columns=[msg("portal.invitation.to"), msg("portal.request.reason"), msg("portal.request.asked-at"), msg("portal.export.settled")]>
<#list part.rows() as request>
<tr>
  <th scope="row">${request.link()}</th>
  <td>${layout.text("portal.request.reason.", request.reason())}</td>
  <td>${page.dateTime(request.askedAt(), zone)}</td>
  <td><#if request.closedAt()??>${page.dateTime(request.closedAt(), zone)}<#else>–</#if></td>
</tr>
</#list>
</@rows>
