package org.patientportal.access.invitation;

import java.time.Duration;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Checks;
import org.patientportal.kernel.Problem;

/**
 * What staff ask for when they send an invitation; JSON body.
 *
 * @param email where to, or null for the record's portal address
 * @param level "limited" or "full" (the default)
 * @param expiresInHours 1 to 168, or null for 48 (INV-03)
 */
public record NewInvitation(String email, String level, Integer expiresInHours) {

    static final int DEFAULT_HOURS = 48;
    static final int MOST_HOURS = 168;

    /** @param hours what was typed into the form */
    static NewInvitation typed(String email, String level, String hours) {
        return new NewInvitation(email, level, hours == null || hours.isBlank() ? null : number(hours.strip()));
    }

    /**
     * @return the same values, checked; the address is null when the record's shall be used
     * @throws Problem 400 for every value at fault
     */
    InvitationTerms checked() {
        Checks checks = new Checks();
        int hours = expiresInHours == null ? DEFAULT_HOURS : expiresInHours;
        if (hours < 1 || hours > MOST_HOURS) {
            checks.fault("expiresInHours", "expiry", "A whole number of hours from 1 to 168 (7 days).", 1, MOST_HOURS);
        }
        InvitationTerms checked = new InvitationTerms(
                checks.optionalEmail("email", email).orElse(null),
                checks.oneOf("level", level, AccessLevel.class, AccessLevel.FULL),
                Duration.ofHours(hours));
        checks.done();
        return checked;
    }

    /** What is no whole number becomes 0, which the check then refuses. */
    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
