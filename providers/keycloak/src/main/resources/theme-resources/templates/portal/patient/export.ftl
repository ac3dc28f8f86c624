<#import "../layout.ftl" as layout>
<#-- A file of its own: it is read far from this server, so it brings its style and asks for nothing. -->
<#assign practice = view.practice() patient = view.patient() zone = practice.zone()>
<!DOCTYPE html>
<html lang="${page.lang()}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${msg("portal.export.title", patient.name())}</title>
  <style>
    body { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
    h1, h2 { line-height: 1.25; }
    h2 { margin-top: 2.5rem; }
    dl { display: grid; grid-template-columns: fit-content(14rem) 1fr; gap: 0.25rem 1rem; }
    dt { opacity: 0.8; }
    dd { margin: 0; }
    .rows { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; }
    th, td { padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid; text-align: start; vertical-align: top; min-width: 6.5rem; font-weight: 400; overflow-wrap: normal; }
    thead th { font-weight: 700; }
    @media print { body { max-width: none; padding: 0; font-size: 0.8rem; } .rows { overflow: visible; } }
  </style>
</head>
<body>
<main>
<h1>${msg("portal.export.title", patient.name())}</h1>
<p>${msg("portal.export.lead")} ${practice.name()}, ${page.dateTime(view.exportedAt(), zone)}.</p>
<p>${msg("portal.export.without")}</p>
<h2>${msg("portal.export.record")}</h2>
<dl>
  <dt>${msg("portal.patient.first-name")}</dt><dd>${patient.firstName()}</dd>
  <dt>${msg("portal.patient.last-name")}</dt><dd>${patient.lastName()}</dd>
  <dt>${msg("portal.patient.birth-date")}</dt><dd><#if patient.birthDate()??>${page.day(patient.birthDate().toString())}<#else>–</#if></dd>
  <dt>${msg("portal.patient.email")}</dt><dd>${patient.email()!"–"}</dd>
  <dt>${msg("portal.patient.phone")}</dt><dd>${patient.phone()!"–"}</dd>
  <dt>${msg("portal.patient.type")}</dt><dd>${layout.text("portal.type.", patient.type())}</dd>
  <dt>${msg("portal.patient.language")}</dt><dd><#if patient.language()??>${layout.text("portal.language.", patient.language())}<#else>–</#if></dd>
  <dt>${msg("portal.patient.source")}</dt><dd>${patient.source()!"–"}</dd>
  <dt>${msg("portal.patient.added")}</dt><dd>${page.dateTime(patient.createdAt(), zone)}</dd>
  <dt>${msg("portal.export.id")}</dt><dd>${patient.id()}</dd>
  <dt>${msg("portal.invitation.section")}</dt><dd>${patient.portalAccess().enabled()?then(msg("portal.invitation.on"), msg("portal.invitation.off"))}<#if patient.portalAccess().email()??>, ${patient.portalAccess().email()}</#if></dd>
</dl>
<#list view.parts() as one>
<#assign part = one>
<#include "/" + part.template()>
</#list>
</main>
</body>
</html>

<#-- A part's table, or a word that there is nothing. columns: their headings. -->
<#macro rows title columns>
<h2>${title}</h2>
<#if part.rows()?has_content>
<div class="rows" role="region" aria-label="${title}" tabindex="0">
<table>
  <thead><tr><#list columns as column><th scope="col">${column}</th></#list></tr></thead>
  <tbody>
    <#nested>
  </tbody>
</table>
</div>
<#if !part.complete()><p>${msg("portal.export.incomplete", part.rows()?size)}</p></#if>
<#else>
<p>${msg("portal.export.nothing")}</p>
</#if>
</#macro>
