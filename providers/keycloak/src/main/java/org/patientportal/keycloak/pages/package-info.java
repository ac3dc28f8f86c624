/**
 * Pages: what templates may call besides their view, and how a view becomes HTML in the realm's theme.
 *
 * <p>{@link org.patientportal.keycloak.pages.PageContext}, {@link org.patientportal.keycloak.pages.PrintedTime} and {@link
 * org.patientportal.keycloak.pages.ProblemPage} know nothing of Keycloak, so that every template can be rendered in a plain
 * unit test.
 */
package org.patientportal.keycloak.pages;
