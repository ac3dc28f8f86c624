package org.patientportal.access.patient;

import org.patientportal.kernel.Html;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.RecordSection;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;

/** The ways to the export and the erasure of a record, on its overview. */
public final class DataOverview implements RecordSection {

    private final Erasure erasure;

    public DataOverview(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public Html of(StaffPermit permit, PatientId patient) {
        return new Html(
                "portal/patient/data.ftl",
                new DataSection(
                        permit.practice(),
                        patient.value(),
                        permit.allows(StaffAction.EXPORT_PATIENT),
                        erasure.allowed()));
    }
}
