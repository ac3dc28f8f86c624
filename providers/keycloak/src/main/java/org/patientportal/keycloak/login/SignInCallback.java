package org.patientportal.keycloak.login;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.utils.OAuth2Code;
import org.keycloak.protocol.oidc.utils.OAuth2CodeParser;
import org.keycloak.protocol.oidc.utils.PkceUtils;
import org.patientportal.kernel.PortalPaths;
import org.patientportal.kernel.Problem;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.directory.KeycloakSignInRules;

/**
 * The return from the realm's login. The code is redeemed in process, once, and bound to this browser. It is not what
 * signs the person in (see {@link PageSession}), so that going back, reloading and double tabs do no harm.
 */
@KeycloakInternal("Redeems the authorization code without an HTTP call to the server itself")
public final class SignInCallback {

    private final KeycloakSession session;
    private final ClientModel client;
    private final SignIn signIn;
    private final PortalPaths paths;
    private final String home;

    /** @param home where to go when the attempt is unknown, below the portal */
    public SignInCallback(KeycloakSession session, ClientModel client, SignIn signIn, PortalPaths paths, String home) {
        this.session = session;
        this.client = client;
        this.signIn = signIn;
        this.paths = paths;
        this.home = home;
    }

    /**
     * @return the redirect to where the person wanted to go
     * @throws Problem 503 when it was for a second factor and none was asked for, which trying again would not change
     */
    public Response receive(String code, String state, String error) {
        Map<String, String> kept = signIn.kept(state).orElse(null);
        if (kept == null) {
            return paths.seeOther(home);
        }
        if (error != null || code == null) {
            return forgetting(state, "/signed-out");
        }
        AuthenticatedClientSessionModel clientSession = redeem(code, kept);
        if (clientSession == null) {
            return forgetting(state, home);
        }
        if (kept.containsKey(SignIn.SECOND_FACTOR) && !KeycloakSignInRules.shown(clientSession)) {
            throw Problem.unavailable("The realm's sign-in let the person through without a second factor.");
        }
        String connected = clientSession.getNote(Journey.CONNECTED_NOTE);
        if (connected != null) {
            clientSession.removeNote(Journey.CONNECTED_NOTE);
            return forgetting(state, "/patients/" + connected + "?done=connected");
        }
        return forgetting(state, kept.get("path"));
    }

    private AuthenticatedClientSessionModel redeem(String code, Map<String, String> kept) {
        EventBuilder event = new EventBuilder(
                        session.getContext().getRealm(),
                        session,
                        session.getContext().getConnection())
                .event(EventType.CODE_TO_TOKEN)
                .client(client)
                .detail(Details.REDIRECT_URI, signIn.callback().toString());
        OAuth2CodeParser.ParseResult parsed =
                OAuth2CodeParser.parseCode(session, code, session.getContext().getRealm(), event);
        if (parsed.isIllegalCode() || parsed.isExpiredCode()) {
            event.error(Errors.INVALID_CODE);
            return null;
        }
        AuthenticatedClientSessionModel clientSession = parsed.getClientSession();
        OAuth2Code issued = parsed.getCodeData();
        String browserSession = PageSession.of(session, client)
                .map(page -> page.userSession().getId())
                .orElse(null);
        boolean ours = clientSession != null
                && clientSession.getClient().getId().equals(client.getId())
                && clientSession.getUserSession().getId().equals(browserSession)
                && kept.get("nonce").equals(issued.getNonce())
                && PkceUtils.validateCodeChallenge(
                        kept.get("verifier"), issued.getCodeChallenge(), OAuth2Constants.PKCE_METHOD_S256);
        if (!ours) {
            event.error(Errors.INVALID_CODE);
            return null;
        }
        event.user(clientSession.getUserSession().getUser())
                .session(clientSession.getUserSession())
                .success();
        return clientSession;
    }

    private Response forgetting(String state, String path) {
        signIn.forget(state);
        return paths.seeOther(path);
    }
}
