package org.patientportal.keycloak.mail;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.port.Delivery;
import org.patientportal.kernel.port.Letters;
import org.patientportal.keycloak.pages.Addresses;

/** The outbox of one request. */
public final class Outbox implements Letters {

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
        String realmId = session.getContext().getRealm().getId();
        String baseUrl = new Addresses(session).portalUrl();
        OutboxLetter letter = new OutboxLetter(realmId, practice, kind, subject, baseUrl, clock.instant());
        em.persist(letter);
        session.getTransactionManager().enlistAfterCompletion(new Departure(session, letter.id()));
    }

    @Override
    public Map<UUID, Delivery> deliveries(Collection<UUID> subjects) {
        Map<UUID, Delivery> latest = new HashMap<>();
        if (!subjects.isEmpty()) {
            em.createQuery(
                            "select l from PortalLetter l where l.subjectId in :subjects order by l.id",
                            OutboxLetter.class)
                    .setParameter("subjects", subjects)
                    .getResultStream()
                    .forEach(letter -> latest.put(letter.subjectId(), letter.delivery()));
        }
        return latest;
    }

    /** Hands the letter to the mail threads once the request's transaction has committed. */
    private static final class Departure extends AbstractKeycloakTransaction {

        private final KeycloakSessionFactory factory;
        private final UUID letter;

        Departure(KeycloakSession session, UUID letter) {
            this.factory = session.getKeycloakSessionFactory();
            this.letter = letter;
        }

        @Override
        protected void commitImpl() {
            new Carrier(factory).carryLater(letter);
        }

        @Override
        protected void rollbackImpl() {}
    }
}
