package org.patientportal.access.profile;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.patientportal.access.patient.Patient;
import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/** Staff take over what somebody wants changed in a record, or decline it (DSH-03). Either holds the record's lock. */
public final class DecideProfileChange {

    private final StaffPermit permit;
    private final Patients patients;
    private final ProfileChanges changes;
    private final Audit audit;
    private final InstantSource clock;

    public DecideProfileChange(
            StaffPermit permit, Patients patients, ProfileChanges changes, Audit audit, InstantSource clock) {
        this.permit = permit;
        this.patients = patients;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the value over into the record.
     *
     * @param seen the version that was looked at
     * @throws Problem 403 {@code role-required}, 404, or 409 {@code profile-changed} when it is another by now, or decided
     */
    Patient approve(PatientId patient, UUID entry, int seen) {
        return decide(patient, entry, "profile-change.approve", (asked, record) -> {
            asked.approve(seen, staff(), clock.instant());
            asked.field().write(record, asked.entered(), asked.account());
        });
    }

    /** Leaves the record as it is; throws the same as {@link #approve}. */
    Patient decline(PatientId patient, UUID entry, int seen) {
        return decide(
                patient,
                entry,
                "profile-change.decline",
                (asked, record) -> asked.decline(seen, staff(), clock.instant()));
    }

    private Patient decide(PatientId id, UUID entryId, String action, BiConsumer<ProfileEntry, Patient> verb) {
        permit.require(StaffAction.DECIDE_PROFILE_CHANGES);
        Patient patient = patients.lock(id);
        ProfileEntry entry = changes.find(patient, entryId);
        try {
            verb.accept(entry, patient);
        } catch (Problem refused) {
            throw audit.refused(AuditEvent.read(permit, id, action), refused);
        }
        audit.write(AuditEvent.change(permit, id, action, entryId).withDetail(Wire.name(entry.field())));
        return patient;
    }

    private String staff() {
        return permit.caller().actor().accountId();
    }
}
