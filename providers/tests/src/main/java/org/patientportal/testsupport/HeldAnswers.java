package org.patientportal.testsupport;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Holds the answers that a test has asked for, just before or just after the request's commit, so that the test can kill
 * the server at exactly that moment. Runs after the portal has given its answer and before Keycloak closes the session,
 * which commits (priority 1).
 */
@Provider
@PreMatching
@Priority(5)
public final class HeldAnswers implements ContainerResponseFilter {

    private static final int MINUTES = 3;

    private static final Map<String, Moment> WANTED = new ConcurrentHashMap<>();
    private static final AtomicInteger HELD = new AtomicInteger();

    enum Moment {
        BEFORE_COMMIT,
        AFTER_COMMIT;

        static Moment of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    @Context
    KeycloakSession session;

    static void hold(String path, Moment moment) {
        WANTED.put(path, moment);
    }

    static int held() {
        return HELD.get();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (WANTED.isEmpty() || !"POST".equals(request.getMethod())) {
            return;
        }
        String path = request.getUriInfo().getPath();
        WANTED.keySet().stream()
                .filter(path::endsWith)
                .findFirst()
                .map(WANTED::remove)
                .ifPresent(this::holdAt);
    }

    /** Keycloak commits what prepares, then the database, then whatever was enlisted later, then what follows completion. */
    private void holdAt(Moment moment) {
        if (moment == Moment.BEFORE_COMMIT) {
            session.getTransactionManager().enlistPrepare(new Pause());
        } else {
            session.getTransactionManager().enlist(new Pause());
        }
    }

    /** Lasts until the server is killed; when nobody does, the request goes on some time. */
    private static final class Pause extends AbstractKeycloakTransaction {

        @Override
        protected void commitImpl() {
            HELD.incrementAndGet();
            try {
                new CountDownLatch(1).await(MINUTES, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                HELD.decrementAndGet();
            }
        }

        @Override
        protected void rollbackImpl() {}
    }
}
