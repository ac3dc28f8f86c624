package org.patientportal.keycloak.login;

import java.util.Arrays;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What a sign-in is for. */
final class SignInRequest {

    private SignInRequest() {}

    /** @return false for the link of Keycloak's own letter, opened in another browser: it does what it says, and no more */
    static boolean signsIn(AuthenticationSessionModel authentication) {
        return authentication.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS) == null;
    }

    /** @return whether the tokens will have that client scope: the client has it by default, or may have it and asks */
    static boolean asksFor(AuthenticationSessionModel authentication, String scope) {
        ClientModel client = authentication.getClient();
        String asked = authentication.getClientNote(OIDCLoginProtocol.SCOPE_PARAM);
        return client.getClientScopes(true).containsKey(scope)
                || client.getClientScopes(false).containsKey(scope)
                        && asked != null
                        && Arrays.asList(asked.split(" ")).contains(scope);
    }
}
