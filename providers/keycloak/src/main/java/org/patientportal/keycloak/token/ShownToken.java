package org.patientportal.keycloak.token;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.managers.AppAuthManager;
import org.patientportal.keycloak.KeycloakInternal;

/**
 * The token that the request in hand is about: what a client refreshes, exchanges, introspects, or asks userinfo with. Keycloak
 * has verified it, and hands mappers its session but not the token itself.
 */
@KeycloakInternal("Reads the bearer token of a userinfo request")
final class ShownToken {

    private static final String ATTRIBUTE = ShownToken.class.getName();

    private ShownToken() {}

    /** Tells the mappers of this request which token is introspected. */
    static void introspected(KeycloakSession session, JsonWebToken token) {
        session.setAttribute(ATTRIBUTE, token);
    }

    /** Tells the mappers of this userinfo request with which token it came. */
    static Optional<JsonWebToken> atUserInfo(KeycloakSession session) {
        AppAuthManager.AuthHeader header = AppAuthManager.extractAuthorizationHeaderTokenOrReturnNull(
                session.getContext().getRequestHeaders());
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        String inForm = form.getFirst(OAuth2Constants.ACCESS_TOKEN);
        // Keycloak, too, prefers the form's.
        Optional<JsonWebToken> token = read(inForm != null || header == null ? inForm : header.getToken());
        token.ifPresent(shown -> session.setAttribute(ATTRIBUTE, shown));
        return token;
    }

    /** @return the access token in whose place an answer is made, which then says what the token says */
    static Optional<JsonWebToken> answered(KeycloakSession session) {
        return Optional.ofNullable(session.getAttribute(ATTRIBUTE, JsonWebToken.class));
    }

    /** @return the token from which Keycloak makes another one; empty when a person has just signed in */
    static Optional<JsonWebToken> traded(KeycloakSession session, ClientSessionContext client) {
        String grant = client.getAttribute(Constants.GRANT_TYPE, String.class);
        String parameter = OAuth2Constants.REFRESH_TOKEN.equals(grant)
                ? OAuth2Constants.REFRESH_TOKEN
                : OAuth2Constants.TOKEN_EXCHANGE_GRANT_TYPE.equals(grant) ? OAuth2Constants.SUBJECT_TOKEN : null;
        return parameter == null
                ? Optional.empty()
                : read(session.getContext()
                        .getHttpRequest()
                        .getDecodedFormParameters()
                        .getFirst(parameter));
    }

    private static Optional<JsonWebToken> read(String encoded) {
        try {
            return encoded == null
                    ? Optional.empty()
                    : Optional.of(new JWSInput(encoded).readJsonContent(JsonWebToken.class));
        } catch (JWSInputException notOurs) {
            return Optional.empty();
        }
    }
}
