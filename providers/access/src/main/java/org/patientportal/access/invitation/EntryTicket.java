package org.patientportal.access.invitation;

import java.time.Instant;
import java.util.UUID;
import org.patientportal.access.request.RequestReason;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PracticeProfile;

/**
 * What a secret opens: the right to come in as one patient, for whoever owns the mailbox. A sign-in that holds one began
 * with a mailed secret, so the mailbox is proven (INV-07).
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

    /** @param signedIn whether somebody is signed in, who then holds the link of another address */
    RequestReason whyAsk(boolean signedIn) {
        return switch (status) {
            case EXPIRED -> RequestReason.EXPIRED;
            case REVOKED -> RequestReason.REVOKED;
            case ACCEPTED -> RequestReason.ACCEPTED;
            case PENDING -> signedIn ? RequestReason.WRONG_ACCOUNT : RequestReason.SIGN_IN;
        };
    }
}
