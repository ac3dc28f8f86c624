package org.patientportal.keycloak.limit;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;
import org.patientportal.keycloak.store.KeycloakClock;
import org.patientportal.keycloak.store.PortalTables;
import org.patientportal.keycloak.store.Rounds;

/**
 * Sweeps away counters whose window is over; those of removed realms go the same way, a day later at most. Batches are
 * small and each has a transaction of its own, so that nobody who counts has to wait.
 */
public final class LimitRound implements ScheduledTask {

    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final int BATCH = 500;

    /** What is left after so many waits for the next round. */
    private static final int MOST_BATCHES = 200;

    /** Starts the rounds once the server is up. */
    public static void start(KeycloakSessionFactory factory) {
        Rounds.repeat(factory, new LimitRound(), INTERVAL, "patient-portal-limits");
    }

    @Override
    public void run(KeycloakSession session) {
        Instant now = new KeycloakClock().instant();
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            int found = KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(), other -> sweep(other, now));
            if (found < BATCH) {
                return;
            }
        }
    }

    /** A counter that is used again in this very moment stays: the deletion looks at its window once more. */
    private static int sweep(KeycloakSession session, Instant now) {
        EntityManager em = PortalTables.entities(session);
        List<String> old = em.createQuery("select l.keyHash from PortalLimit l where l.endsAt <= :now", String.class)
                .setParameter("now", now)
                .setMaxResults(BATCH)
                .getResultList();
        if (!old.isEmpty()) {
            em.createQuery("delete from PortalLimit l where l.keyHash in :old and l.endsAt <= :now")
                    .setParameter("old", old)
                    .setParameter("now", now)
                    .executeUpdate();
        }
        return old.size();
    }
}
