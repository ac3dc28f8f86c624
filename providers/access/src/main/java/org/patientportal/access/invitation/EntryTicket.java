package org.patientportal.access.invitation;

import java.time.Instant;
import java.util.UUID;
import org.patientportal.access.request.RequestReason;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PracticeProfile;

/**
 * What a secret opens: the right to come in as one patient, for whoever owns the mailbox.
 *
 * @param kind what its words and its level go by
 * @param channel how the secret had come that was shown
 * @param status as of the moment it was read; acceptance looks again, under a lock
 */
public record EntryTicket(
        UUID id,
        InvitationKind kind,
        PatientId patient,
        PracticeProfile practice,
        EmailAddress email,
        InvitationChannel channel,
        InvitationStatus status,
        Instant expiresAt) {

    /** @return whether it may still be accepted: pending, and the practice open */
    public boolean live() {
        return status == InvitationStatus.PENDING && practice.enabled();
    }

    /** @return whether it leads on to an account, new or known: only a letter proves the mailbox (INV-07) */
    public boolean mayEnter() {
        return live() && channel == InvitationChannel.MAIL;
    }

    /** @return whether the letter may be sent on behalf of whoever holds it: a sheet does nothing else (INV-16) */
    public boolean mayBeMailed() {
        return live() && channel == InvitationChannel.PAPER;
    }

    /** @param caller who is signed in, or null */
    RequestReason whyAsk(Caller caller) {
        return switch (status) {
            case EXPIRED -> RequestReason.EXPIRED;
            case REVOKED -> RequestReason.REVOKED;
            case ACCEPTED -> RequestReason.ACCEPTED;
            case PENDING ->
                channel == InvitationChannel.PAPER
                        ? RequestReason.SHEET
                        : caller == null || email.sameAs(caller.email())
                                ? RequestReason.SIGN_IN
                                : RequestReason.WRONG_ACCOUNT;
        };
    }
}
