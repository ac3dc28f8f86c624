package org.patientportal.keycloak.login;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.patientportal.kernel.Form;
import org.patientportal.keycloak.KeycloakInternal;

/** Ends the browser's sign-in, for the portal and for every other client of the realm. */
@KeycloakInternal("Logs out in process, since the pages keep no ID token to show to the logout endpoint")
public final class SignOut {

    private final KeycloakSession session;
    private final UserSessionModel userSession;
    private final URI afterwards;

    /**
     * @param userSession the session to end, or null when the browser has none
     * @param afterwards the absolute address to which the browser goes when everybody has been told
     */
    public SignOut(KeycloakSession session, UserSessionModel userSession, URI afterwards) {
        this.session = session;
        this.userSession = userSession;
        this.afterwards = afterwards;
    }

    @POST
    public Response signOut(Form form) {
        OpenedLinks.forget(session);
        if (userSession == null) {
            return Response.seeOther(afterwards).build();
        }
        RealmModel realm = session.getContext().getRealm();
        AuthenticationSessionModel logout = AuthenticationManager.createOrJoinLogoutSession(
                session, realm, new AuthenticationSessionManager(session), userSession, true, true);
        logout.setAuthNote(OIDCLoginProtocol.LOGOUT_REDIRECT_URI, afterwards.toString());
        userSession.setNote(AuthenticationManager.KEYCLOAK_LOGOUT_PROTOCOL, OIDCLoginProtocol.LOGIN_PROTOCOL);
        return AuthenticationManager.browserLogout(
                session,
                realm,
                userSession,
                session.getContext().getUri(),
                session.getContext().getConnection(),
                session.getContext().getHttpRequest().getHttpHeaders());
    }
}
