package org.patientportal.keycloak.store;

import com.google.auto.service.AutoService;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Lets Keycloak's own Liquibase run create and upgrade the portal's tables. */
public final class PortalTables implements JpaEntityProvider {

    /** Also names Liquibase's table: DATABASECHANGELOG_PATIENT_PO. Never change it. */
    private static final String ID = "patient-portal";

    /** @return where the portal's tables are read and written, in the session's transaction */
    public static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** @return empty: the server finds entities in the jar's index while it is being built */
    @Override
    public List<Class<?>> getEntities() {
        return List.of();
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/patient-portal/changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return ID;
    }

    @Override
    public void close() {}

    /** Makes the provider. */
    @AutoService(JpaEntityProviderFactory.class)
    public static final class Factory implements JpaEntityProviderFactory {

        @Override
        public JpaEntityProvider create(KeycloakSession session) {
            return new PortalTables();
        }

        @Override
        public String getId() {
            return ID;
        }

        @Override
        public void init(Config.Scope config) {}

        @Override
        public void postInit(KeycloakSessionFactory factory) {}

        @Override
        public void close() {}
    }
}
