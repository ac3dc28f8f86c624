/**
 * The words that every feature uses: ids, callers, permits, problems, answers.
 *
 * <p>Depends on the JDK and the Jakarta APIs only, so that the domain runs in plain unit tests and follows Keycloak's
 * upgrades without a change.
 */
package org.patientportal.kernel;
