<#import "template.ftl" as layout>
<#-- Styles are inline because mail programs drop anything else. The colours hold on light and dark grounds. -->
<#assign practice = view.practice()>
<@layout.emailLayout>
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:700;">${msg("portal.mail.access.subject")}</h1>
<p style="margin:0 0 16px;">${msg("portal.mail.invitation.hello")}</p>
<p style="margin:0 0 16px;">${msg("portal.mail.access." + view.change(), practice.name(), expires!"")}</p>
<p style="margin:0 0 24px;">${msg("portal.mail.access.questions")}</p>
<p style="margin:0;font-size:14px;">${msg("portal.mail.invitation.regards")}<br><strong>${practice.name()}</strong><#if practice.phone()??><br>${msg("portal.mail.invitation.phone", practice.phone())}</#if><#if practice.email()??><br>${msg("portal.mail.invitation.email", practice.email())}</#if></p>
</@layout.emailLayout>
