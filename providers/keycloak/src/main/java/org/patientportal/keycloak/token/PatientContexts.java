package org.patientportal.keycloak.token;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.managers.UserSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.Permit;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.directory.Callers;
import org.patientportal.keycloak.directory.SignedIn;

/**
 * Where patient contexts are kept and found. A context is a set of notes of one client session; tokens, also those that other
 * clients got for them by token exchange, name it by its id. When it is gone from the session, or the record no longer opens
 * as far as it says, every token of it is dead.
 */
@KeycloakInternal("Ends client sessions and their offline twins")
public final class PatientContexts {

    /** Error of Keycloak's events where a token is refused. */
    static final String ENDED = "patient_access_ended";

    /** Claim of access and refresh tokens. */
    static final String CLAIM = "portal_context";

    /** Begins the value among the asked scopes by which an authorization code remembers its context. */
    private static final String MARK = "portal-context:";

    private final KeycloakSession session;
    private final RealmModel realm;

    public PatientContexts(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** @return the context of the sign-in that is going on, of that account */
    public Optional<PatientContext> of(AuthenticationSessionModel authentication, UserModel user) {
        return PatientContext.from(authentication::getClientNote)
                .filter(context -> context.account().equals(user.getId()));
    }

    /** @return what this account has chosen for the client before, in the same browser, if it still holds */
    public Optional<PatientContext> remembered(AuthenticationSessionModel authentication, UserModel user) {
        return last(authentication, user).filter(context -> holds(context, user));
    }

    /** @return what this account has chosen for the client last, in the same browser, whether it still holds or not */
    public Optional<PatientContext> last(AuthenticationSessionModel authentication, UserModel user) {
        return browserSessions(authentication)
                .map(id -> session.sessions().getUserSession(realm, id))
                .filter(Objects::nonNull)
                .map(signedIn -> signedIn.getAuthenticatedClientSessionByClient(
                        authentication.getClient().getId()))
                .filter(Objects::nonNull)
                .flatMap(clientSession -> of(clientSession).stream())
                .filter(context -> context.account().equals(user.getId()))
                .findFirst();
    }

    /**
     * The session that this sign-in will become or join. It is the one of the identity cookie where there is one, and that need
     * not be the one of the authentication session: other pages of the realm begin new ones in the same browser.
     */
    private Stream<String> browserSessions(AuthenticationSessionModel authentication) {
        return Stream.concat(
                        SignedIn.with(session)
                                .map(signedIn -> signedIn.session().getId())
                                .stream(),
                        Stream.of(authentication.getParentSession().getId()))
                .distinct();
    }

    /**
     * Makes the sign-in one for that record. Unless the client has the very same context already, it ends there, online and
     * offline, and begins anew when the sign-in is done.
     *
     * @return whether it begins anew
     */
    public boolean choose(AuthenticationSessionModel authentication, UserModel user, Permit permit) {
        Optional<PatientContext> before = remembered(authentication, user).filter(context -> context.same(permit));
        PatientContext context = before.orElseGet(() -> PatientContext.chosen(permit));
        if (before.isEmpty()) {
            browserSessions(authentication).toList().forEach(id -> end(id, authentication.getClient()));
        }
        context.notes().forEach(authentication::setClientNote);
        String asked = authentication.getClientNote(OIDCLoginProtocol.SCOPE_PARAM);
        authentication.setClientNote(
                OIDCLoginProtocol.SCOPE_PARAM,
                Stream.concat(
                                asked == null ? Stream.empty() : Arrays.stream(asked.split(" ")),
                                Stream.of(MARK + context.id()))
                        .filter(scope -> !scope.startsWith(MARK) || scope.endsWith(context.id()))
                        .distinct()
                        .collect(Collectors.joining(" ")));
        return before.isEmpty();
    }

    private void end(String userSession, ClientModel client) {
        UserSessionModel online = session.sessions().getUserSession(realm, userSession);
        if (online != null && online.getAuthenticatedClientSessionByClient(client.getId()) != null) {
            online.getAuthenticatedClientSessionByClient(client.getId()).detachFromUserSession();
        }
        UserSessionModel offline = session.sessions().getOfflineUserSession(realm, userSession);
        if (offline != null) {
            new UserSessionManager(session)
                    .removeClientFromOfflineUserSession(realm, offline, client, offline.getUser());
        }
    }

    /** @return the id of the context that an authorization code was issued for, or null */
    static String marked(String scopes) {
        return scopes == null
                ? null
                : Arrays.stream(scopes.split(" "))
                        .filter(scope -> scope.startsWith(MARK))
                        .map(scope -> scope.substring(MARK.length()))
                        .findFirst()
                        .orElse(null);
    }

    /** Lets a token that is made of another one speak for the same record. */
    static void copy(JsonWebToken from, JsonWebToken to) {
        if (claimed(from) != null) {
            to.setOtherClaims(CLAIM, claimed(from));
        }
    }

    /** @return the id of the token's context, or null when it speaks for no record */
    public static String claimed(JsonWebToken token) {
        return (String) token.getOtherClaims().get(CLAIM);
    }

    static Optional<PatientContext> of(AuthenticatedClientSessionModel clientSession) {
        return PatientContext.from(clientSession::getNote);
    }

    /**
     * @param id from a token
     * @param userSession the token's
     * @return the context if it is still in force
     */
    public Optional<PatientContext> inForce(String id, UserSessionModel userSession) {
        return clientSessions(userSession)
                .flatMap(clientSession -> of(clientSession).stream())
                .filter(context -> Objects.equals(context.id(), id))
                .findFirst()
                .filter(context -> holds(context, userSession.getUser()));
    }

    /**
     * Tells the mappers which token is introspected.
     *
     * @return whether it is for no record, or its context is in force
     */
    boolean introspectable(JsonWebToken token, UserSessionModel userSession, EventBuilder event) {
        ShownToken.introspected(session, token);
        String id = claimed(token);
        boolean usable = id == null || inForce(id, userSession).isPresent();
        if (!usable) {
            event.error(ENDED);
        }
        return usable;
    }

    /** Those of the session itself; and where it only stands in for a stored one, as after a token exchange, of that. */
    private Stream<AuthenticatedClientSessionModel> clientSessions(UserSessionModel userSession) {
        return Stream.<Supplier<UserSessionModel>>of(
                        () -> userSession,
                        () -> session.sessions().getUserSession(realm, userSession.getId()),
                        () -> session.sessions().getOfflineUserSession(realm, userSession.getId()))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .flatMap(each -> each.getAuthenticatedClientSessions().values().stream());
    }

    /** @return whether the record still opens for the account as far as the context says; asked once in a request */
    boolean holds(PatientContext context, UserModel user) {
        String answer = ENDED + context.id();
        if (session.getAttribute(answer) == null) {
            session.setAttribute(answer, opens(context, user));
        }
        return (boolean) session.getAttribute(answer);
    }

    private boolean opens(PatientContext context, UserModel user) {
        Caller caller = Callers.of(session, realm, user, Caller.Door.SIGN_IN).withSecondFactor(context.secondFactor());
        return context.account().equals(user.getId())
                && new Portal(session)
                        .permits(caller)
                        .mayOpen(context.patient())
                        .filter(permit -> permit.covers(context.level(), context.areas()))
                        .isPresent();
    }
}
