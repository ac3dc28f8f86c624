package org.patientportal.keycloak.store;

import java.time.Duration;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;
import org.patientportal.keycloak.KeycloakInternal;

/** Work that goes on without requests. Every node starts it, and one node at a time does it. */
@KeycloakInternal("ClusterAwareScheduledTaskRunner keeps two nodes from running a round at the same time")
public final class Rounds {

    private Rounds() {}

    /**
     * Repeats the task from the moment the server is up.
     *
     * @param task safe to run twice; the name of its class tells nodes what the others are at
     * @param name of the timer, unique on the server
     */
    public static void repeat(KeycloakSessionFactory factory, ScheduledTask task, Duration interval, String name) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(
                        factory,
                        session -> session.getProvider(TimerProvider.class)
                                .schedule(once(factory, task, interval), interval.toMillis(), name));
            }
        });
    }

    /** @return one round, which does nothing while another node is at it and has been for less than the interval */
    public static Runnable once(KeycloakSessionFactory factory, ScheduledTask task, Duration interval) {
        return new ClusterAwareScheduledTaskRunner(factory, task, interval.toMillis());
    }
}
