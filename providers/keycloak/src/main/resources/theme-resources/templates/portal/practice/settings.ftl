<#import "../layout.ftl" as layout>
<#import "../fields.ftl" as fields>
<#assign practice = view.practice() form = view.form()>
<#assign labels = {
  "name": msg("portal.practice.name"), "email": msg("portal.practice.email"), "phone": msg("portal.practice.phone"),
  "zone": msg("portal.practice.zone"), "language": msg("portal.practice.language"),
  "receptionistsInviteFull": msg("portal.practice.invite-full"), "recordsMayBeErased": msg("portal.practice.erase"),
  "secondFactorForFull": msg("portal.practice.second-factor")}>
<@layout.shell title=msg("portal.practice.settings.title") practice=practice>
<h1>${msg("portal.practice.settings.title")}</h1>
<@layout.done view.done()!""/>
<#if practice.archived() && !view.done()??>
<div class="note"><@layout.icon "alert"/><p>${msg("portal.practice.archived.text")}</p></div>
</#if>
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
  <@fields.checkbox form=form name="recordsMayBeErased" label=labels.recordsMayBeErased hint=msg("portal.practice.erase.hint")/>
  <@fields.checkbox form=form name="secondFactorForFull" label=labels.secondFactorForFull hint=msg("portal.practice.second-factor.hint")/>
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
  <div><dt>${labels.secondFactorForFull}</dt><dd>${(form.value("secondFactorForFull") == "true")?then(msg("portal.common.yes"), msg("portal.common.no"))}</dd></div>
  <div><dt>${labels.recordsMayBeErased}</dt><dd>${(form.value("recordsMayBeErased") == "true")?then(msg("portal.common.yes"), msg("portal.common.no"))}</dd></div>
</dl>
</#if>
<a class="card choice" href="${page.url("/staff/" + practice.alias()?url("UTF-8") + "/letters")}">
  <span class="choice-name">${msg("portal.mail.letters.title")}</span>
  <span class="choice-more">${msg("portal.mail.letters.link")}</span>
</a>
<#if view.mayArchive()>
<@archive/>
</#if>
</@layout.shell>

<#macro archive>
<section class="card" aria-labelledby="archive">
  <h2 id="archive">${practice.archived()?then(msg("portal.practice.reopen"), msg("portal.practice.archive"))}</h2>
  <form method="post" action="${page.url("/staff/" + practice.alias()?url("UTF-8") + "/settings/archive")}" novalidate>
    <@layout.csrf/>
    <#if practice.archived()>
    <input type="hidden" name="archived" value="false">
    <p>${msg("portal.practice.reopen.text")}</p>
    <p class="actions"><button class="button" type="submit">${msg("portal.practice.reopen.confirm")}</button></p>
    <#else>
    <input type="hidden" name="archived" value="true">
    <p>${msg("portal.practice.archive.text")}</p>
    <@fields.summary form=view.archive() labels={"confirm": msg("portal.practice.archive.name")} prefix="archive-"/>
    <@fields.text form=view.archive() name="confirm" label=msg("portal.practice.archive.name") hint=practice.name() prefix="archive-" required=true/>
    <p class="actions"><button class="button button-danger" type="submit">${msg("portal.practice.archive.confirm")}</button></p>
    </#if>
  </form>
</section>
</#macro>
