package org.patientportal.keycloak.login;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.protocol.oidc.utils.PkceUtils;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.directory.KeycloakSignInRules;
import org.patientportal.keycloak.pages.Addresses;

/**
 * Signs a browser in to the pages: an ordinary OIDC code flow with PKCE against the realm itself, so that every rule of
 * the realm (flows, required actions, consent, logout) holds for the portal as for any client.
 */
@KeycloakInternal("PKCE and the address of the authorization endpoint")
public final class SignIn {

    /** What the attempt keeps: that it was made for a second factor. */
    static final String SECOND_FACTOR = "second-factor";

    private static final String PURPOSE = "portal-sign-in";
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final KeycloakSession session;
    private final ClientModel client;
    private final URI callback;

    /** @param callbackPath below the portal, "/callback" or "/staff/callback" */
    public SignIn(KeycloakSession session, ClientModel client, String callbackPath) {
        this.session = session;
        this.client = client;
        this.callback = URI.create(new Addresses(session).portalUrl() + callbackPath);
    }

    /** One attempt to sign in: what the authorization request carries. */
    record Attempt(String state, String nonce, String challenge) {}

    /**
     * Begins an attempt; a cookie proves its browser when it comes back.
     *
     * @param returnPath where the person wanted to go, below the portal
     */
    Attempt attempt(String returnPath) {
        return attempt(Map.of("path", returnPath));
    }

    private Attempt attempt(Map<String, String> purpose) {
        String state = SecretGenerator.getInstance().randomString(22);
        String nonce = SecretGenerator.getInstance().randomString(22);
        String verifier = PkceUtils.generateCodeVerifier();
        Map<String, String> kept = new HashMap<>(purpose);
        kept.put("nonce", nonce);
        kept.put("verifier", verifier);
        String ticket = PageTicket.sign(session, PURPOSE, LIFETIME, kept);
        cookie(state, ticket, (int) LIFETIME.toSeconds());
        return new Attempt(state, nonce, PkceUtils.encodeCodeChallenge(verifier, OAuth2Constants.PKCE_METHOD_S256));
    }

    /** @return the redirect to the realm's login page, from where the person comes back to the path */
    public Response redirect(String returnPath) {
        return Response.status(Response.Status.FOUND)
                .location(login(attempt(returnPath))
                        .build(session.getContext().getRealm().getName()))
                .build();
    }

    /**
     * @return the redirect to the realm's page for a second factor. A flow without a condition for its level lets the person
     *     through as before, so that the caller has to ask for one first
     */
    public Response forSecondFactor(String returnPath) {
        String essential = "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\""
                + KeycloakSignInRules.SECOND_FACTOR + "\"]}}}";
        URI login = login(attempt(Map.of("path", returnPath, SECOND_FACTOR, "true")))
                .queryParam(OIDCLoginProtocol.CLAIMS_PARAM, "{claims}")
                .build(session.getContext().getRealm().getName(), essential);
        return Response.status(Response.Status.FOUND).location(login).build();
    }

    private UriBuilder login(Attempt attempt) {
        return OIDCLoginProtocolService.authUrl(session.getContext().getUri())
                .queryParam(OAuth2Constants.CLIENT_ID, client.getClientId())
                .queryParam(OAuth2Constants.REDIRECT_URI, callback)
                .queryParam(OAuth2Constants.RESPONSE_TYPE, OAuth2Constants.CODE)
                .queryParam(OAuth2Constants.SCOPE, OAuth2Constants.SCOPE_OPENID)
                .queryParam(OAuth2Constants.STATE, attempt.state())
                .queryParam(OIDCLoginProtocol.NONCE_PARAM, attempt.nonce())
                .queryParam(OAuth2Constants.CODE_CHALLENGE, attempt.challenge())
                .queryParam(OAuth2Constants.CODE_CHALLENGE_METHOD, OAuth2Constants.PKCE_METHOD_S256);
    }

    URI callback() {
        return callback;
    }

    /** @return what the attempt of that state kept, empty in another browser, too late, or a second time */
    Optional<Map<String, String>> kept(String state) {
        Cookie cookie = state == null
                ? null
                : session.getContext()
                        .getHttpRequest()
                        .getHttpHeaders()
                        .getCookies()
                        .get(name(state));
        return cookie == null ? Optional.empty() : PageTicket.read(session, PURPOSE, cookie.getValue());
    }

    void forget(String state) {
        cookie(state, "", 0);
    }

    private void cookie(String state, String value, int maxAge) {
        // On Keycloak's response, because JAX-RS responses lose HttpOnly, Secure and SameSite here.
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(name(state))
                        .value(value)
                        .path(callback.getRawPath())
                        .httpOnly(true)
                        .secure(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .maxAge(maxAge)
                        .build());
    }

    private static String name(String state) {
        return "PP_" + state.replaceAll("[^A-Za-z0-9_-]", "");
    }
}
