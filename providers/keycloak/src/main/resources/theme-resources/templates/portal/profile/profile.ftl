<#import "../layout.ftl" as layout>
<#import "../fields.ftl" as fields>
<#import "values.ftl" as values>
<#assign practice = view.practice() record = view.record() form = view.form()>
<#assign home = "/patients/" + record.id() waiting = record.waiting()?map(one -> one.field())>
<#assign names = ["phone", "email", "firstName", "lastName", "birthDate"]>
<#assign labels = {}>
<#list names as name><#assign labels = labels + {name: values.label(name)}></#list>
<@layout.shell title=msg("portal.profile.title") practice=practice>
<@layout.done view.done()!""/>
<h1>${msg("portal.profile.title")}</h1>
<p class="lead">${layout.text("portal.profile.lead.", record.level(), [practice.name()])}</p>
<#if record.waiting()?has_content>
<section class="card" aria-labelledby="waiting">
  <h2 id="waiting">${msg("portal.profile.waiting")}</h2>
  <p>${msg("portal.profile.waiting.text", practice.name())}</p>
  <@values.asked record.waiting() practice.zone()/>
</section>
</#if>
<#if record.declined()?has_content>
<section class="card" aria-labelledby="declined">
  <h2 id="declined">${msg("portal.profile.declined")}</h2>
  <p>${msg("portal.profile.declined.text", practice.name())}</p>
  <@values.asked record.declined() practice.zone()/>
</section>
</#if>
<form class="card" method="post" action="${page.url(home + "/profile")}" novalidate>
  <@layout.csrf/>
  <@fields.summary form labels/>
  <h2>${msg("portal.profile.contact")}</h2>
  <p class="hint">${msg("portal.profile.contact.text", practice.name())}</p>
  <@fields.text form=form name="phone" label=labels.phone hint=state("phone") type="tel" inputmode="tel" autocomplete="tel"/>
  <@fields.text form=form name="email" label=labels.email hint=state("email", msg("portal.profile.email.hint")) type="email" autocomplete="email"/>
  <h2>${msg("portal.profile.person")}</h2>
  <p class="hint">${msg("portal.profile.person.text", practice.name())}</p>
  <div class="pair">
    <@fields.text form=form name="firstName" label=labels.firstName hint=state("firstName") required=true/>
    <@fields.text form=form name="lastName" label=labels.lastName hint=state("lastName") required=true/>
  </div>
  <@fields.text form=form name="birthDate" label=labels.birthDate hint=state("birthDate") type="date"/>
  <p class="actions">
    <button class="button" type="submit">${msg("portal.profile.save")}</button>
    <a class="button button-quiet" href="${page.url(home)}">${msg("portal.common.cancel")}</a>
  </p>
  <#list names as name>
  <input type="hidden" name="shown-${name}" value="${form.value("shown-" + name)}">
  </#list>
</form>
</@layout.shell>

<#-- Says at a field that what stands there has not been taken over yet. -->
<#function state name hint="">
  <#return waiting?seq_contains(name)?then(msg("portal.profile.field-waits"), hint)>
</#function>
