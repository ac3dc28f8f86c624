<#import "../layout.ftl" as layout>
<#-- One record among several, told apart by initials, relationship and age; never by the birth date. -->
<#macro card choice>
<#local record = choice.record()>
<span class="initials" aria-hidden="true">${choice.initials()}</span>
<span class="choice-text">
  <span class="choice-name">${record.name()}</span>
  <span class="choice-more">${layout.text("portal.relationship.own.", record.relationship())}<#if choice.age()??> · <span><@age choice.age()/></span></#if></span>
  <span class="choice-more">${record.practice().name()} · <span>${layout.text("portal.level.", record.level())}</span></span>
</span>
</#macro>

<#macro age of><#if of.inMonths()>${msg("portal.family.age.months", of.allMonths()?c)}<#else>${msg("portal.family.age.years", of.years()?c)}</#if></#macro>
