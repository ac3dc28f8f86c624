package org.patientportal.access.practice;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import org.patientportal.kernel.Checks;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.PracticeProfile;

/**
 * The settings that a practice chooses for itself; JSON body and answer.
 *
 * @param email where patients reach the practice and answer letters, or null
 * @param zone an IANA zone name, such as "Europe/Berlin"
 * @param language "en" or "de"
 */
public record PracticeSettings(
        String name, String email, String phone, String zone, String language, boolean receptionistsInviteFull) {

    static final Set<String> LANGUAGES = Set.of("en", "de");

    static PracticeSettings of(PracticeProfile practice) {
        return new PracticeSettings(
                practice.name(),
                practice.email(),
                practice.phone(),
                practice.zone().getId(),
                practice.language(),
                practice.receptionistsInviteFull());
    }

    /** @return the same, trimmed; throws a Problem that names every field at fault */
    PracticeSettings checked() {
        Checks checks = new Checks();
        var checked = new PracticeSettings(
                checks.required("name", name, 120),
                checks.optionalEmail("email", email).map(EmailAddress::value).orElse(null),
                checks.optional("phone", phone, 40),
                checks.required("zone", zone, 60),
                checks.required("language", language, 8),
                receptionistsInviteFull);
        if (checked.zone != null && !isRegion(checked.zone)) {
            checks.fault("zone", "zone", "Not an IANA time zone; write it like Europe/Berlin.");
        }
        if (checked.language != null && !LANGUAGES.contains(checked.language)) {
            checks.fault("language", "not-a-choice", "Not one of the allowed values.");
        }
        checks.done();
        return checked;
    }

    private static boolean isRegion(String name) {
        try {
            ZoneId.of(name);
            return ZoneId.getAvailableZoneIds().contains(name);
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
