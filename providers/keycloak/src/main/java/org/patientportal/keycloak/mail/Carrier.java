package org.patientportal.keycloak.mail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.email.EmailException;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.patientportal.kernel.port.Letter;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.store.KeycloakClock;

/**
 * Carries letters to the mail server: claims a letter and has it written in one transaction, sends it in none that holds
 * a lock, and notes the outcome in a third. Safe to run twice and on several nodes; a crash in between sends again later.
 */
final class Carrier {

    private static final Logger LOG = Logger.getLogger(Carrier.class);

    private final KeycloakSessionFactory factory;
    private final InstantSource clock = new KeycloakClock();

    Carrier(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    void carryLater(UUID letter) {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session -> session.getProvider(ExecutorsProvider.class)
                        .getExecutor("patient-portal-mail")
                        .submit(() -> carry(letter)));
    }

    void carry(UUID id) {
        try {
            claim(id).ifPresent(errand -> note(id, send(errand)));
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Letter %s could not be carried; it is tried again later", id);
        }
    }

    /** What has been written and shall be sent. */
    private record Errand(String realmId, Letter letter) {}

    private Optional<Errand> claim(UUID id) {
        return inTransaction(session -> {
            EntityManager em = em(session);
            OutboxLetter row = em.find(OutboxLetter.class, id, LockModeType.PESSIMISTIC_WRITE);
            RealmModel realm = row == null ? null : session.realms().getRealm(row.realmId());
            Instant now = clock.instant();
            if (realm == null || !row.claim(now)) {
                return Optional.empty();
            }
            session.getContext().setRealm(realm);
            Optional<Errand> errand = new Portal(session)
                    .letterWriter(row.kind())
                    .write(row.subjectId(), secret -> row.baseUrl() + "/open#" + secret.reveal())
                    .map(letter -> new Errand(realm.getId(), letter));
            if (errand.isEmpty()) {
                row.cancelled(now);
            }
            return errand;
        });
    }

    private boolean send(Errand errand) {
        return inTransaction(session -> {
            session.getContext().setRealm(session.realms().getRealm(errand.realmId()));
            try {
                new PortalMail(session).send(errand.letter());
                return true;
            } catch (EmailException refused) {
                LOG.warnf("The mail server did not take a letter: %s", refused.getMessage());
                return false;
            }
        });
    }

    private void note(UUID id, boolean sent) {
        inTransaction(session -> {
            OutboxLetter row = em(session).find(OutboxLetter.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (row != null && sent) {
                row.sent(clock.instant());
            } else if (row != null) {
                row.refused(clock.instant());
            }
            return row;
        });
    }

    private <T> T inTransaction(Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, work::apply);
    }

    private static EntityManager em(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
