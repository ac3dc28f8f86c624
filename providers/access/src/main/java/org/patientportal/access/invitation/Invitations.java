package org.patientportal.access.invitation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patientportal.access.patient.Patient;
import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.Slice;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;
import org.patientportal.kernel.port.Delivery;
import org.patientportal.kernel.port.Letters;

/** The invitations of one practice's records, for its staff. */
public final class Invitations {

    /** At most so many may be pending for one record (INV-08). */
    static final int MOST_PENDING = 3;

    private final EntityManager em;
    private final StaffPermit permit;
    private final Patients patients;
    private final Letters letters;
    private final Audit audit;
    private final InstantSource clock;

    public Invitations(
            EntityManager em,
            StaffPermit permit,
            Patients patients,
            Letters letters,
            Audit audit,
            InstantSource clock) {
        this.em = em;
        this.permit = permit;
        this.patients = patients;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends an invitation; the letter leaves when the transaction has committed.
     *
     * @throws Problem 400 for values at fault, 403 {@code role-required}, 409 {@code portal-disabled} or
     *     {@code too-many-pending}
     */
    InvitationView send(PatientId id, NewInvitation values) {
        NewInvitation.Checked checked = values.checked();
        permit.require(actionFor(checked.level()));
        Patient patient = patients.lock(id);
        if (!patient.portalEnabled()) {
            throw refused(
                    id,
                    "invitation.send",
                    Problem.conflict("portal-disabled", "Enable portal access for this patient first."));
        }
        Instant now = clock.instant();
        if (slotsLeft(id, now) == 0) {
            throw refused(
                    id,
                    "invitation.send",
                    Problem.conflict(
                            "too-many-pending",
                            "Three invitations are pending already; revoke one before sending another."));
        }
        EmailAddress email = checked.email() != null
                ? checked.email()
                : patient.portalEmail().orElseThrow();
        Invitation invitation =
                new Invitation(permit.practice().id(), id, email, checked.level(), checked.lifetime(), now);
        em.persist(invitation);
        letters.post(permit.practice().id(), InvitationLetter.KIND, invitation.id());
        audit.write(AuditEvent.change(permit, id, "invitation.send", invitation.id()));
        return invitation.view(now, new Delivery(Delivery.State.QUEUED, now));
    }

    /** @throws Problem 404, or 409 {@code not-pending} */
    InvitationView revoke(PatientId id, UUID invitationId) {
        permit.require(StaffAction.MANAGE_PORTAL_ACCESS);
        patients.lock(id);
        Instant now = clock.instant();
        Invitation invitation = em.createQuery(
                        "select i from PortalInvitation i where i.patientId = :patient and i.id = :id",
                        Invitation.class)
                .setParameter("patient", id.value())
                .setParameter("id", invitationId)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
        try {
            invitation.revoke(now);
        } catch (Problem notPending) {
            throw refused(id, "invitation.revoke", notPending);
        }
        audit.write(AuditEvent.change(permit, id, "invitation.revoke", invitationId));
        return invitation.view(now, letters.deliveries(List.of(invitationId)).get(invitationId));
    }

    /** Revokes whatever is pending for the record, which the caller has locked (DIS-02). */
    void revokeAll(PatientId id) {
        Instant now = clock.instant();
        em.createQuery(
                        "select i from PortalInvitation i where i.patientId = :patient and i.decision = PENDING"
                                + " and i.expiresAt > :now",
                        Invitation.class)
                .setParameter("patient", id.value())
                .setParameter("now", now)
                .getResultList()
                .forEach(invitation -> {
                    invitation.revoke(now);
                    audit.write(AuditEvent.change(permit, id, "invitation.revoke", invitation.id()));
                });
    }

    /**
     * The history of a record, the newest first (INV-11).
     *
     * @param after the last id of the page before, or null
     * @param max rows wanted, 1 to 100
     */
    Slice<InvitationView> history(PatientId id, UUID after, int max) {
        permit.require(StaffAction.READ_PATIENTS);
        int limit = Math.max(1, Math.min(max, 100));
        var query = em.createQuery(
                        "select i from PortalInvitation i where i.practiceId = :practice and i.patientId = :patient"
                                + (after == null ? "" : " and i.id < :after")
                                + " order by i.id desc",
                        Invitation.class)
                .setParameter("practice", permit.practice().id().value())
                .setParameter("patient", id.value())
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("after", after);
        }
        List<Invitation> rows = query.getResultList();
        List<Invitation> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        Map<UUID, Delivery> deliveries =
                letters.deliveries(shown.stream().map(Invitation::id).toList());
        Instant now = clock.instant();
        String next = rows.size() > limit ? shown.get(limit - 1).id().toString() : null;
        return new Slice<>(
                shown.stream()
                        .map(invitation -> invitation.view(now, deliveries.get(invitation.id())))
                        .toList(),
                next,
                false);
    }

    int slotsLeft(PatientId id) {
        return slotsLeft(id, clock.instant());
    }

    static StaffAction actionFor(AccessLevel level) {
        return level == AccessLevel.FULL ? StaffAction.INVITE_FULL : StaffAction.INVITE_LIMITED;
    }

    private int slotsLeft(PatientId id, Instant now) {
        long pending = em.createQuery(
                        "select count(i) from PortalInvitation i where i.patientId = :patient and i.decision = PENDING"
                                + " and i.expiresAt > :now",
                        Long.class)
                .setParameter("patient", id.value())
                .setParameter("now", now)
                .getSingleResult();
        return (int) Math.max(0, MOST_PENDING - pending);
    }

    private Problem refused(PatientId id, String action, Problem problem) {
        audit.refuse(AuditEvent.read(permit, id, action).withDetail(problem.code()));
        return problem;
    }
}
