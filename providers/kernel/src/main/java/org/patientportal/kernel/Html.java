package org.patientportal.kernel;

/**
 * An HTML answer, rendered in the realm's login theme.
 *
 * @param template a FreeMarker template under {@code theme-resources/templates}, such as "portal/patient/list.ftl"
 * @param view what the template shows: a public record, named {@code view} there
 */
public record Html(String template, Object view) {}
