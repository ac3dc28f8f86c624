package org.patientportal.tests.app;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import com.nimbusds.oauth2.sdk.token.TokenTypeURI;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.run.Secrets;

/** A clinic's app as its developer writes it, with Nimbus' OpenID Connect SDK: code flow, PKCE and a secret. */
public final class ClinicApp {

    /** Lets the person choose again. */
    static final Map<String, String> CHOOSE_AGAIN = Map.of("kc_action", "portal-choose-record");

    static final String ALL_SCOPES = "openid launch/patient patient-portal-access patient-portal-api";

    private final Clinic clinic;
    private final String id;
    private final String server;
    private final String secret;
    private final String path;
    private final URI callback;
    private final OIDCProviderMetadata realm;

    /** Adds the client. What it may ask for, besides Keycloak's own scopes, are all of the portal's. */
    public ClinicApp(Clinic clinic, String id, Map<String, ?> settings) {
        this.clinic = clinic;
        this.id = id;
        this.server = clinic.run().server().url();
        this.secret = Secrets.giveAway(Secrets.password());
        String address =
                clinic.run().server().url() + "/realms/" + clinic.realm().name();
        this.callback = URI.create(address + "/" + id + "/callback");
        Map<String, Object> client = new HashMap<>(Map.of(
                "clientId",
                id,
                "name",
                "App " + id,
                "secret",
                secret,
                "redirectUris",
                List.of(callback.toString()),
                "optionalClientScopes",
                List.of(
                        "launch/patient",
                        "patient-portal-access",
                        "patient-portal-api",
                        "patient-portal-records",
                        "offline_access"),
                "protocolMappers",
                List.of(audience(id))));
        client.putAll(settings);
        this.path = "/" + clinic.realm().name() + "/clients/"
                + clinic.run().admin().create("/" + clinic.realm().name() + "/clients", client);
        this.realm = resolve(new Issuer(address));
    }

    /** @return the same app, when its requests are answered by another node of the realm's server */
    ClinicApp at(String server) {
        return new ClinicApp(this, server);
    }

    private ClinicApp(ClinicApp same, String server) {
        this.clinic = same.clinic;
        this.id = same.id;
        this.server = server;
        this.secret = same.secret;
        this.path = same.path;
        this.callback = same.callback;
        String here = clinic.run().server().url();
        this.realm = resolve(same.realm.getIssuer());
        realm.setTokenEndpointURI(moved(realm.getTokenEndpointURI(), here, server));
        realm.setIntrospectionEndpointURI(moved(realm.getIntrospectionEndpointURI(), here, server));
        realm.setUserInfoEndpointURI(moved(realm.getUserInfoEndpointURI(), here, server));
    }

    private static URI moved(URI endpoint, String from, String to) {
        return URI.create(endpoint.toString().replace(from, to));
    }

    private static OIDCProviderMetadata resolve(Issuer issuer) {
        try {
            return OIDCProviderMetadata.resolve(issuer);
        } catch (GeneralException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes some of the client's settings, as its administrator does. */
    void change(Map<String, ?> settings) {
        Map<String, Object> client = new HashMap<>(Map.of("clientId", id));
        client.putAll(settings);
        clinic.run().admin().put(path, client).expect(204);
    }

    /** A mapper that puts a client into the audience of tokens: it may then introspect and exchange them. */
    static Map<String, Object> audience(String client) {
        return Map.of(
                "name",
                "audience " + client,
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-audience-mapper",
                "config",
                Map.of(
                        "included.client.audience", client,
                        "access.token.claim", "true",
                        "introspection.token.claim", "true"));
    }

    /** @return the address of the portal's API on the node that answers this app */
    String api() {
        return server + "/realms/" + clinic.realm().name() + "/patient-portal/api";
    }

    /** Sends the browser to the realm's authorization endpoint. */
    SignIn visit(HttpBrowser browser, String scopes) {
        return visit(browser, scopes, Map.of());
    }

    /** @param more other parameters of the request */
    SignIn visit(HttpBrowser browser, String scopes, Map<String, String> more) {
        CodeVerifier verifier = new CodeVerifier();
        State state = new State();
        Nonce nonce = new Nonce();
        AuthenticationRequest request = request(scopes, state, nonce, verifier);
        String others = more.entrySet().stream()
                .map(parameter -> "&" + parameter.getKey() + "=" + parameter.getValue())
                .reduce("", String::concat);
        browser.open(request.toURI() + others);
        return new SignIn(this, browser, callback, state, nonce, verifier);
    }

    /** @return where a browser begins to sign in to the app */
    public String address() {
        return request(ALL_SCOPES, new State(), new Nonce(), new CodeVerifier())
                .toURI()
                .toString();
    }

    private AuthenticationRequest request(String scopes, State state, Nonce nonce, CodeVerifier verifier) {
        return new AuthenticationRequest.Builder(ResponseType.CODE, Scope.parse(scopes), new ClientID(id), callback)
                .endpointURI(realm.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build();
    }

    TokenResponse redeem(AuthorizationCode code, CodeVerifier verifier) {
        return grant(new AuthorizationCodeGrant(code, callback, verifier));
    }

    /** @param scopes none for those of the token */
    TokenResponse refresh(Tokens tokens, String... scopes) {
        return grant(new RefreshTokenGrant(new RefreshToken(tokens.refreshToken())), scopes);
    }

    /** Gets another token for one that names this client in its audience (RFC 8693). */
    TokenResponse exchange(Tokens tokens) {
        return exchange(tokens, ALL_SCOPES);
    }

    TokenResponse exchange(Tokens tokens, String scopes) {
        return grant(new TokenExchangeGrant(tokens.bearer(), TokenTypeURI.ACCESS_TOKEN), scopes);
    }

    private TokenResponse grant(AuthorizationGrant grant, String... scopes) {
        TokenRequest.Builder request = new TokenRequest.Builder(
                realm.getTokenEndpointURI(), new ClientSecretBasic(new ClientID(id), new Secret(secret)), grant);
        if (scopes.length > 0) {
            request.scope(Scope.parse(scopes[0]));
        }
        return send(request.build().toHTTPRequest());
    }

    private static TokenResponse send(HTTPRequest request) {
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
            if (answer.indicatesSuccess()) {
                Secrets.note(
                        "access_token",
                        answer.toSuccessResponse().getTokens().getAccessToken().getValue());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new AssertionError("Not an answer of a token endpoint", e);
        }
    }

    /** @return what the realm says of a token, as RFC 7662 has it */
    TokenIntrospectionResponse introspect(Token token) {
        try {
            return TokenIntrospectionResponse.parse(new TokenIntrospectionRequest(
                            realm.getIntrospectionEndpointURI(),
                            new ClientSecretBasic(new ClientID(id), new Secret(secret)),
                            token)
                    .toHTTPRequest()
                    .send());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new AssertionError("Not an answer of an introspection endpoint", e);
        }
    }

    /** Asks an endpoint that the library has no words for, with the client's secret in the form. */
    Reply posts(String endpoint, Map<String, String> form) {
        Map<String, String> all = new HashMap<>(form);
        all.put("client_id", id);
        all.put("client_secret", secret);
        return Http.postForm(realm.getIssuer().getValue() + "/protocol/openid-connect/" + endpoint, all);
    }

    /** @return the token that the realm signs as an answer (RFC 9701 is newer than Keycloak's way) */
    String introspectAsJwt(Tokens tokens) {
        HTTPRequest request = new TokenIntrospectionRequest(
                        realm.getIntrospectionEndpointURI(),
                        new ClientSecretBasic(new ClientID(id), new Secret(secret)),
                        tokens.bearer())
                .toHTTPRequest();
        request.setAccept("application/jwt");
        try {
            return (String) request.send().getBodyAsJSONObject().get("jwt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new AssertionError("Not an answer of an introspection endpoint", e);
        }
    }

    HTTPResponse userInfo(Tokens tokens) {
        try {
            return new UserInfoRequest(realm.getUserInfoEndpointURI(), tokens.bearer())
                    .toHTTPRequest()
                    .send();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OIDCProviderMetadata realm() {
        return realm;
    }

    ClientID client() {
        return new ClientID(id);
    }
}
