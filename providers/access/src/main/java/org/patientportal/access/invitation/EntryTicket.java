package org.patientportal.access.invitation;

import java.time.Instant;
import java.util.UUID;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PracticeProfile;

/**
 * What a secret opens: the right to come in as one patient, for whoever owns the mailbox.
 *
 * @param status as of the moment it was read; acceptance looks again, under a lock
 */
public record EntryTicket(
        UUID id,
        PatientId patient,
        PracticeProfile practice,
        EmailAddress email,
        InvitationStatus status,
        Instant expiresAt) {

    /** @return whether it may still be accepted: pending, and the practice open */
    public boolean live() {
        return status == InvitationStatus.PENDING && practice.enabled();
    }
}
