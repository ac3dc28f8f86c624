package org.patientportal.keycloak.directory;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.patientportal.keycloak.KeycloakInternal;

/** Who is signed in with this browser, in the realm of the session's context. */
@KeycloakInternal("The identity cookie has no public API")
public final class SignedIn {

    private SignedIn() {}

    /** @return the account and its session; empty unless the session is alive and the account enabled */
    public static Optional<AuthResult> with(KeycloakSession session) {
        return Optional.ofNullable(AuthenticationManager.authenticateIdentityCookie(
                session, session.getContext().getRealm(), true));
    }
}
