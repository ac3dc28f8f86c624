package org.patientportal.keycloak.login;

import com.google.auto.service.AutoService;
import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Ends logins that were begun before everything an account had was called back ({@code notBefore} of the user), and are
 * finished afterwards. Keycloak asks for notBefore of tokens and sessions, but not of a login that waits at a required
 * action: whoever made an account in advance, and parked such a login, could still set a password when the owner of the
 * mailbox has long accepted an invitation.
 *
 * <p>Keycloak tells of every step of a login while its transaction is open; a step that comes too late is rolled back.
 */
public final class ParkedLogins implements EventListenerProvider {

    /** Auth note: when the person had proven who they are, in seconds. */
    private static final String SINCE_NOTE = "portal_authenticated_at";

    private final KeycloakSession session;

    ParkedLogins(KeycloakSession session) {
        this.session = session;
    }

    /** Called when the required actions of a login are first looked at, and when a step has just called back all others. */
    static void note(AuthenticationSessionModel authentication, boolean anew) {
        if (anew || authentication.getAuthNote(SINCE_NOTE) == null) {
            authentication.setAuthNote(SINCE_NOTE, String.valueOf(Time.currentTimeSeconds()));
        }
    }

    @Override
    public void onEvent(Event event) {
        AuthenticationSessionModel authentication = session.getContext().getAuthenticationSession();
        RealmModel realm = session.getContext().getRealm();
        UserModel user = authentication == null || realm == null ? null : authentication.getAuthenticatedUser();
        String since = user == null ? null : authentication.getAuthNote(SINCE_NOTE);
        if (since != null && Long.parseLong(since) < session.users().getNotBeforeOfUser(realm, user)) {
            session.getTransactionManager().setRollbackOnly();
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
            return new ParkedLogins(session);
        }

        @Override
        public boolean isGlobal() {
            return true;
        }

        @Override
        public String getId() {
            return "patient-portal-parked-logins";
        }

        @Override
        public void init(Config.Scope config) {}

        @Override
        public void postInit(KeycloakSessionFactory factory) {}

        @Override
        public void close() {}
    }
}
