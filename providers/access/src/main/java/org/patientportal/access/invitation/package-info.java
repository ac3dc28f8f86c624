/**
 * Invitations: how a person comes from a letter to a linked account.
 *
 * <p>Staff open the portal for a record ({@link org.patientportal.access.invitation.PortalAccess}) and send invitations
 * ({@link org.patientportal.access.invitation.Invitations}); the person's side is
 * {@link org.patientportal.access.invitation.EntryTickets}. Everything that changes the invitations of a record locks the
 * record first, so that "at most three pending" and "accepted once" hold under any load.
 */
package org.patientportal.access.invitation;
