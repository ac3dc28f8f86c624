/**
 * Practices: one row beside each Keycloak organization, with what patients and letters need to know (name, contact, zone,
 * language) and the practice's own settings.
 *
 * <p>The row comes into being by itself when the practice is first met; everything else about an organization (members,
 * roles, on or off) stays Keycloak's.
 */
package org.patientportal.access.practice;
