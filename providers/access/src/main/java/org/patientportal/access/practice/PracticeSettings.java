package org.patientportal.access.practice;

import java.time.ZoneId;
import java.util.List;
import org.patientportal.kernel.Checks;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.PracticeProfile;

/**
 * The settings that a practice chooses for itself; JSON body and answer.
 *
 * @param email where patients reach the practice and answer letters, or null
 * @param zone an IANA zone name, such as "Europe/Berlin"
 * @param language "en" or "de"
 * @param recordsMayBeErased whether portal admins may erase records of patients (SEC-07)
 * @param secondFactorForFull whether full access to a record needs a sign-in with a second factor
 */
public record PracticeSettings(
        String name,
        String email,
        String phone,
        String zone,
        String language,
        boolean receptionistsInviteFull,
        boolean recordsMayBeErased,
        boolean secondFactorForFull) {

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC"))
            .sorted()
            .toList();

    static PracticeSettings of(PracticeProfile practice) {
        return new PracticeSettings(
                practice.name(),
                practice.email(),
                practice.phone(),
                practice.zone().getId(),
                practice.language(),
                practice.receptionistsInviteFull(),
                practice.recordsMayBeErased(),
                practice.secondFactorForFull());
    }

    /**
     * @param mayWantSecondFactor whether the realm's sign-in offers one, or it is wanted already: who changes something else
     *     is not stopped
     * @return the same, trimmed
     * @throws org.patientportal.kernel.Problem 400, which names every field at fault
     */
    PracticeSettings checked(boolean mayWantSecondFactor) {
        Checks checks = new Checks();
        var checked = new PracticeSettings(
                checks.required("name", name, 120),
                checks.optionalEmail("email", email).map(EmailAddress::value).orElse(null),
                checks.optional("phone", phone, 40),
                checks.required("zone", zone, 60),
                checks.required("language", language, 8),
                receptionistsInviteFull,
                recordsMayBeErased,
                secondFactorForFull);
        if (secondFactorForFull && !mayWantSecondFactor) {
            checks.fault(
                    "secondFactorForFull",
                    "not-offered",
                    "The realm's sign-in has no step for a second factor; an administrator has to add one first.");
        }
        if (checked.zone != null && !ZONES.contains(checked.zone)) {
            checks.fault("zone", "zone", "Not an IANA time zone; write it like Europe/Berlin.");
        }
        checks.spoken("language", checked.language);
        checks.done();
        return checked;
    }

    /** @return the zones that a practice may choose: the IANA regions and UTC, by name */
    static List<String> zones() {
        return ZONES;
    }

    /** @return the server's zone where it is one of them, else UTC */
    static String serverZone() {
        String name = ZoneId.systemDefault().getId();
        return ZONES.contains(name) ? name : "UTC";
    }
}
