<#import "../layout.ftl" as layout>
<#import "../fields.ftl" as fields>
<#assign practice = view.practice() form = view.form()>
<#assign labels = {
  "name": msg("portal.practice.name"), "email": msg("portal.practice.email"), "phone": msg("portal.practice.phone"),
  "zone": msg("portal.practice.zone"), "language": msg("portal.practice.language"),
  "receptionistsInviteFull": msg("portal.practice.invite-full")}>
<@layout.shell title=msg("portal.practice.settings.title") practice=practice>
<h1>${msg("portal.practice.settings.title")}</h1>
<@layout.done view.done()!""/>
<#if view.mayChange()>
<p class="lead">${msg("portal.practice.settings.lead")}</p>
<form class="card" method="post" action="${page.url("/staff/" + practice.alias()?url("UTF-8") + "/settings")}" novalidate>
  <@layout.csrf/>
  <@fields.summary form labels/>
  <@fields.text form=form name="name" label=labels.name hint=msg("portal.practice.name.hint") required=true/>
  <@fields.text form=form name="email" label=labels.email hint=msg("portal.practice.email.hint") type="email"/>
  <@fields.text form=form name="phone" label=labels.phone type="tel" inputmode="tel"/>
  <@fields.select form=form name="zone" label=labels.zone hint=msg("portal.practice.zone.hint") required=true options=view.zones()?map(zone -> [zone, zone?replace("_", " ")])/>
  <@fields.select form=form name="language" label=labels.language hint=msg("portal.practice.language.hint") required=true options=[["en", msg("portal.language.en")], ["de", msg("portal.language.de")]]/>
  <@fields.checkbox form=form name="receptionistsInviteFull" label=labels.receptionistsInviteFull hint=msg("portal.practice.invite-full.hint")/>
  <p class="actions"><button class="button" type="submit">${msg("portal.common.save")}</button></p>
</form>
<#else>
<p class="lead">${msg("portal.practice.settings.read-only")}</p>
<dl class="card facts">
  <div><dt>${labels.name}</dt><dd>${form.value("name")}</dd></div>
  <div><dt>${labels.email}</dt><dd>${form.value("email")?has_content?then(form.value("email"), "–")}</dd></div>
  <div><dt>${labels.phone}</dt><dd>${form.value("phone")?has_content?then(form.value("phone"), "–")}</dd></div>
  <div><dt>${labels.zone}</dt><dd>${form.value("zone")?replace("_", " ")}</dd></div>
  <div><dt>${labels.language}</dt><dd>${layout.text("portal.language.", form.value("language"))}</dd></div>
  <div><dt>${labels.receptionistsInviteFull}</dt><dd>${(form.value("receptionistsInviteFull") == "true")?then(msg("portal.common.yes"), msg("portal.common.no"))}</dd></div>
</dl>
</#if>
</@layout.shell>
