package org.patientportal.keycloak.http;

import com.google.auto.service.AutoService;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.patientportal.keycloak.limit.Allowances;
import org.patientportal.keycloak.limit.LimitRound;
import org.patientportal.keycloak.mail.OutboxRound;
import org.patientportal.keycloak.removal.RemovalRound;
import org.patientportal.keycloak.removal.RemovalWatch;

/** Mounts {@link PortalPages} under the realm's address and starts what goes on without requests. */
public final class PortalPagesProvider implements RealmResourceProvider {

    private final KeycloakSession session;

    PortalPagesProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        Gate.pass(session, session.getContext().getRealm());
        return new PortalPages(session);
    }

    @Override
    public void close() {}

    /** Makes the provider. */
    @AutoService(RealmResourceProviderFactory.class)
    public static final class Factory implements RealmResourceProviderFactory {

        @Override
        public RealmResourceProvider create(KeycloakSession session) {
            return new PortalPagesProvider(session);
        }

        @Override
        public String getId() {
            return "patient-portal";
        }

        @Override
        public void init(Config.Scope config) {
            new Allowances(config).check();
        }

        @Override
        public void postInit(KeycloakSessionFactory factory) {
            OutboxRound.start(factory);
            LimitRound.start(factory);
            RemovalRound.start(factory);
            RemovalWatch.start(factory);
        }

        @Override
        public void close() {}
    }
}
