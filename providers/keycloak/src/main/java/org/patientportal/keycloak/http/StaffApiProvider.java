package org.patientportal.keycloak.http;

import com.google.auto.service.AutoService;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.patientportal.keycloak.KeycloakInternal;

/** Mounts {@link StaffApi} beside Keycloak's admin API. */
@KeycloakInternal("The admin resource SPI lives in Keycloak's services")
public final class StaffApiProvider implements AdminRealmResourceProvider {

    @Override
    public Object getResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        Gate.pass(session, realm);
        return new StaffApi(session, realm, auth, events);
    }

    @Override
    public void close() {}

    /** Makes the provider. */
    @AutoService(AdminRealmResourceProviderFactory.class)
    public static final class Factory implements AdminRealmResourceProviderFactory {

        @Override
        public AdminRealmResourceProvider create(KeycloakSession session) {
            return new StaffApiProvider();
        }

        @Override
        public String getId() {
            return "patient-portal";
        }

        @Override
        public void init(Config.Scope config) {}

        @Override
        public void postInit(KeycloakSessionFactory factory) {}

        @Override
        public void close() {}
    }
}
