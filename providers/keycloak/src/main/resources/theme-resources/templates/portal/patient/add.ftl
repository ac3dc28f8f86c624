<#import "../layout.ftl" as layout>
<#import "../fields.ftl" as fields>
<#assign practice = view.practice() form = view.form() root = "/staff/" + view.practice().alias()?url("UTF-8") + "/patients">
<#assign labels = {
  "firstName": msg("portal.patient.first-name"), "lastName": msg("portal.patient.last-name"),
  "email": msg("portal.patient.email"), "phone": msg("portal.patient.phone"), "type": msg("portal.patient.type"),
  "language": msg("portal.patient.language"), "source": msg("portal.patient.source")}>
<@layout.shell title=msg("portal.patient.add.title") practice=practice>
<p class="back"><a href="${page.url(root)}">${msg("portal.patient.back")}</a></p>
<h1>${msg("portal.patient.add.title")}</h1>
<form class="card" method="post" action="${page.url(root)}" novalidate>
  <@layout.csrf/>
  <@fields.summary form labels/>
  <div class="pair">
    <@fields.text form=form name="firstName" label=labels.firstName required=true/>
    <@fields.text form=form name="lastName" label=labels.lastName required=true/>
  </div>
  <@fields.text form=form name="email" label=labels.email type="email"/>
  <@fields.text form=form name="phone" label=labels.phone type="tel" inputmode="tel"/>
  <div class="pair">
    <@fields.select form=form name="type" label=labels.type required=true options=view.types()?map(type -> [type, layout.text("portal.type.", type)])/>
    <@fields.select form=form name="language" label=labels.language blank=msg("portal.patient.language.unknown") options=view.languages()?map(tag -> [tag, layout.text("portal.language.", tag)])/>
  </div>
  <@fields.text form=form name="source" label=labels.source hint=msg("portal.patient.source.hint")/>
  <p class="actions">
    <button class="button" type="submit">${msg("portal.patient.add.save")}</button>
    <a class="button button-quiet" href="${page.url(root)}">${msg("portal.common.cancel")}</a>
  </p>
</form>
</@layout.shell>
