package org.patientportal.access.profile;

import java.time.LocalDate;
import org.patientportal.access.patient.Patient;
import org.patientportal.access.patient.PatientView;
import org.patientportal.kernel.EmailAddress;

/** What a person may enter about a record. Values are text here, a day as 1980-12-31. */
enum ProfileField {
    FIRST_NAME("firstName"),
    LAST_NAME("lastName"),
    BIRTH_DATE("birthDate"),
    PHONE("phone"),
    EMAIL("email");

    private final String member;

    ProfileField(String member) {
        this.member = member;
    }

    /** @return what it is called in JSON and in forms */
    String member() {
        return member;
    }

    boolean isName() {
        return this == FIRST_NAME || this == LAST_NAME;
    }

    /** @return whether it is how the person is reached, as opposed to who the person is */
    boolean isContact() {
        return this == PHONE || this == EMAIL;
    }

    /** @return what the practice has, or null */
    String of(Patient patient) {
        PatientView record = patient.view();
        return switch (this) {
            case FIRST_NAME -> record.firstName();
            case LAST_NAME -> record.lastName();
            case BIRTH_DATE ->
                record.birthDate() == null ? null : record.birthDate().toString();
            case PHONE -> record.phone();
            case EMAIL -> record.email();
        };
    }

    /**
     * Puts a checked value into the practice's record.
     *
     * @param value null empties contact data
     * @param account who entered it
     */
    void write(Patient patient, String value, String account) {
        switch (this) {
            case FIRST_NAME -> patient.rename(value, LAST_NAME.of(patient));
            case LAST_NAME -> patient.rename(FIRST_NAME.of(patient), value);
            case BIRTH_DATE -> patient.bornOn(LocalDate.parse(value));
            case PHONE -> patient.changePhone(value, account);
            case EMAIL -> patient.changeEmail(value == null ? null : new EmailAddress(value), account);
        }
    }

    /** @return whether the contact data that the practice has was entered by that account */
    boolean isFrom(String account, Patient patient) {
        return switch (this) {
            case PHONE -> patient.phoneIsFrom(account);
            case EMAIL -> patient.emailIsFrom(account);
            default -> false;
        };
    }
}
