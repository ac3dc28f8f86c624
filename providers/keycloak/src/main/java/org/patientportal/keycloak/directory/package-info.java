/** Keycloak's organizations and users, as the domain's ports want them. */
package org.patientportal.keycloak.directory;
