package org.patientportal.access.invitation;

import java.time.Duration;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Checks;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.Problem;

/**
 * What staff ask for when they send an access link; JSON body. It gives full access (ACC-04).
 *
 * @param email where to, or null for the record's portal address
 * @param expiresInHours 1 to 168, or null for 120, which are five days (ACC-07)
 */
public record NewAccessLink(String email, Integer expiresInHours) {

    /**
     * @return the same values, checked; the address is null when the record's shall be used
     * @throws Problem 400 for every value at fault
     */
    InvitationTerms checked() {
        Checks checks = new Checks();
        Duration lifetime = InvitationTerms.lifetime(checks, InvitationKind.ACCESS_LINK, expiresInHours);
        EmailAddress address = checks.optionalEmail("email", email).orElse(null);
        checks.done();
        return new InvitationTerms(InvitationKind.ACCESS_LINK, address, AccessLevel.FULL, lifetime);
    }
}
