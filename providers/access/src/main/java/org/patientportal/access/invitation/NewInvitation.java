package org.patientportal.access.invitation;

import java.time.Duration;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Checks;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.Problem;

/**
 * What staff ask for when they send an invitation; JSON body.
 *
 * @param email where to, or null for the record's portal address
 * @param level "limited" or "full" (the default)
 * @param expiresInHours 1 to 168, or null for 48 (INV-03)
 */
public record NewInvitation(String email, String level, Integer expiresInHours) {

    /**
     * @return the same values, checked; the address is null when the record's shall be used
     * @throws Problem 400 for every value at fault
     */
    InvitationTerms checked() {
        Checks checks = new Checks();
        Duration lifetime = InvitationTerms.lifetime(checks, InvitationKind.INVITATION, expiresInHours);
        EmailAddress address = checks.optionalEmail("email", email).orElse(null);
        AccessLevel given = checks.oneOf("level", level, AccessLevel.class, AccessLevel.FULL);
        checks.done();
        return new InvitationTerms(InvitationKind.INVITATION, address, given, lifetime);
    }
}
