package org.patientportal.tests.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;

/** What an app got from the token endpoint, and what the realm says about it at that moment. */
record Tokens(ClinicApp app, AccessTokenResponse answer) {

    static Tokens of(ClinicApp app, TokenResponse answer) {
        if (!answer.indicatesSuccess()) {
            throw new AssertionError(answer.toErrorResponse().getErrorObject() + ": "
                    + answer.toErrorResponse().getErrorObject().getDescription());
        }
        return new Tokens(app, answer.toSuccessResponse());
    }

    /** @return the same tokens, shown to another node of the realm's server */
    Tokens at(String server) {
        return new Tokens(app.at(server), answer);
    }

    AccessToken bearer() {
        return new BearerAccessToken(answer.getTokens().getAccessToken().getValue());
    }

    String accessToken() {
        return answer.getTokens().getAccessToken().getValue();
    }

    String refreshToken() {
        return answer.getTokens().getRefreshToken().getValue();
    }

    JWT idToken() {
        return ((OIDCTokenResponse) answer).getOIDCTokens().getIDToken();
    }

    /** @return what stands beside the access token, such as {@code patient} */
    Map<String, Object> beside() {
        return answer.getCustomParameters();
    }

    Map<String, Object> claims() {
        return claims(accessToken());
    }

    Map<String, Object> idClaims() {
        return claims(idToken().serialize());
    }

    private static Map<String, Object> claims(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getClaims();
        } catch (java.text.ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** @return what introspection says of the access token; empty when it is not active */
    Map<String, Object> introspected() {
        return introspected(app.introspect(bearer()));
    }

    Map<String, Object> introspectedRefreshToken() {
        return introspected(app.introspect(new RefreshToken(refreshToken())));
    }

    private static Map<String, Object> introspected(TokenIntrospectionResponse answer) {
        if (!answer.indicatesSuccess()) {
            throw new AssertionError(answer.toErrorResponse().getErrorObject());
        }
        return answer.toSuccessResponse().isActive()
                ? new LinkedHashMap<>(answer.toSuccessResponse().toJSONObject())
                : Map.of();
    }

    /** @return what userinfo says; empty when it refuses the token with 401 {@code invalid_token} */
    Map<String, Object> userInfo() {
        HTTPResponse answer = app.userInfo(this);
        if (answer.getStatusCode() == 401) {
            if (!String.valueOf(answer.getWWWAuthenticate()).contains("invalid_token")) {
                throw new AssertionError("401 without invalid_token: " + answer.getWWWAuthenticate());
            }
            return Map.of();
        }
        try {
            answer.ensureStatusCode(200);
            return answer.getBodyAsJSONObject();
        } catch (ParseException e) {
            throw new AssertionError(answer.getStatusCode() + ": " + answer.getBody(), e);
        }
    }

    TokenResponse refresh() {
        return app.refresh(this);
    }

    /** Refreshes, and expects to get new ones. */
    Tokens refreshed() {
        return of(app, refresh());
    }

    /** Nothing takes them any more. */
    void assertDead() {
        assertThat(introspected()).isEmpty();
        assertThat(introspectedRefreshToken()).isEmpty();
        assertThat(userInfo()).isEmpty();
        assertRefused(refresh());
        assertThat(get("/me").status()).isEqualTo(401);
    }

    static void assertRefused(TokenResponse answer) {
        if (answer.indicatesSuccess()) {
            throw new AssertionError("Got a token for "
                    + answer.toSuccessResponse().getCustomParameters().get("patient"));
        }
        assertThat(answer.toErrorResponse().getErrorObject().getCode()).isEqualTo("invalid_grant");
    }

    /** Asks the portal's API. */
    Reply get(String path) {
        return Http.get(app.api() + path, accessToken());
    }
}
