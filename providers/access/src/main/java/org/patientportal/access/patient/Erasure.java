package org.patientportal.access.patient;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.StoredTable;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/** Erases one record with all that the features keep under it (SEC-07). The audit stays: it holds no names. */
public final class Erasure {

    private final EntityManager em;
    private final StaffPermit permit;
    private final Patients patients;
    private final Audit audit;
    private final List<StoredTable> tables;

    /** @param tables of all features, those that point to others first */
    public Erasure(EntityManager em, StaffPermit permit, Patients patients, Audit audit, List<StoredTable> tables) {
        this.em = em;
        this.permit = permit;
        this.patients = patients;
        this.audit = audit;
        this.tables = tables;
    }

    /** @return whether this person may erase records of this practice */
    boolean allowed() {
        return permit.practice().recordsMayBeErased() && permit.allows(StaffAction.ERASE_PATIENT);
    }

    /** @throws Problem 404, 403 {@code role-required}, or 409 {@code erasure-not-allowed} where the practice may not */
    void erase(PatientId id) {
        check(id);
        em.detach(patients.lock(id));
        tables.stream()
                .filter(table -> table.ofPatient() != null)
                .forEach(table -> em.createNativeQuery("delete from " + table.name() + " where " + table.ofPatient())
                        .setParameter("patient", id.value())
                        .executeUpdate());
        audit.write(AuditEvent.change(permit, id, "patient.erase", id));
    }

    /** @return the record, when it may be erased; throws the same as {@link #erase} */
    Patient check(PatientId id) {
        permit.require(StaffAction.ERASE_PATIENT);
        Patient patient = patients.get(id);
        if (!permit.practice().recordsMayBeErased()) {
            throw audit.refused(
                    AuditEvent.read(permit, id, "patient.erase"),
                    Problem.conflict(
                            "erasure-not-allowed",
                            "This practice keeps its records. A portal admin can allow erasing on the page Settings."));
        }
        return patient;
    }
}
