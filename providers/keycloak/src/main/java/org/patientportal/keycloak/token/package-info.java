/** What the portal adds to Keycloak's tokens. */
package org.patientportal.keycloak.token;
