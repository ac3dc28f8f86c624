package org.patientportal.access.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patientportal.kernel.PracticeProfile;

/**
 * A record as one account sees it (LVL-06): at full access what the practice has, at limited access only what the account
 * has entered itself, but for the name, which is always there. What is unknown, or not for this account, is absent.
 *
 * @param name as this account may see it; also at limited access, since one must tell records apart (FAM-03)
 * @param level "limited" or "full"
 * @param areas what is open at that level, such as "appointments"
 * @param waiting what the account has entered and staff have not decided yet
 * @param declined what the account has entered and staff have not taken over
 */
public record RecordDetails(
        UUID id,
        String name,
        String level,
        List<String> areas,
        Practice practice,
        String firstName,
        String lastName,
        LocalDate birthDate,
        String phone,
        String email,
        List<Asked> waiting,
        List<Asked> declined) {

    /** How to reach the practice; what is unknown is absent. */
    public record Practice(String alias, String name, String email, String phone) {

        static Practice of(PracticeProfile practice) {
            return new Practice(practice.alias(), practice.name(), practice.email(), practice.phone());
        }
    }

    /**
     * A change that was asked for.
     *
     * @param field the name of the member that it is about, such as "lastName"
     * @param value a day as 1980-12-31
     * @param at when it was entered
     */
    public record Asked(String field, String value, Instant at) {}
}
