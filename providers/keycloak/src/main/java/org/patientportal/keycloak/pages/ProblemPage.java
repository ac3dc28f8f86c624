package org.patientportal.keycloak.pages;

/**
 * A page that says why something cannot be shown or done.
 *
 * @param status the answer's HTTP status
 * @param code such as "not-found"; a code without words of its own gets general ones
 * @param home where the page's button leads: a path below the portal such as "/" or "/staff", or null for no button
 */
public record ProblemPage(int status, String code, String home) {}
