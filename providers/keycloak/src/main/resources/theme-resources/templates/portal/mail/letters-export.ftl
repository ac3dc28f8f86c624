<#-- A part of the export; `part` holds rows of LettersExport. -->
<@rows title=msg("portal.export.letters") columns=[msg("portal.invitation.to"), msg("portal.export.letter"), msg("portal.invitation.delivery"), msg("portal.invitation.when")]>
<#list part.rows() as letter>
<tr>
  <th scope="row">${letter.to()!"–"}</th>
  <td>${layout.text("portal.mail.kind.", letter.kind())}</td>
  <td>${layout.text("portal.delivery.", letter.state())}</td>
  <td>${page.dateTime(letter.at(), zone)}</td>
</tr>
</#list>
</@rows>
