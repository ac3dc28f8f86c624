package org.patientportal.access.patient;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.Slice;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.StoredTable;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/** The patient records of one practice, for its staff. */
public final class Patients {

    public static final List<StoredTable> TABLES = List.of(
            StoredTable.ofPatients("PORTAL_PATIENT_TERM", "PATIENT_ID"),
            new StoredTable("PORTAL_PATIENT", "ID", "ID = :patient", "PRACTICE_ID = :practice", null));

    private final EntityManager em;
    private final StaffPermit permit;
    private final Audit audit;
    private final InstantSource clock;

    public Patients(EntityManager em, StaffPermit permit, Audit audit, InstantSource clock) {
        this.em = em;
        this.permit = permit;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a record; throws a Problem that names every field at fault. */
    public Patient add(NewPatient values) {
        permit.require(StaffAction.ADD_PATIENT);
        Patient patient = new Patient(permit.practice().id(), values.checked(), clock.instant());
        em.persist(patient);
        audit.write(AuditEvent.change(permit, patient.id(), "patient.add", patient.id()));
        return patient;
    }

    /**
     * Lists by family name, given name.
     *
     * @param search beginnings of words, all of which must fit; null or blank for all
     * @param after the cursor of the page before, or null
     * @param max rows wanted, 1 to 100
     */
    public Slice<PatientView> list(String search, String after, int max) {
        permit.require(StaffAction.READ_PATIENTS);
        int limit = Math.max(1, Math.min(max, 100));
        PatientSearch query = new PatientSearch(em, permit.practice().id(), search);
        List<Patient> rows = query.page(PatientCursor.parse(after), limit + 1);
        audit.write(AuditEvent.read(permit, null, "patient.list"));
        boolean more = rows.size() > limit;
        List<Patient> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? shown.get(limit - 1).cursor().toString() : null;
        return new Slice<>(shown.stream().map(Patient::view).toList(), next, query.capped());
    }

    /** @return the record, whose reading is audited; 404 for another practice's and for unknown ones */
    public Patient read(PatientId id) {
        Patient patient = get(id);
        audit.write(AuditEvent.read(permit, id, "patient.read"));
        return patient;
    }

    /** @return the same for a part of what has been read already; writes no further row */
    public Patient get(PatientId id) {
        permit.require(StaffAction.READ_PATIENTS);
        return find(id, LockModeType.NONE);
    }

    /** @return the record, locked until the transaction ends; every change around a record begins with this lock */
    public Patient lock(PatientId id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Patient find(PatientId id, LockModeType lock) {
        UUID practice = permit.practice().id().value();
        return em.createQuery(
                        "select p from PortalPatient p where p.practiceId = :practice and p.id = :id", Patient.class)
                .setParameter("practice", practice)
                .setParameter("id", id.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> {
                    audit.refuse(AuditEvent.read(permit, id, "patient.read").withDetail("not-found"));
                    return Problem.notFound();
                });
    }
}
