package org.patientportal.access.patient;

import org.patientportal.kernel.Checks;
import org.patientportal.kernel.EmailAddress;

/**
 * What staff enter for a new patient (PAT-02); JSON body.
 *
 * @param type "patient" (the default), "prospect" or "former"
 * @param language "en" or "de", or null for the practice's
 * @param source how the practice came to know the person, in free words
 */
public record NewPatient(
        String firstName, String lastName, String email, String phone, String type, String language, String source) {

    /** The same values, checked and trimmed. */
    record Checked(
            String firstName,
            String lastName,
            String email,
            String phone,
            PatientType type,
            String language,
            String source) {}

    Checked checked() {
        Checks checks = new Checks();
        String plainLanguage = checks.optional("language", language, 8);
        checks.spoken("language", plainLanguage);
        Checked checked = new Checked(
                checks.required("firstName", firstName, 100),
                checks.required("lastName", lastName, 100),
                checks.optionalEmail("email", email).map(EmailAddress::value).orElse(null),
                checks.optional("phone", phone, 40),
                checks.oneOf("type", type, PatientType.class, PatientType.PATIENT),
                plainLanguage,
                checks.optional("source", source, 100));
        checks.done();
        return checked;
    }
}
