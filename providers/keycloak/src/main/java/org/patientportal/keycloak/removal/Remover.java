package org.patientportal.keycloak.removal;

import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.patientportal.kernel.Caller;
import org.patientportal.keycloak.directory.Callers;

/** Who removes something through Keycloak's own pages and APIs. */
final class Remover {

    private Remover() {}

    /** @return null when nobody is behind it, as in Keycloak's own jobs, or nobody who is known */
    static Caller of(KeycloakSession session) {
        KeycloakContext context = session.getContext();
        UserModel user = context.getUser();
        RealmModel home = home(session);
        if (user == null && context.getAuthenticationSession() != null) {
            AuthenticationSessionModel signingIn = context.getAuthenticationSession();
            user = signingIn.getAuthenticatedUser();
            home = signingIn.getRealm();
        }
        return user == null || home == null ? null : Callers.of(session, home, user, Caller.Door.KEYCLOAK);
    }

    /** An admin may come from another realm; the token says from which. */
    private static RealmModel home(KeycloakSession session) {
        KeycloakContext context = session.getContext();
        if (context.getBearerToken() instanceof JsonWebToken token) {
            String issuer = token.getIssuer();
            return session.realms().getRealmByName(issuer.substring(issuer.lastIndexOf('/') + 1));
        }
        return context.getUserSession() == null
                ? null
                : context.getUserSession().getRealm();
    }
}
