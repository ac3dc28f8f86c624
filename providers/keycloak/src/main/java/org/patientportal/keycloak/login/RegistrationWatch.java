package org.patientportal.keycloak.login;

import com.google.auto.service.AutoService;
import org.keycloak.Config;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.patientportal.kernel.port.AuditEvent;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.token.Admission;

/**
 * Takes back an account that somebody has made with Keycloak's own form for the portal or an app of a clinic (ACC-01), in
 * whatever way the form was reached: {@link RegistrationGate} leads people on, and this keeps the promise. Keycloak tells of
 * a new account while its transaction is open.
 */
public final class RegistrationWatch implements EventListenerProvider {

    /** How Keycloak's events name its own form; ours and those of brokers have other names. */
    private static final String FORM = "form";

    private final KeycloakSession session;

    RegistrationWatch(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        AuthenticationSessionModel authentication = session.getContext().getAuthenticationSession();
        // not by the event's type: at another flow's address the form makes an account in an event of that flow
        if (event.getError() == null
                && event.getDetails() != null
                && FORM.equals(event.getDetails().get(Details.REGISTER_METHOD))
                && authentication != null
                && Admission.concerns(authentication.getClient())) {
            session.getTransactionManager().setRollbackOnly();
            new Portal(session)
                    .audit()
                    .refuse(new AuditEvent(null, null, null, "account.register", false, null, "no-link"));
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}

    /** Makes the listener; it listens in every realm without being switched on. */
    @AutoService(EventListenerProviderFactory.class)
    public static final class Factory implements EventListenerProviderFactory {

        @Override
        public EventListenerProvider create(KeycloakSession session) {
            return new RegistrationWatch(session);
        }

        @Override
        public boolean isGlobal() {
            return true;
        }

        @Override
        public String getId() {
            return "patient-portal-registration";
        }

        @Override
        public void init(Config.Scope config) {}

        @Override
        public void postInit(KeycloakSessionFactory factory) {}

        @Override
        public void close() {}
    }
}
