package org.patientportal.keycloak.login;

import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.Caller.Door;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.directory.Callers;
import org.patientportal.keycloak.directory.KeycloakSignInRules;
import org.patientportal.keycloak.directory.SignedIn;

/**
 * A person signed in to the pages: Keycloak's identity cookie together with a client session of the pages' client. Checked
 * anew on every request, so that sign-out, disabling and idle limits work at once.
 *
 * @param secondFactor whether the last sign-in to that client has shown one
 * @param csrf what every POST of this browser session must carry
 */
@KeycloakInternal("The identity cookie has no public API")
public record PageSession(UserModel user, UserSessionModel userSession, boolean secondFactor, String csrf) {

    /** @return empty when nobody is signed in to that client in this browser */
    // Keycloak means to drop the timestamp one day; until then it is what keeps the client session from idling away.
    @SuppressWarnings("removal")
    public static Optional<PageSession> of(KeycloakSession session, ClientModel client) {
        AuthResult signedIn = SignedIn.with(session).orElse(null);
        if (signedIn == null) {
            return Optional.empty();
        }
        AuthenticatedClientSessionModel clientSession =
                signedIn.session().getAuthenticatedClientSessionByClient(client.getId());
        if (clientSession == null) {
            return Optional.empty();
        }
        clientSession.setTimestamp((int) Time.currentTimeSeconds());
        String csrf = (String) session.getAttribute("state_checker");
        return Optional.of(
                new PageSession(signedIn.user(), signedIn.session(), KeycloakSignInRules.shown(clientSession), csrf));
    }

    public Caller caller(KeycloakSession session, Door door) {
        return Callers.of(session, session.getContext().getRealm(), user, door).withSecondFactor(secondFactor);
    }
}
