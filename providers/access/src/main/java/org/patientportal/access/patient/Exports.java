package org.patientportal.access.patient;

import java.time.InstantSource;
import java.util.List;
import org.patientportal.kernel.ExportSection;
import org.patientportal.kernel.ExportSection.Part;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/** Puts the export of one record together from the sections that the features add (SEC-07). */
public final class Exports {

    private final StaffPermit permit;
    private final Patients patients;
    private final List<ExportSection> sections;
    private final Audit audit;
    private final InstantSource clock;

    public Exports(
            StaffPermit permit, Patients patients, List<ExportSection> sections, Audit audit, InstantSource clock) {
        this.permit = permit;
        this.patients = patients;
        this.sections = sections;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The export itself is on record before it is put together, and so stands in it.
     *
     * @throws Problem 404, or 403 {@code role-required}
     */
    ExportFile of(PatientId id) {
        permit.require(StaffAction.EXPORT_PATIENT);
        Patient patient = patients.get(id);
        audit.write(AuditEvent.read(permit, id, "patient.export"));
        List<Part> parts =
                sections.stream().map(section -> section.of(permit, id)).toList();
        return new ExportFile(permit.practice(), clock.instant(), patient.view(), parts);
    }
}
