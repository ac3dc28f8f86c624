package org.patientportal.testsupport;

import java.nio.charset.StandardCharsets;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager;

/** Checks of a caller, each of which forgets something. */
final class BrokenGate {

    private final KeycloakSession session;

    BrokenGate(KeycloakSession session) {
        this.session = session;
    }

    boolean signedInBrowser() {
        RealmModel realm = session.getContext().getRealm();
        return AuthenticationManager.authenticateIdentityCookie(session, realm, true) != null;
    }

    boolean validToken() {
        return bearer() != null && new AppAuthManager.BearerTokenAuthenticator(session).authenticate() != null;
    }

    boolean meantForThePortal() {
        return token().hasAudience("patient-portal-api");
    }

    boolean validSomewhere() {
        AccessToken token = token();
        if (token == null || token.getIssuer() == null) {
            return false;
        }
        String issuer = token.getIssuer();
        RealmModel named = session.realms().getRealmByName(issuer.substring(issuer.lastIndexOf('/') + 1));
        session.getContext().setRealm(named);
        return validToken();
    }

    boolean readable() {
        return token() != null;
    }

    boolean signed() {
        try {
            JWSInput input = new JWSInput(bearer());
            return session.getProvider(
                            SignatureProvider.class,
                            input.getHeader().getAlgorithm().name())
                    .verifier(input.getHeader().getKeyId())
                    .verify(input.getEncodedSignatureInput().getBytes(StandardCharsets.UTF_8), input.getSignature());
        } catch (JWSInputException | VerificationException e) {
            return false;
        }
    }

    private AccessToken token() {
        try {
            return new JWSInput(bearer()).readJsonContent(AccessToken.class);
        } catch (JWSInputException e) {
            return null;
        }
    }

    private String bearer() {
        String header = session.getContext().getRequestHeaders().getHeaderString("Authorization");
        return header == null ? null : header.replaceFirst("Bearer ", "");
    }
}
