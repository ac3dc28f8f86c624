/**
 * The HTTP edge: which address leads to which feature, how bodies are read and written, and how refusals look.
 *
 * <p>{@link org.patientportal.keycloak.http.StaffApi}, {@link org.patientportal.keycloak.http.PatientApi} and
 * {@link org.patientportal.keycloak.http.PortalPages} are the tables of contents.
 */
package org.patientportal.keycloak.http;
