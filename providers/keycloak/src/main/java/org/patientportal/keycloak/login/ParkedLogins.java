package org.patientportal.keycloak.login;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.port.AuditEvent;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.directory.Callers;

/**
 * Ends logins that were begun before everything an account had was called back ({@code notBefore} of the user), and are
 * finished afterwards. Keycloak asks for notBefore of tokens and sessions, but not of a login that waits at a second factor
 * or at a required action: whoever made an account in advance, and parked such a login, could still set a password when the
 * owner of the mailbox has long accepted an invitation.
 *
 * <p>Keycloak tells of every step of a login while its transaction is open; a step that comes too late is rolled back.
 */
@KeycloakInternal("Reads when each step of a login was done")
public final class ParkedLogins implements EventListenerProvider {

    /** Auth note: when the person had proven who they are, in seconds. */
    static final String SINCE_NOTE = "portal_authenticated_at";

    private final KeycloakSession session;

    ParkedLogins(KeycloakSession session) {
        this.session = session;
    }

    /** Called when the required actions of a login are first looked at; until then the steps of the flow tell the time. */
    static void begun(AuthenticationSessionModel authentication) {
        if (authentication.getAuthNote(SINCE_NOTE) == null) {
            int since = earliestStep(authentication).orElse((int) Time.currentTimeSeconds());
            authentication.setAuthNote(SINCE_NOTE, String.valueOf(since));
        }
    }

    /**
     * Called when this login has proven anew whose it is, and has just called back all others. Later logins of the same
     * browser take over the times of its steps; hence these are set, too.
     */
    static void provenAnew(AuthenticationSessionModel authentication) {
        int after = (int) Time.currentTimeSeconds() + 1;
        authentication.setAuthNote(SINCE_NOTE, String.valueOf(after));
        Map<String, Integer> steps = steps(authentication);
        steps.replaceAll((step, then) -> after);
        try {
            authentication.setUserSessionNote(
                    Constants.AUTHENTICATORS_COMPLETED, JsonSerialization.writeValueAsString(steps));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @return in seconds, when the first step of the flow was done; empty where Keycloak has not noted any */
    private static Optional<Integer> earliestStep(AuthenticationSessionModel authentication) {
        return steps(authentication).values().stream().min(Integer::compare);
    }

    private static Map<String, Integer> steps(AuthenticationSessionModel authentication) {
        return new HashMap<>(AuthenticatorUtils.parseCompletedExecutions(
                authentication.getUserSessionNotes().get(Constants.AUTHENTICATORS_COMPLETED)));
    }

    private static Optional<Integer> since(AuthenticationSessionModel authentication) {
        return Optional.ofNullable(authentication.getAuthNote(SINCE_NOTE))
                .map(Integer::valueOf)
                .or(() -> earliestStep(authentication));
    }

    @Override
    public void onEvent(Event event) {
        AuthenticationSessionModel authentication = session.getContext().getAuthenticationSession();
        RealmModel realm = session.getContext().getRealm();
        UserModel user = authentication == null || realm == null ? null : authentication.getAuthenticatedUser();
        // At the token endpoint everything is shown in the one request; nothing waits.
        boolean grant = event.getDetails() != null && event.getDetails().containsKey(Details.GRANT_TYPE);
        int notBefore = user == null || grant ? 0 : session.users().getNotBeforeOfUser(realm, user);
        if (notBefore > 0 && (begunBy(authentication, notBefore) || disconnected(realm, user, authentication))) {
            session.getTransactionManager().setRollbackOnly();
            Caller late = Callers.of(session, realm, user, Caller.Door.SIGN_IN);
            new Portal(session)
                    .audit()
                    .refuse(new AuditEvent(late, null, null, "sign-in.finish", false, null, "too-late"));
        }
    }

    /** The very second counts as earlier: whoever was called back in it must not slip through. */
    private static boolean begunBy(AuthenticationSessionModel authentication, int notBefore) {
        return since(authentication).filter(since -> since <= notBefore).isPresent();
    }

    /** Whoever comes by a provider has shown nothing else; when the account has lost it meanwhile, that is nothing. */
    private boolean disconnected(RealmModel realm, UserModel user, AuthenticationSessionModel authentication) {
        String provider = authentication.getUserSessionNotes().get(Details.IDENTITY_PROVIDER);
        return provider != null && session.users().getFederatedIdentity(realm, user, provider) == null;
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
