package org.patientportal.access.invitation;

import java.time.Duration;
import java.util.List;
import org.patientportal.access.family.Grant;
import org.patientportal.kernel.Checks;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.FieldError;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffAction;

/**
 * What an invitation says: for whom, what it gives, and for how long.
 *
 * @param email null as long as the record's own address shall be used
 */
record InvitationTerms(InvitationKind kind, EmailAddress email, Grant given, Duration lifetime) {

    InvitationTerms to(EmailAddress address) {
        return new InvitationTerms(kind, address, given, lifetime);
    }

    /** @return what it takes to send it */
    StaffAction sending() {
        return kind.sending(given.level());
    }

    /** @return what is answered where neither staff nor the record name an address */
    static Problem withoutAddress() {
        return Problem.invalid(List.of(new FieldError("email", "required", "A value is needed.", List.of())));
    }

    /**
     * @param hours a whole number of hours, up to seven days; null for what is usual
     * @return how long it shall work; a number that cannot be accepted is noted
     */
    static Duration lifetime(Checks checks, InvitationKind kind, Integer hours) {
        int most = (int) InvitationKind.LONGEST.toHours();
        if (hours == null) {
            return kind.usual();
        }
        if (hours < 1 || hours > most) {
            checks.fault(
                    "expiresInHours", "expiry", "A whole number of hours from 1 to " + most + " (7 days).", 1, most);
        }
        return Duration.ofHours(hours);
    }

    /** @return what was typed as a number of hours: null for nothing, and 0, which is then refused, for what is none */
    static Integer typedHours(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.strip().matches("[0-9]{1,6}") ? Integer.valueOf(text.strip()) : Integer.valueOf(0);
    }
}
