<#import "../layout.ftl" as layout>
<#import "../fields.ftl" as fields>
<#import "profile.ftl" as form>
<#assign practice = view.practice()>
<@layout.shell title=msg("portal.invitation.register.title") practice=practice width="narrow">
<div class="card">
  <h1>${msg("portal.invitation.register.title")}</h1>
  <p class="lead">${msg("portal.invitation.register.lead", practice.name())}</p>
  <@faults/>
  <form method="post" action="${url.loginAction}" novalidate>
    <div class="field<#if form.fault("email")?has_content> field-wrong</#if>" id="email">
      <p class="fixed-label" id="email-label">${msg("portal.invitation.register.email")}</p>
      <p class="fixed">${view.email()}</p>
      <@fields.notes "email" msg("portal.invitation.register.email.hint") form.fault("email")/>
      <#-- Lets password managers store the right name with the password. -->
      <input class="visually-hidden" type="email" value="${view.email()}" autocomplete="username" readonly tabindex="-1" aria-hidden="true">
    </div>
    <@form.attributes/>
    <#if passwordRequired!true>
    <@password name="password" label=msg("portal.invitation.register.password") rules=true/>
    <@password name="password-confirm" label=msg("portal.invitation.register.password-again")/>
    </#if>
    <p class="actions stack">
      <button class="button button-block" type="submit">${msg("portal.invitation.register.submit")}</button>
      <#-- This restart, and not loginRestartFlowUrl, which would first sign out whoever is signed in by now. -->
      <a class="button button-quiet button-block" href="${url.ssoLoginInOtherTabsUrl}">${msg("portal.invitation.register.sign-in")}</a>
    </p>
  </form>
</div>
</@layout.shell>

<#macro faults>
<#local wrong = profile.attributes?filter(attribute -> form.asked(attribute) && messagesPerField.existsError(attribute.name))>
<#local others = ["email", "password", "password-confirm"]?filter(name -> messagesPerField.existsError(name))>
<#local whole = messagesPerField.existsError("global")?then(messagesPerField.get("global"), "")>
<#if wrong?has_content || others?has_content || whole?has_content>
<div class="note note-bad summary" id="errors" role="alert" tabindex="-1" autofocus>
  <@layout.icon "alert"/>
  <div>
    <h2>${msg("portal.error.title")}</h2>
    <#if whole?has_content><p>${whole}</p></#if>
    <ul>
      <#list wrong as attribute>
      <li><a href="#${attribute.name}">${form.label(attribute)}: ${messagesPerField.get(attribute.name)}</a></li>
      </#list>
      <#list others as name>
      <li><a href="#${name}">${messagesPerField.get(name)}</a></li>
      </#list>
    </ul>
  </div>
</div>
</#if>
</#macro>

<#macro password name label rules=false>
<#local error = form.fault(name) told = rules?then(policy(), [])>
<div class="field<#if error?has_content> field-wrong</#if>">
  <label for="${name}">${label}</label>
  <#if told?has_content>
  <div class="hint" id="${name}-hint">
    <p>${msg("portal.invitation.register.rules")}</p>
    <ul>
      <#list told as rule>
      <li>${rule}</li>
      </#list>
    </ul>
  </div>
  </#if>
  <@fields.notes name "" error/>
  <div class="reveal">
    <input<@fields.ties name told?has_content?then("x", "") error true/> name="${name}" type="password" autocomplete="new-password">
    <button class="button button-quiet" type="button" hidden data-reveal="${name}" data-show="${msg("portal.common.show")}" data-hide="${msg("portal.common.hide")}" aria-label="${msg("portal.common.show-password", label)}" aria-pressed="false">${msg("portal.common.show")}</button>
  </div>
</div>
</#macro>

<#-- What the realm's password policy asks for, told before anybody fails at it. -->
<#function policy>
  <#local told = []>
  <#if passwordPolicies??>
    <#list ["length", "maxLength", "lowerCase", "upperCase", "digits", "specialChars"] as rule>
      <#local count = (passwordPolicies[rule])!0>
      <#if count gt 0><#local told = told + [msg("portal.invitation.rule." + rule, count)]></#if>
    </#list>
    <#if (passwordPolicies.notUsername)!false><#local told = told + [msg("portal.invitation.rule.notUsername")]></#if>
    <#if (passwordPolicies.notEmail)!false><#local told = told + [msg("portal.invitation.rule.notEmail")]></#if>
  </#if>
  <#return told>
</#function>
