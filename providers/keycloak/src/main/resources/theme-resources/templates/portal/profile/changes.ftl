<#import "../layout.ftl" as layout>
<#import "values.ftl" as values>
<#-- A section of the record's overview; `section` is a ProfileChangesSection. -->
<#if section.changes()?has_content || section.problem()??>
<section class="card" aria-labelledby="profile-changes">
<h2 id="profile-changes">${msg("portal.profile.changes")}</h2>
<#if section.problem()??>
<div class="note note-bad summary" id="profile-problem" role="alert" tabindex="-1" autofocus><@layout.icon "alert"/><p>${layout.text("portal.problem.", section.problem())}</p></div>
</#if>
<ul class="accounts">
  <#list section.changes() as change>
  <li>
    <div class="account">
      <strong>${values.label(change.field())}: ${values.shown(change.field(), change.after())}</strong>
      <span><#if change.before()??>${msg("portal.profile.before", values.shown(change.field(), change.before()))}<#else>${msg("portal.profile.before-nothing")}</#if></span>
      <span>${change.account()!msg("portal.family.account-removed")} · ${page.dateTime(change.askedAt(), section.practice().zone())}</span>
    </div>
    <#if section.mayDecide()>
    <div class="row-action">
      <@decide change "approve" "button-second"/>
      <@decide change "decline" "button-danger-quiet"/>
    </div>
    </#if>
  </li>
  </#list>
</ul>
<#if section.changes()?has_content><p class="hint">${msg("portal.profile.check")}</p></#if>
</section>
</#if>

<#macro decide change verb look>
<form method="post" action="${page.url("/staff/" + section.practice().alias()?url("UTF-8") + "/patients/" + section.patient() + "/profile-changes/" + change.id() + "/" + verb)}">
  <@layout.csrf/>
  <input type="hidden" name="version" value="${change.version()?c}">
  <button class="button ${look}" type="submit">${msg("portal.profile." + verb)}<span class="visually-hidden"> (${values.label(change.field())}: ${values.shown(change.field(), change.after())})</span></button>
</form>
</#macro>
