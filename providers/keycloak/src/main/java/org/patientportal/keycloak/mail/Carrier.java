package org.patientportal.keycloak.mail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.patientportal.kernel.port.Delivery;
import org.patientportal.kernel.port.Letter;
import org.patientportal.kernel.port.SecretLinks;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.store.KeycloakClock;
import org.patientportal.keycloak.store.PortalTables;

/**
 * Carries letters to the mail server: claims a letter, has it written, sends it and notes the outcome, each in a transaction
 * of its own, none of which holds a lock while the mail server takes its time. Safe to run twice and on several nodes; a
 * crash in between sends again when the claim's lease is over, with the same Message-ID.
 */
final class Carrier {

    private static final Logger LOG = Logger.getLogger(Carrier.class);

    private final KeycloakSessionFactory factory;
    private final InstantSource clock = new KeycloakClock();

    Carrier(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    /** @return what kept it from leaving; null when nothing did, or when it was not to be carried */
    Delivery.Fault carry(UUID id) {
        Instant lease = claim(id);
        if (lease == null) {
            return null;
        }
        Outcome outcome = attempt(id);
        note(id, row -> outcome.settle(row, lease, clock.instant()));
        return outcome.fault();
    }

    /** @return until when the letter is in our hands, or null when it is not ours to carry */
    private Instant claim(UUID id) {
        return inTransaction(session -> {
            OutboxLetter row = em(session).find(OutboxLetter.class, id, LockModeType.PESSIMISTIC_WRITE);
            RealmModel realm = row == null ? null : session.realms().getRealm(row.realmId());
            if (realm == null) {
                return null;
            }
            Instant now = clock.instant();
            Instant until = now.plus(new SmtpSettings(realm.getSmtpConfig()).lease());
            return row.claim(now, until) ? until : null;
        });
    }

    /** What became of an attempt: sent, cancelled, or queued again for the fault. */
    private record Outcome(Delivery.State state, Delivery.Fault fault) {

        void settle(OutboxLetter row, Instant lease, Instant now) {
            switch (state) {
                case SENT -> row.sent(now);
                case CANCELLED -> row.cancelled(now);
                default -> row.refused(lease, fault, now);
            }
        }
    }

    private Outcome attempt(UUID id) {
        try {
            Optional<Errand> errand = write(id);
            if (errand.isEmpty()) {
                return new Outcome(Delivery.State.CANCELLED, null);
            }
            send(errand.get());
            return new Outcome(Delivery.State.SENT, null);
        } catch (MailFault fault) {
            LOG.warnf("Letter %s was not taken: %s", id, fault.getMessage());
            return new Outcome(Delivery.State.QUEUED, fault.kind());
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Letter %s could not be written; it is tried again later", id);
            return new Outcome(Delivery.State.QUEUED, Delivery.Fault.NOT_WRITTEN);
        }
    }

    /**
     * What has been written and shall be sent.
     *
     * @param messageId the same in every attempt
     */
    private record Errand(String realmId, String messageId, Letter letter) {}

    private Optional<Errand> write(UUID id) {
        return inTransaction(session -> {
            OutboxLetter row = em(session).find(OutboxLetter.class, id);
            RealmModel realm = row == null ? null : session.realms().getRealm(row.realmId());
            if (realm == null) {
                return Optional.empty();
            }
            session.getContext().setRealm(realm);
            return new Portal(session)
                    .letterWriter(row.kind())
                    .write(row.subjectId(), SecretLinks.under(row.baseUrl()))
                    .map(letter -> new Errand(realm.getId(), LetterMessage.id(id, row.baseUrl()), letter));
        });
    }

    private void send(Errand errand) throws MailFault {
        MailFault fault = inTransaction(session -> {
            session.getContext().setRealm(session.realms().getRealm(errand.realmId()));
            try {
                PortalMail.Words words = new PortalMail(session).words(errand.letter());
                new MailServer(session).take(errand.messageId(), errand.letter(), words);
                return null;
            } catch (MailFault refusal) {
                return refusal;
            }
        });
        if (fault != null) {
            throw fault;
        }
    }

    private void note(UUID id, Consumer<OutboxLetter> outcome) {
        inTransaction(session -> {
            OutboxLetter row = em(session).find(OutboxLetter.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (row != null) {
                outcome.accept(row);
            }
            return row;
        });
    }

    private <T> T inTransaction(Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, work::apply);
    }

    private static EntityManager em(KeycloakSession session) {
        return PortalTables.entities(session);
    }
}
