<#-- A part of the export; `part` holds rows of LinksExport. -->
<#import "grant.ftl" as grant>
<@rows title=msg("portal.family.accounts") columns=[msg("portal.export.account"), msg("portal.invitation.level"), msg("portal.export.limits"), msg("portal.export.door"), msg("portal.export.since"), msg("portal.export.until")]>
<#list part.rows() as link>
<tr>
  <th scope="row">${link.account()!msg("portal.family.account-removed")}</th>
  <td>${layout.text("portal.level.", link.level())}<br>${layout.text("portal.relationship.", link.relationship())}</td>
  <td><@limits link.areas() link.until()!""/></td>
  <td>${layout.text("portal.door.", link.door())}</td>
  <td>${page.dateTime(link.since(), zone)}</td>
  <td><#if link.endedAt()??>${page.dateTime(link.endedAt(), zone)}<br>${layout.text("portal.family.ended-by.", link.endedBy()!"time")}<#else>–</#if></td>
</tr>
</#list>
</@rows>

<#-- The areas, where not all are open, and the last day, where there is one. -->
<#macro limits areas until>
<#local only = grant.limited(areas)>
<#if only?has_content>${only}<br></#if><#if until?has_content>${msg("portal.family.until", page.lastDay(until, zone))}<#elseif !only?has_content>–</#if>
</#macro>
