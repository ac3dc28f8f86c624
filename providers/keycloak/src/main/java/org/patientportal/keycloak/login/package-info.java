/**
 * How people come in: sign-in of the pages through the realm, the door of secret links, the account form of new people and
 * the acceptance by existing accounts.
 *
 * <p>The realm's own browser flow and registration switch are never touched. A secret is exchanged for a short-lived signed
 * cookie; that of a mailed one for a note in the authentication session, and the note for a link, under the record's lock, by
 * the person's own POST. A printed one has the letter sent.
 */
package org.patientportal.keycloak.login;
