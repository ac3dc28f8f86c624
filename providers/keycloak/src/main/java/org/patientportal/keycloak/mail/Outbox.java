package org.patientportal.keycloak.mail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.StoredTable;
import org.patientportal.kernel.port.Delivery;
import org.patientportal.kernel.port.Letters;
import org.patientportal.keycloak.pages.Addresses;

/** The outbox of one request. */
public final class Outbox implements Letters {

    /** Letters about a person are those about the person's invitations, and about accounts with access to the record. */
    public static final List<StoredTable> TABLES = List.of(new StoredTable(
            "PORTAL_LETTER",
            "ID",
            "SUBJECT_ID in (select ID from PORTAL_INVITATION where PATIENT_ID = :patient)"
                    + " or SUBJECT_ID in (select ID from PORTAL_LINK where PATIENT_ID = :patient)",
            "PRACTICE_ID = :practice",
            null));

    private final KeycloakSession session;
    private final EntityManager em;
    private final InstantSource clock;

    public Outbox(KeycloakSession session, EntityManager em, InstantSource clock) {
        this.session = session;
        this.em = em;
        this.clock = clock;
    }

    @Override
    public void post(PracticeId practice, String kind, UUID subject) {
        post(practice, kind, subject, clock.instant());
    }

    @Override
    public void post(PracticeId practice, String kind, UUID subject, Instant due) {
        Instant now = clock.instant();
        String realmId = session.getContext().getRealm().getId();
        String baseUrl = new Addresses(session).portalUrl();
        em.persist(new OutboxLetter(realmId, practice, kind, subject, baseUrl, now, due));
        if (!due.isAfter(now)) {
            departAfterCommit(realmId);
        }
    }

    @Override
    public void cancel(String kind, UUID subject) {
        em.createQuery("update PortalLetter l set l.state = CANCELLED, l.changedAt = :now"
                        + " where l.subjectId = :subject and l.kind = :kind and l.state = QUEUED")
                .setParameter("now", clock.instant())
                .setParameter("subject", subject)
                .setParameter("kind", kind)
                .executeUpdate();
    }

    @Override
    public Delivery retry(UUID subject) {
        OutboxLetter letter = em.createQuery(
                        "select l from PortalLetter l where l.subjectId = :subject order by l.id desc",
                        OutboxLetter.class)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.conflict("no-letter", "Nothing was to be sent by e-mail."));
        em.refresh(letter, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        letter.retry(now);
        departAfterCommit(letter.realmId());
        return letter.delivery(now);
    }

    @Override
    public Map<UUID, Delivery> deliveries(Collection<UUID> subjects) {
        Map<UUID, Delivery> latest = new HashMap<>();
        if (!subjects.isEmpty()) {
            Instant now = clock.instant();
            em.createQuery(
                            "select l from PortalLetter l where l.subjectId in :subjects order by l.id",
                            OutboxLetter.class)
                    .setParameter("subjects", subjects)
                    .getResultStream()
                    .forEach(letter -> latest.put(letter.subjectId(), letter.delivery(now)));
        }
        return latest;
    }

    private void departAfterCommit(String realmId) {
        session.getTransactionManager().enlistAfterCompletion(new Departure(session, realmId));
    }

    /** Wakes the mail threads once the request's transaction has committed. */
    private static final class Departure extends AbstractKeycloakTransaction {

        private final KeycloakSessionFactory factory;
        private final String realmId;

        Departure(KeycloakSession session, String realmId) {
            this.factory = session.getKeycloakSessionFactory();
            this.realmId = realmId;
        }

        @Override
        protected void commitImpl() {
            RealmPost.collect(factory, realmId);
        }

        @Override
        protected void rollbackImpl() {}
    }
}
