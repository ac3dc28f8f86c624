/** What the domain needs from outside; Keycloak's adapters implement these. */
package org.patientportal.kernel.port;
