/**
 * Makes a realm ready for the portal in one call, and says what is missing or switched off.
 *
 * <p>{@link org.patientportal.keycloak.admin.SetupResource} is the door, {@code Setup} the list of steps. A step knows one
 * object of the realm: whether it is there, whether it is as it has to be, and how to make it. Objects that setup did not
 * make are never changed; changes that reach beyond the portal wait for a confirmation.
 */
package org.patientportal.keycloak.admin;
