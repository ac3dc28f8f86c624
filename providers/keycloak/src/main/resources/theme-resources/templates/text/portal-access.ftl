<#ftl output_format="plainText">
<#assign practice = view.practice()>
${msg("portal.mail.invitation.hello")}

${msg("portal.mail.access." + view.change(), practice.name(), expires!"")}

${msg("portal.mail.access.questions")}

${msg("portal.mail.invitation.regards")}
${practice.name()}
<#if practice.phone()??>
${msg("portal.mail.invitation.phone", practice.phone())}
</#if>
<#if practice.email()??>
${msg("portal.mail.invitation.email", practice.email())}
</#if>
