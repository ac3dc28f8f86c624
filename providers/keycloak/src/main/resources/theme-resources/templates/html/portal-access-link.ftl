<#import "template.ftl" as layout>
<#-- Styles are inline because mail programs drop anything else. The colours hold on light and dark grounds. -->
<#assign practice = view.practice()>
<@layout.emailLayout>
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:700;">${msg("portal.mail.access-link.title")}</h1>
<p style="margin:0 0 16px;">${msg("portal.mail.invitation.hello")}</p>
<p style="margin:0 0 16px;">${msg("portal.mail.access-link.text", practice.name())}</p>
<p style="margin:0 0 24px;">${msg("portal.mail.access-link.what")}</p>
<p style="margin:0 0 24px;"><a href="${view.link()}" style="display:inline-block;padding:14px 28px;border-radius:12px;background-color:#0b6b66;color:#ffffff;font-weight:600;text-decoration:none;">${msg("portal.mail.access-link.button")}</a></p>
<p style="margin:0 0 16px;">${msg("portal.mail.invitation.expires", expires)}</p>
<p style="margin:0 0 8px;font-size:14px;">${msg("portal.mail.invitation.copy")}</p>
<p style="margin:0 0 24px;font-size:14px;word-break:break-all;"><a href="${view.link()}" style="color:#0b6b66;">${view.link()}</a></p>
<p style="margin:0 0 16px;font-size:14px;">${msg("portal.mail.invitation.unexpected")}</p>
<p style="margin:0;font-size:14px;">${msg("portal.mail.invitation.regards")}<br><strong>${practice.name()}</strong><#if practice.phone()??><br>${msg("portal.mail.invitation.phone", practice.phone())}</#if><#if practice.email()??><br>${msg("portal.mail.invitation.email", practice.email())}</#if></p>
</@layout.emailLayout>
