<#ftl output_format="plainText">
<#assign practice = view.practice()>
${msg("portal.mail.invitation.hello")}

${msg("portal.mail.access-link.text", practice.name())}

${msg("portal.mail.access-link.what")}

${msg("portal.mail.invitation.open")}

${view.link()}

${msg("portal.mail.invitation.expires", expires)}

${msg("portal.mail.invitation.unexpected")}

${msg("portal.mail.invitation.regards")}
${practice.name()}
<#if practice.phone()??>
${msg("portal.mail.invitation.phone", practice.phone())}
</#if>
<#if practice.email()??>
${msg("portal.mail.invitation.email", practice.email())}
</#if>
