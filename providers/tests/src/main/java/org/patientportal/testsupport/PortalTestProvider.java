package org.patientportal.testsupport;

import com.google.auto.service.AutoService;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts {@link PortalTestResource} at {@code /realms/{realm}/portal-test}. */
public final class PortalTestProvider implements RealmResourceProvider {

    private final KeycloakSession session;

    private PortalTestProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return new PortalTestResource(session);
    }

    @Override
    public void close() {}

    /** Found by Keycloak through the service file. */
    @AutoService(RealmResourceProviderFactory.class)
    public static final class Factory implements RealmResourceProviderFactory {

        @Override
        public String getId() {
            return "portal-test";
        }

        @Override
        public RealmResourceProvider create(KeycloakSession session) {
            return new PortalTestProvider(session);
        }

        @Override
        public void init(Config.Scope config) {}

        @Override
        public void postInit(KeycloakSessionFactory factory) {}

        @Override
        public void close() {}
    }
}
