<#import "../layout.ftl" as layout>
<#-- Above the list of patients; `notice` is what waits. -->
<div class="note"><@layout.icon "link-off"/><p><a href="${page.url("/staff/" + notice.practice().alias()?url("UTF-8") + "/link-requests")}">${msg("portal.request.notice", notice.patients())}</a></p></div>
