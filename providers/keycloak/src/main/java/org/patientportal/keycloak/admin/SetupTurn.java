package org.patientportal.keycloak.admin;

import java.util.function.Supplier;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.cluster.ExecutionResult;
import org.keycloak.models.KeycloakSession;
import org.patientportal.kernel.Problem;

/**
 * One setup of a realm at a time, in the whole cluster: the database refuses a second client of the same name, but not a
 * second flow. Whoever comes second waits, and then finds nothing left to do.
 */
final class SetupTurn {

    /** A node that dies in the middle keeps the others out for so long. */
    private static final int LONGEST_SECONDS = 60;

    private static final int TRIES = 150;
    private static final long PAUSE_MILLIS = 100;

    private SetupTurn() {}

    /**
     * @param work has to commit what it does before it returns
     * @throws Problem 409 {@code setup-running} when another setup did not end within 15 seconds
     */
    static <T> T take(KeycloakSession session, String realmId, Supplier<T> work) {
        ClusterProvider cluster = session.getProvider(ClusterProvider.class);
        for (int i = 0; i < TRIES; i++) {
            ExecutionResult<T> turn =
                    cluster.executeIfNotExecuted("patient-portal-setup:" + realmId, LONGEST_SECONDS, work::get);
            if (turn.isExecuted()) {
                return turn.getResult();
            }
            pause();
        }
        throw running();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw running();
        }
    }

    private static Problem running() {
        return Problem.conflict("setup-running", "Another setup of this realm is running. Ask again in a moment.");
    }
}
