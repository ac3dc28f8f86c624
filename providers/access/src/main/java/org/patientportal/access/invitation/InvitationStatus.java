package org.patientportal.access.invitation;

/** What an invitation is now (INV-11). All but the first are final. */
public enum InvitationStatus {
    PENDING,
    ACCEPTED,
    EXPIRED,
    REVOKED
}
