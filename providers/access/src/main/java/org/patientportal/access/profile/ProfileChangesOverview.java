package org.patientportal.access.profile;

import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.Html;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.RecordSection;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;

/** The section "Changes asked for" of a record's overview: what waits for the practice's decision. */
public final class ProfileChangesOverview implements RecordSection {

    private final Patients patients;
    private final ProfileChanges changes;

    public ProfileChangesOverview(Patients patients, ProfileChanges changes) {
        this.patients = patients;
        this.changes = changes;
    }

    @Override
    public Html of(StaffPermit permit, PatientId patient) {
        return of(permit, patient, null);
    }

    /** @param problem the code of what has just been refused, or null */
    Html of(StaffPermit permit, PatientId patient, String problem) {
        return new Html(
                "portal/profile/changes.ftl",
                new ProfileChangesSection(
                        permit.practice(),
                        patient.value(),
                        changes.of(patients.get(patient)),
                        permit.allows(StaffAction.DECIDE_PROFILE_CHANGES),
                        problem));
    }
}
