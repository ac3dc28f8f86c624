package org.patientportal.keycloak.store;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.patientportal.kernel.port.SeparateTransaction;

/** A Keycloak session of its own, with its own transaction. */
public final class NewTransaction implements SeparateTransaction {

    private final KeycloakSessionFactory factory;

    public NewTransaction(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    @Override
    public boolean run(Consumer<EntityManager> work) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                EntityManager em = PortalTables.entities(session);
                work.accept(em);
                em.flush();
            });
            return true;
        } catch (ModelDuplicateException somebodyElseWasFirst) {
            return false;
        }
    }
}
