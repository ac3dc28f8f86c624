package org.patientportal.access.profile;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.patientportal.kernel.Checks;
import org.patientportal.kernel.EmailAddress;

/**
 * What a person changes in a profile; JSON body. What is absent stays as it is.
 *
 * @param birthDate as 1980-12-31; "" takes back what waits
 * @param phone "" empties it
 * @param email "" empties it
 */
public record ProfileChange(String firstName, String lastName, String birthDate, String phone, String email) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /**
     * @param today where the practice is
     * @return what was entered, checked and trimmed, "" for what was emptied
     */
    Map<ProfileField, String> checked(LocalDate today) {
        Checks checks = new Checks();
        Map<ProfileField, String> values = new EnumMap<>(ProfileField.class);
        if (phone != null) {
            String number = checks.optional("phone", phone, 40);
            values.put(ProfileField.PHONE, number == null ? "" : number);
        }
        if (email != null) {
            values.put(
                    ProfileField.EMAIL,
                    checks.optionalEmail("email", email)
                            .map(EmailAddress::value)
                            .orElse(""));
        }
        if (firstName != null) {
            values.put(ProfileField.FIRST_NAME, checks.required("firstName", firstName, 100));
        }
        if (lastName != null) {
            values.put(ProfileField.LAST_NAME, checks.required("lastName", lastName, 100));
        }
        if (birthDate != null) {
            values.put(ProfileField.BIRTH_DATE, born(checks, today));
        }
        checks.done();
        return values;
    }

    private String born(Checks checks, LocalDate today) {
        LocalDate day = checks.optionalDate("birthDate", birthDate).orElse(null);
        if (day == null) {
            return "";
        }
        if (day.isAfter(today)) {
            checks.fault("birthDate", "date-in-future", "Not later than today.");
        } else if (day.isBefore(EARLIEST)) {
            checks.fault("birthDate", "date-too-early", "Not before " + EARLIEST + ".");
        }
        return day.toString();
    }
}
