package org.patientportal.access.request;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.Slice;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.StoredTable;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;

/** The open requests of one practice, for its staff. */
public final class LinkRequests {

    public static final List<StoredTable> TABLES = List.of(StoredTable.ofPatients("PORTAL_LINK_REQUEST", "ID"));

    /** On a record; more people than this do not hold links to it. */
    private static final int ON_RECORD = 20;

    private static final String OPEN = "select r.id, p.id, p.firstName, p.lastName, i.kind, r.invitationId, i.email,"
            + " r.reason, r.accountEmail, r.askedAt from PortalLinkRequest r join PortalPatient p on p.id = r.patientId"
            + " join PortalInvitation i on i.id = r.invitationId where r.practiceId = :practice and r.state = OPEN";

    private final EntityManager em;
    private final StaffPermit permit;
    private final Patients patients;
    private final Audit audit;
    private final InstantSource clock;

    public LinkRequests(EntityManager em, StaffPermit permit, Patients patients, Audit audit, InstantSource clock) {
        this.em = em;
        this.permit = permit;
        this.patients = patients;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Those of all records, in the order in which they were first made.
     *
     * @param after the last id of the page before, or null
     * @param max rows wanted, 1 to 100
     */
    Slice<LinkRequestView> open(UUID after, int max) {
        permit.require(StaffAction.READ_PATIENTS);
        int limit = Math.max(1, Math.min(max, 100));
        TypedQuery<Object[]> query =
                em.createQuery(OPEN + (after == null ? "" : " and r.id > :after") + " order by r.id", Object[].class);
        if (after != null) {
            query.setParameter("after", after);
        }
        List<LinkRequestView> rows = views(query, limit + 1);
        audit.write(AuditEvent.read(permit, null, "link-request.list"));
        boolean more = rows.size() > limit;
        List<LinkRequestView> shown = more ? rows.subList(0, limit) : rows;
        return new Slice<>(shown, more ? shown.get(limit - 1).id().toString() : null, false);
    }

    /** @return those of one record, as part of what has been read of it */
    public List<LinkRequestView> of(PatientId patient) {
        permit.require(StaffAction.READ_PATIENTS);
        return views(
                em.createQuery(OPEN + " and r.patientId = :patient order by r.id", Object[].class)
                        .setParameter("patient", patient.value()),
                ON_RECORD);
    }

    /** @return how many records have an open request, counted up to 100 */
    int waiting() {
        return em.createQuery(
                        "select distinct r.patientId from PortalLinkRequest r"
                                + " where r.practiceId = :practice and r.state = OPEN",
                        UUID.class)
                .setParameter("practice", permit.practice().id().value())
                .setMaxResults(100)
                .getResultList()
                .size();
    }

    /** @throws Problem 403 {@code role-required}, 404, or 409 {@code request-closed} */
    public void dismiss(PatientId patient, UUID id) {
        permit.require(StaffAction.MANAGE_PORTAL_ACCESS);
        patients.lock(patient);
        LinkRequest request = em.createQuery(
                        "select r from PortalLinkRequest r where r.patientId = :patient and r.id = :id",
                        LinkRequest.class)
                .setParameter("patient", patient.value())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
        try {
            request.dismiss(clock.instant());
        } catch (Problem closed) {
            throw audit.refused(AuditEvent.read(permit, patient, "link-request.dismiss"), closed);
        }
        audit.write(AuditEvent.change(permit, patient, "link-request.dismiss", id));
    }

    /** Closes what is open on a record that gets a new invitation; the caller has locked the record. */
    public void answered(PatientId patient) {
        Instant now = clock.instant();
        em.createQuery("update PortalLinkRequest r set r.state = :answered, r.closedAt = :now,"
                        + " r.version = r.version + 1 where r.patientId = :patient and r.state = OPEN")
                .setParameter("answered", LinkRequest.State.ANSWERED)
                .setParameter("now", now)
                .setParameter("patient", patient.value())
                .executeUpdate();
    }

    private List<LinkRequestView> views(TypedQuery<Object[]> query, int max) {
        return query.setParameter("practice", permit.practice().id().value())
                .setMaxResults(max)
                .getResultStream()
                .map(row -> new LinkRequestView(
                        (UUID) row[0],
                        (UUID) row[1],
                        row[2] + " " + row[3],
                        Wire.name((Enum<?>) row[4]),
                        (UUID) row[5],
                        (String) row[6],
                        Wire.name((RequestReason) row[7]),
                        (String) row[8],
                        (Instant) row[9]))
                .toList();
    }
}
