<#import "../layout.ftl" as layout>
<#-- Fields of a profile and their values in words. -->

<#function label field>
  <#return layout.text("portal.profile.field.", field)>
</#function>

<#function shown field value>
  <#return (field == "birthDate")?then(page.day(value), value)>
</#function>

<#-- What somebody has asked for. entries: RecordDetails.Asked. -->
<#macro asked entries zone>
<dl class="facts">
  <#list entries as one>
  <div><dt>${label(one.field())}</dt><dd>${shown(one.field(), one.value())}</dd><dd class="hint">${msg("portal.profile.entered-at", page.date(one.at(), zone))}</dd></div>
  </#list>
</dl>
</#macro>
