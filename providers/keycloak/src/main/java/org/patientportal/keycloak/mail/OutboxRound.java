package org.patientportal.keycloak.mail;

import java.time.Duration;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;
import org.patientportal.keycloak.store.KeycloakClock;
import org.patientportal.keycloak.store.PortalTables;
import org.patientportal.keycloak.store.Rounds;

/** Looks into the outbox every few seconds for what is due: letters that were refused, or left by a crash. */
public final class OutboxRound implements ScheduledTask {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    /** Starts the rounds once the server is up. */
    public static void start(KeycloakSessionFactory factory) {
        Rounds.repeat(factory, new OutboxRound(), INTERVAL, "patient-portal-outbox");
    }

    /** Only looks, in a short transaction of its own; the mail threads do the rest. */
    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        KeycloakModelUtils.runJobInTransactionWithResult(factory, OutboxRound::realmsWithPost)
                .forEach(realm -> RealmPost.collect(factory, realm));
    }

    private static List<String> realmsWithPost(KeycloakSession session) {
        return PortalTables.entities(session)
                .createQuery(
                        "select distinct l.realmId from PortalLetter l where l.state = QUEUED and l.dueAt <= :now"
                                + " and (l.leasedUntil is null or l.leasedUntil <= :now)",
                        String.class)
                .setParameter("now", new KeycloakClock().instant())
                .getResultList();
    }
}
