package org.patientportal.access.invitation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.patientportal.access.patient.Patients;
import org.patientportal.kernel.IdempotencyKey;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.Secret;
import org.patientportal.kernel.Slice;
import org.patientportal.kernel.StaffAction;
import org.patientportal.kernel.StaffPermit;
import org.patientportal.kernel.StoredTable;
import org.patientportal.kernel.port.Audit;
import org.patientportal.kernel.port.AuditEvent;
import org.patientportal.kernel.port.Delivery;
import org.patientportal.kernel.port.Letters;

/** The invitations of one kind to the records of one practice, for its staff. */
public final class Invitations {

    public static final List<StoredTable> TABLES =
            List.of(StoredTable.leaving("PORTAL_SECRET"), StoredTable.ofPatients("PORTAL_INVITATION", "ID"));

    /** At most so many of a kind may be pending for one record (INV-08). */
    static final int MOST_PENDING = 3;

    private final InvitationKind kind;
    private final EntityManager em;
    private final StaffPermit permit;
    private final Patients patients;
    private final Letters letters;
    private final Audit audit;
    private final InstantSource clock;

    public Invitations(
            InvitationKind kind,
            EntityManager em,
            StaffPermit permit,
            Patients patients,
            Letters letters,
            Audit audit,
            InstantSource clock) {
        this.kind = kind;
        this.em = em;
        this.permit = permit;
        this.patients = patients;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem 403 {@code role-required}, 404, or 409 {@code not-pending} */
    InvitationView revoke(PatientId id, UUID invitationId) {
        permit.require(StaffAction.MANAGE_PORTAL_ACCESS);
        patients.lock(id);
        Instant now = clock.instant();
        Invitation invitation = find(id, invitationId);
        try {
            invitation.revoke(now);
        } catch (Problem notPending) {
            throw refused(id, kind.action("revoke"), notPending);
        }
        audit.write(AuditEvent.change(permit, id, kind.action("revoke"), invitationId));
        return view(invitation);
    }

    /**
     * Lets the letter of a pending invitation try again at once (INV-15).
     *
     * @throws Problem 403 {@code role-required}, 404, 409 {@code not-pending}, or as {@link Letters#retry}
     */
    InvitationView retry(PatientId id, UUID invitationId) {
        permit.require(StaffAction.MANAGE_PORTAL_ACCESS);
        patients.lock(id);
        Instant now = clock.instant();
        Invitation invitation = find(id, invitationId);
        try {
            if (invitation.status(now) != InvitationStatus.PENDING) {
                throw Problem.conflict("not-pending", "Only the letter of a pending invitation can be sent.");
            }
            Delivery delivery = letters.retry(invitationId);
            audit.write(AuditEvent.change(permit, id, kind.action("retry"), invitationId));
            return invitation.view(now, delivery);
        } catch (Problem nothingToRetry) {
            throw refused(id, kind.action("retry"), nothingToRetry);
        }
    }

    /** Revokes whatever is pending for the record, of every kind (DIS-02, DIS-05); the caller has locked it. */
    void revokeAll(PatientId id) {
        Instant now = clock.instant();
        em.createQuery(
                        "select i from PortalInvitation i where i.patientId = :patient and i.decision = PENDING"
                                + " and i.expiresAt > :now and (i.given.until is null or i.given.until > :now)",
                        Invitation.class)
                .setParameter("patient", id.value())
                .setParameter("now", now)
                .getResultList()
                .forEach(invitation -> {
                    invitation.revoke(now);
                    audit.write(AuditEvent.change(permit, id, invitation.kind().action("revoke"), invitation.id()));
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
                                + " and i.kind = :kind"
                                + (after == null ? "" : " and i.id < :after")
                                + " order by i.id desc",
                        Invitation.class)
                .setParameter("practice", permit.practice().id().value())
                .setParameter("patient", id.value())
                .setParameter("kind", kind)
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

    /** @return how many more invitations of the record may be pending, 0 to 3 (INV-08) */
    int slotsLeft(PatientId id) {
        Instant now = clock.instant();
        long pending = em.createQuery(
                        "select count(i) from PortalInvitation i where i.patientId = :patient and i.kind = :kind"
                                + " and i.decision = PENDING and i.expiresAt > :now and (i.given.until is null or i.given.until > :now)",
                        Long.class)
                .setParameter("patient", id.value())
                .setParameter("kind", kind)
                .setParameter("now", now)
                .getSingleResult();
        return (int) Math.max(0, MOST_PENDING - pending);
    }

    void add(Invitation invitation) {
        em.persist(invitation);
    }

    /** @return a secret for a printed sheet; only its hash is kept (INV-12) */
    Secret printedSecretFor(Invitation invitation) {
        Secret secret = Secret.fresh();
        em.persist(new InvitationSecret(secret, invitation, InvitationChannel.PAPER, clock.instant()));
        return secret;
    }

    /** @throws Problem 404 unless it is one of that record's, and of this kind */
    Invitation find(PatientId id, UUID invitationId) {
        return em.createQuery(
                        "select i from PortalInvitation i where i.patientId = :patient and i.id = :id"
                                + " and i.kind = :kind",
                        Invitation.class)
                .setParameter("patient", id.value())
                .setParameter("kind", kind)
                .setParameter("id", invitationId)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** @return what a request with that key has made already, of whatever kind */
    Optional<Invitation> madeWith(PatientId id, IdempotencyKey key) {
        return key.present()
                ? em.createQuery(
                                "select i from PortalInvitation i where i.patientId = :patient"
                                        + " and i.requestKey = :key",
                                Invitation.class)
                        .setParameter("patient", id.value())
                        .setParameter("key", key.value())
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    InvitationView view(Invitation invitation) {
        UUID id = invitation.id();
        return invitation.view(clock.instant(), letters.deliveries(List.of(id)).get(id));
    }

    /** Puts the refusal on record. */
    Problem refused(PatientId id, String action, Problem problem) {
        return audit.refused(AuditEvent.read(permit, id, action), problem);
    }
}
