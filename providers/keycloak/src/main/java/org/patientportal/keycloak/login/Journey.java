package org.patientportal.keycloak.login;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.RestartLoginCookie;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;
import org.patientportal.access.invitation.EntryTicket;
import org.patientportal.access.invitation.InvitationChannel;
import org.patientportal.access.invitation.OpenedLink;
import org.patientportal.kernel.Problem;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.admin.PortalObjects;

/**
 * Sends a person with an entry ticket on to the realm's login pages. The authentication session is made here, in process,
 * so that neither the secret nor the ticket ever stands in an address. Client notes survive restarts and e-mail
 * verification; that is why the ticket is one.
 */
@KeycloakInternal("Makes an authentication session without a request to the authorization endpoint")
final class Journey {

    /** Client note: the id of the ticket. No request can set it. */
    static final String TICKET_NOTE = "portal_ticket";

    /** Client note: under which mark the browser remembers the opened link. */
    private static final String LINK_NOTE = "portal_link";

    /** Client note that reaches the client session: the record just connected. */
    static final String CONNECTED_NOTE = "portal_connected";

    private final KeycloakSession session;
    private final ClientModel client;
    private final SignIn signIn;

    Journey(KeycloakSession session, ClientModel client, SignIn signIn) {
        this.session = session;
        this.client = client;
        this.signIn = signIn;
    }

    static UUID ticket(AuthenticationSessionModel authentication) {
        String note = authentication.getClientNote(TICKET_NOTE);
        return note == null ? null : UUID.fromString(note);
    }

    /** @return the link with which the sign-in began: a mailed one, as others lead to none */
    static OpenedLink link(UUID ticket) {
        return new OpenedLink(ticket, InvitationChannel.MAIL);
    }

    /** @return under which mark the browser remembers the opened link, or null */
    static String mark(AuthenticationSessionModel authentication) {
        return authentication.getClientNote(LINK_NOTE);
    }

    /**
     * @param mark under which the browser remembers the opened link, or null
     * @return the redirect to the account form, or to the login form
     */
    Response begin(EntryTicket ticket, String mark, boolean newAccount) {
        RealmModel realm = session.getContext().getRealm();
        session.getContext().setClient(client);
        SignIn.Attempt attempt = signIn.attempt("/");
        AuthenticationSessionModel authentication = root(realm).createAuthenticationSession(client);
        authentication.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        authentication.setRedirectUri(signIn.callback().toString());
        authentication.setAction(CommonClientSessionModel.Action.AUTHENTICATE.name());
        authentication.setClientNote(OIDCLoginProtocol.RESPONSE_TYPE_PARAM, OAuth2Constants.CODE);
        authentication.setClientNote(
                OIDCLoginProtocol.REDIRECT_URI_PARAM, signIn.callback().toString());
        authentication.setClientNote(OIDCLoginProtocol.SCOPE_PARAM, OAuth2Constants.SCOPE_OPENID);
        authentication.setClientNote(OIDCLoginProtocol.STATE_PARAM, attempt.state());
        authentication.setClientNote(OIDCLoginProtocol.NONCE_PARAM, attempt.nonce());
        authentication.setClientNote(OIDCLoginProtocol.CODE_CHALLENGE_PARAM, attempt.challenge());
        authentication.setClientNote(OIDCLoginProtocol.CODE_CHALLENGE_METHOD_PARAM, OAuth2Constants.PKCE_METHOD_S256);
        authentication.setClientNote(
                OIDCLoginProtocol.ISSUER,
                Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName()));
        // No login hint: with organizations on, Keycloak would fix the address on the login page, and a person whose
        // account has another one could not sign in with it.
        authentication.setClientNote(TICKET_NOTE, ticket.id().toString());
        if (mark != null) {
            authentication.setClientNote(LINK_NOTE, mark);
        }
        if (newAccount) {
            requireFlow(realm);
            authentication.setAuthNote(Constants.REQUESTED_AUTHENTICATION_FLOW, PortalObjects.REGISTRATION_FLOW);
        }
        session.getContext().setAuthenticationSession(authentication);
        RestartLoginCookie.setRestartCookie(session, authentication);
        URI pages = Urls.loginActionsBase(session.getContext().getUri().getBaseUri())
                .path("authenticate")
                .queryParam(Constants.CLIENT_ID, client.getClientId())
                .queryParam(Constants.TAB_ID, authentication.getTabId())
                .queryParam(Constants.CLIENT_DATA, AuthenticationProcessor.getClientData(session, authentication))
                .build(realm.getName());
        return Response.seeOther(pages).build();
    }

    /** Joins what the browser has begun in other tabs, so that these go on to work. */
    private RootAuthenticationSessionModel root(RealmModel realm) {
        AuthenticationSessionManager manager = new AuthenticationSessionManager(session);
        RootAuthenticationSessionModel current = manager.getCurrentRootAuthenticationSession(realm);
        return current != null ? current : manager.createAuthenticationSession(realm, true);
    }

    private static void requireFlow(RealmModel realm) {
        if (realm.getFlowByAlias(PortalObjects.REGISTRATION_FLOW) == null) {
            throw Problem.unavailable("The flow of new people is missing; run the portal's setup for this realm.");
        }
    }
}
