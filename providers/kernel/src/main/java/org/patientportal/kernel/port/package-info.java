/** What the domain needs from outside; implemented by Keycloak's adapters, or by the feature that knows. */
package org.patientportal.kernel.port;
