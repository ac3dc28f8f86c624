<#import "../layout.ftl" as layout>
<#-- Above the list of patients; `notice` is what waits. -->
<div class="note"><@layout.icon "person"/><p>${msg("portal.profile.notice")} <#list notice.records() as record><a href="${page.url("/staff/" + notice.practice().alias()?url("UTF-8") + "/patients/" + record.id())}">${record.name()}</a><#sep>, </#sep></#list><#if notice.more()> ${msg("portal.profile.notice.more")}</#if></p></div>
