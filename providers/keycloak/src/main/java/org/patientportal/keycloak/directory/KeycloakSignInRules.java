package org.patientportal.keycloak.directory;

import org.keycloak.authentication.authenticators.util.LoAUtil;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.RealmModel;
import org.patientportal.kernel.port.SignInRules;
import org.patientportal.keycloak.KeycloakInternal;

/** Levels of authentication as the README has an administrator make them: 1 is a password, 2 and more a second factor. */
@KeycloakInternal("Reads which levels the realm's browser flow has")
public record KeycloakSignInRules(RealmModel realm) implements SignInRules {

    /** The level of a second factor, as a sign-in asks for it. */
    public static final int SECOND_FACTOR = 2;

    @Override
    public boolean offerSecondFactor() {
        return LoAUtil.getLoaMaxAgesConfiguredInRealmBrowserFlow(realm).keySet().stream()
                .anyMatch(level -> level >= SECOND_FACTOR);
    }

    /** @return whether the client's last sign-in in this session has shown a second factor */
    public static boolean shown(AuthenticatedClientSessionModel clientSession) {
        return clientSession != null && LoAUtil.getCurrentLevelOfAuthentication(clientSession) >= SECOND_FACTOR;
    }
}
