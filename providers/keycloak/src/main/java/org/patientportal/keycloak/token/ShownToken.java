package org.patientportal.keycloak.token;

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

    /**
     * Tells the mappers of this userinfo request with which token it came; Keycloak refuses more than one.
     *
     * @return empty for one that cannot be read
     */
    static Optional<JsonWebToken> atUserInfo(KeycloakSession session) {
        AppAuthManager.AuthHeader header = AppAuthManager.extractAuthorizationHeaderTokenOrReturnNull(
                session.getContext().getRequestHeaders());
        Optional<JsonWebToken> token = read(
                header != null
                        ? header.getToken()
                        : session.getContext()
                                .getHttpRequest()
                                .getDecodedFormParameters()
                                .getFirst(OAuth2Constants.ACCESS_TOKEN));
        token.ifPresent(shown -> session.setAttribute(ATTRIBUTE, shown));
        return token;
    }

    /** @return the access token in whose place an answer is made, which then says what the token says */
    static Optional<JsonWebToken> answered(KeycloakSession session) {
        return Optional.ofNullable(session.getAttribute(ATTRIBUTE, JsonWebToken.class));
    }

    /** @return the token from which Keycloak makes another one, also a bearer token (UMA); empty after a sign-in */
    static Optional<JsonWebToken> traded(KeycloakSession session, ClientSessionContext client) {
        String grant = client.getAttribute(Constants.GRANT_TYPE, String.class);
        String parameter = OAuth2Constants.REFRESH_TOKEN.equals(grant)
                ? OAuth2Constants.REFRESH_TOKEN
                : OAuth2Constants.TOKEN_EXCHANGE_GRANT_TYPE.equals(grant) ? OAuth2Constants.SUBJECT_TOKEN : null;
        if (parameter != null) {
            return read(session.getContext()
                    .getHttpRequest()
                    .getDecodedFormParameters()
                    .getFirst(parameter));
        }
        return session.getContext().getBearerToken() instanceof JsonWebToken bearer
                ? Optional.of(bearer)
                : Optional.empty();
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
