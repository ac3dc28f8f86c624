package org.patientportal.keycloak.removal;

import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;
import org.patientportal.keycloak.store.PortalTables;
import org.patientportal.keycloak.store.Rounds;

/**
 * Goes through the list of removals every minute, and right after something has been put on it, and deletes the rows. A
 * round that is cut short, by its time or by a crash, is taken up by the next.
 */
public final class RemovalRound implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(RemovalRound.class);

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    /** Less than the interval: after that another node takes a round for dead and begins its own. */
    private static final Duration LONGEST = Duration.ofSeconds(45);

    /** Starts the rounds once the server is up. */
    public static void start(KeycloakSessionFactory factory) {
        Rounds.repeat(factory, new RemovalRound(), INTERVAL, "patient-portal-removal");
    }

    static Runnable runner(KeycloakSessionFactory factory) {
        return Rounds.once(factory, new RemovalRound(), INTERVAL);
    }

    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        long end = System.nanoTime() + LONGEST.toNanos();
        for (List<Removal> orders = orders(factory); !orders.isEmpty(); orders = orders(factory)) {
            for (Removal order : orders) {
                if (!new Sweep(factory, order, end).finished()) {
                    return;
                }
                LOG.infof(
                        "All rows of the removed %s %s are gone",
                        order.practiceId() == null ? "realm" : "practice",
                        order.practiceId() == null ? order.realmId() : order.practiceId());
            }
        }
    }

    /** The oldest first: when an organization and then its realm go, the smaller work is not done twice. */
    private static List<Removal> orders(KeycloakSessionFactory factory) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory,
                session -> PortalTables.entities(session)
                        .createQuery("select r from PortalRemoval r order by r.id", Removal.class)
                        .setMaxResults(100)
                        .getResultList());
    }
}
