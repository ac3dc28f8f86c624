package org.patientportal.access.profile;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.patientportal.access.profile.ProfileEntry.Status;
import org.patientportal.kernel.FieldError;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/**
 * Enters what a person changes in a profile (DSH-03): contact data is taken over at once unless that would overwrite what
 * the person cannot see; everything else waits for staff.
 */
public final class ChangeProfile {

    private final EntityManager em;
    private final Permit permit;
    private final PracticeProfile practice;
    private final Profiles profiles;
    private final Audit audit;
    private final InstantSource clock;

    public ChangeProfile(
            EntityManager em,
            Permit permit,
            PracticeProfile practice,
            Profiles profiles,
            Audit audit,
            InstantSource clock) {
        this.em = em;
        this.permit = permit;
        this.practice = practice;
        this.profiles = profiles;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What has come of a change.
     *
     * @param waits whether something of it waits for staff
     */
    record Changed(boolean waits, Profile profile) {}

    /** @throws Problem 400 {@code invalid}, or 404 when the access has ended meanwhile */
    Changed change(ProfileChange change) {
        Instant now = clock.instant();
        Map<ProfileField, String> values = change.checked(LocalDate.ofInstant(now, practice.zone()));
        Profile profile = profiles.lock();
        if ("".equals(values.get(ProfileField.BIRTH_DATE)) && profile.held(ProfileField.BIRTH_DATE) != null) {
            throw Problem.invalid(List.of(new FieldError("birthDate", "required", "A birth date cannot be emptied.")));
        }
        values.forEach((field, value) -> enter(profile, field, value, now));
        Profile after = profiles.lock();
        boolean waits = values.keySet().stream().map(after::own).anyMatch(entry -> entry != null && entry.waits());
        return new Changed(waits, after);
    }

    private void enter(Profile profile, ProfileField field, String value, Instant now) {
        ProfileEntry own = profile.own(field);
        if (value.isEmpty()) {
            empty(profile, field);
        } else if (own != null && own.is(Status.WAITING, value)) {
            return;
        } else if (value.equals(profile.held(field))) {
            agree(own, value, now);
        } else if (profile.mayWrite(field)) {
            field.write(
                    profile.patient(), value, profile.permit().caller().actor().accountId());
            ProfileEntry entry = own(profile, field);
            entry.take(value, now);
            note("profile.change", entry);
        } else {
            ProfileEntry entry = own(profile, field);
            entry.ask(value, now);
            note("profile.ask", entry);
        }
    }

    /** What holds has been entered: nothing waits any more. */
    private void agree(ProfileEntry own, String value, Instant now) {
        if (own != null && !own.is(Status.APPLIED, value)) {
            own.take(value, now);
            note("profile.withdraw", own);
        }
    }

    private void empty(Profile profile, ProfileField field) {
        ProfileEntry own = profile.own(field);
        boolean emptied = profile.mayWrite(field) && field.of(profile.patient()) != null;
        if (emptied) {
            field.write(profile.patient(), null, null);
        }
        if (own != null) {
            em.remove(own);
        }
        if (own != null || emptied) {
            audit.write(AuditEvent.change(permit, "profile.empty", own == null ? null : own.id())
                    .withDetail(Wire.name(field)));
        }
    }

    private ProfileEntry own(Profile profile, ProfileField field) {
        ProfileEntry known = profile.own(field);
        return known != null ? known : new ProfileEntry(permit, field, clock.instant());
    }

    private void note(String action, ProfileEntry entry) {
        em.persist(entry);
        audit.write(AuditEvent.change(permit, action, entry.id()).withDetail(Wire.name(entry.field())));
    }
}
