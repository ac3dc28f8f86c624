package org.patientportal.keycloak.removal;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.StoredTable;
import org.patientportal.keycloak.store.KeycloakClock;
import org.patientportal.keycloak.store.PortalTables;

/** The list of what is to be removed, as the removing request sees it. */
public final class Removals {

    /** Each row goes when its work is done. */
    public static final List<StoredTable> TABLES = List.of(StoredTable.leaving("PORTAL_REMOVAL"));

    private final KeycloakSession session;

    Removals(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Puts it on the list in the request's transaction; the work begins once that has committed.
     *
     * @param practice the practice, or null for the whole realm
     */
    void order(String realmId, PracticeId practice) {
        EntityManager em = PortalTables.entities(session);
        em.persist(new Removal(realmId, practice, new KeycloakClock().instant()));
        session.getTransactionManager().enlistAfterCompletion(new Start(session.getKeycloakSessionFactory()));
    }

    private static final class Start extends AbstractKeycloakTransaction {

        private final KeycloakSessionFactory factory;

        Start(KeycloakSessionFactory factory) {
            this.factory = factory;
        }

        @Override
        protected void commitImpl() {
            KeycloakModelUtils.runJobInTransaction(
                    factory,
                    session -> session.getProvider(ExecutorsProvider.class)
                            .getExecutor("patient-portal-removal")
                            .submit(RemovalRound.runner(factory)));
        }

        @Override
        protected void rollbackImpl() {}
    }
}
