/**
 * Invitations and medical access links: how a person comes from a letter to a linked account.
 *
 * <p>Both are one thing of two kinds ({@link org.patientportal.access.invitation.InvitationKind}). Staff open the portal for a
 * record ({@link org.patientportal.access.invitation.PortalAccess}) and send them
 * ({@link org.patientportal.access.invitation.SendInvitation}); the person's side is
 * {@link org.patientportal.access.invitation.EntryTickets}. Everything that changes the invitations of a record locks the
 * record first, so that "at most three pending of a kind" and "accepted once" hold under any load.
 */
package org.patientportal.access.invitation;
