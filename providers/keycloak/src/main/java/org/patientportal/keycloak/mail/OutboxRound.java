package org.patientportal.keycloak.mail;

import java.util.List;
import java.util.UUID;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;
import org.patientportal.kernel.port.Delivery;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.store.KeycloakClock;

/** Goes through the outbox every few seconds and carries what is due: letters that were refused, or left by a crash. */
@KeycloakInternal("ClusterAwareScheduledTaskRunner keeps two nodes from running a round at the same time")
public final class OutboxRound implements ScheduledTask {

    private static final long INTERVAL_MILLIS = 10_000;
    private static final int MOST = 100;

    /** Starts the rounds once the server is up. */
    public static void start(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(
                        factory,
                        session -> session.getProvider(TimerProvider.class)
                                .schedule(
                                        new ClusterAwareScheduledTaskRunner(
                                                factory, new OutboxRound(), INTERVAL_MILLIS),
                                        INTERVAL_MILLIS,
                                        "patient-portal-outbox"));
            }
        });
    }

    /** Looks in a short transaction of its own, so that none stays open while the mail server takes its time. */
    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        List<UUID> due = KeycloakModelUtils.runJobInTransactionWithResult(factory, OutboxRound::due);
        Carrier carrier = new Carrier(factory);
        due.forEach(carrier::carry);
    }

    private static List<UUID> due(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(
                        "select l.id from PortalLetter l where l.state = :queued and l.dueAt <= :now order by l.dueAt",
                        UUID.class)
                .setParameter("queued", Delivery.State.QUEUED)
                .setParameter("now", new KeycloakClock().instant())
                .setMaxResults(MOST)
                .getResultList();
    }
}
