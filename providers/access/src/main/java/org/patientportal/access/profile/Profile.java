package org.patientportal.access.profile;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.patientportal.access.patient.Patient;
import org.patientportal.access.profile.ProfileEntry.Status;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Wire;

/** A record with what one account has entered about it: what that account sees, and what it may overwrite. */
final class Profile {

    private final Patient patient;
    private final Permit permit;
    private final Map<ProfileField, ProfileEntry> own;

    Profile(Patient patient, Permit permit, Map<ProfileField, ProfileEntry> own) {
        this.patient = patient;
        this.permit = permit;
        this.own = own;
    }

    /** The one rule of what is seen of a name, here and in lists of records. */
    static String name(AccessLevel level, String recorded, String own) {
        return level == AccessLevel.FULL || own == null ? recorded : own;
    }

    void forget(EntityManager em) {
        own.values().forEach(em::detach);
        em.detach(patient);
    }

    Permit permit() {
        return permit;
    }

    Patient patient() {
        return patient;
    }

    /** @return what this account has entered there, or null */
    ProfileEntry own(ProfileField field) {
        return own.get(field);
    }

    /** @return what the account sees (LVL-06, LVL-07), or null */
    String seen(ProfileField field) {
        String mine = own.containsKey(field) ? own.get(field).own() : null;
        if (field.isName()) {
            return name(permit.level(), field.of(patient), mine);
        }
        return full() ? field.of(patient) : mine;
    }

    /** @return what stands in the account's form: what waits, else what it sees; never null */
    String typed(ProfileField field) {
        ProfileEntry entry = own.get(field);
        return Objects.requireNonNullElse(entry != null && entry.waits() ? entry.entered() : seen(field), "");
    }

    /**
     * What holds already, as far as the account may know: entering it asks for nothing. At limited access a value of the
     * practice must not count, or one could find it out by trying; a name is no secret.
     */
    String held(ProfileField field) {
        if (full() || field.isName()) {
            return field.of(patient);
        }
        return own.containsKey(field) ? own.get(field).taken() : null;
    }

    /** @return whether what is entered there is taken over at once, and may overwrite what the practice has (DSH-03) */
    boolean mayWrite(ProfileField field) {
        return field.isContact()
                && (full()
                        || field.of(patient) == null
                        || field.isFrom(permit.caller().actor().accountId(), patient));
    }

    private boolean full() {
        return permit.level() == AccessLevel.FULL;
    }

    String name() {
        return seen(ProfileField.FIRST_NAME) + " " + seen(ProfileField.LAST_NAME);
    }

    RecordDetails details(PracticeProfile practice) {
        UUID id = permit.patient().value();
        String born = seen(ProfileField.BIRTH_DATE);
        return new RecordDetails(
                id,
                name(),
                Wire.name(permit.level()),
                permit.areas().stream().map(Wire::name).toList(),
                RecordDetails.Practice.of(practice),
                seen(ProfileField.FIRST_NAME),
                seen(ProfileField.LAST_NAME),
                born == null ? null : LocalDate.parse(born),
                seen(ProfileField.PHONE),
                seen(ProfileField.EMAIL),
                asked(Status.WAITING),
                asked(Status.DECLINED));
    }

    private List<RecordDetails.Asked> asked(Status status) {
        return own.values().stream()
                .map(entry -> entry.asked(status))
                .filter(Objects::nonNull)
                .toList();
    }
}
