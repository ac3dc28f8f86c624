package org.patientportal.kernel;

import java.time.ZoneId;

/**
 * What pages, letters and rules need to know of a practice.
 *
 * @param alias the organization's alias, which stands in addresses
 * @param email where patients reach the practice, or null; it is also the Reply-To of letters
 * @param phone where patients reach the practice, or null
 * @param zone the zone in which the practice's times are shown
 * @param language the language of letters where nothing else is known: "en" or "de"
 * @param receptionistsInviteFull whether receptionists may send invitations of any level (INV-17)
 * @param recordsMayBeErased whether the practice may erase records of patients (SEC-07)
 * @param secondFactorForFull whether full access to a record needs a sign-in with a second factor
 * @param archived whether the practice has been put away for good, which closes it
 * @param enabled false when the practice is closed: archived, or its organization switched off
 */
public record PracticeProfile(
        PracticeId id,
        String alias,
        String name,
        String email,
        String phone,
        ZoneId zone,
        String language,
        boolean receptionistsInviteFull,
        boolean recordsMayBeErased,
        boolean secondFactorForFull,
        boolean archived,
        boolean enabled) {

    /** @throws Problem 403 {@code practice-closed} when the practice is closed */
    public void requireOpen() {
        if (!enabled) {
            throw Problem.forbidden("practice-closed", "The practice is closed at the moment.");
        }
    }
}
