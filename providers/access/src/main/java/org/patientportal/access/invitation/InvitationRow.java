package org.patientportal.access.invitation;

/**
 * An invitation in the history of a record, with what this member of staff may do about it now.
 *
 * @param mayRetry whether its letter waits or was given up, and may be tried at once
 */
public record InvitationRow(InvitationView invitation, boolean mayResend, boolean mayRevoke, boolean mayRetry) {}
