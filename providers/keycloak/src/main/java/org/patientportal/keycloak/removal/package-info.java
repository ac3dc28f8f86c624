/**
 * What happens here when accounts, organizations and realms are removed from Keycloak (SEC-07).
 *
 * <p>{@link org.patientportal.keycloak.removal.RemovalWatch} acts in the removing transaction: it ends links, refuses, or
 * cuts the tie to what goes, so that nobody reaches it any more. The rows themselves are deleted afterwards, in batches, by
 * {@link org.patientportal.keycloak.removal.RemovalRound}.
 */
package org.patientportal.keycloak.removal;
