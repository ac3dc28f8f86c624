package org.patientportal.keycloak.login;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.pages.Addresses;

/** Lets a person who is signed in with the wrong account come back to the opened link with none. */
@KeycloakInternal("Ends the browser's sign-in in the middle of a flow")
final class AccountSwitch {

    private final KeycloakSession session;
    private final RequiredActionContext context;

    AccountSwitch(RequiredActionContext context) {
        this.session = context.getSession();
        this.context = context;
    }

    /** @return the redirect back to the opened link */
    Response begin() {
        AuthResult signedIn = AuthenticationManager.authenticateIdentityCookie(session, context.getRealm(), true);
        if (signedIn != null) {
            AuthenticationManager.backchannelLogout(session, signedIn.session(), true);
            AuthenticationManager.expireIdentityCookie(session);
        }
        new AuthenticationSessionManager(session)
                .removeAuthenticationSession(context.getRealm(), context.getAuthenticationSession(), true);
        return Response.seeOther(URI.create(new Addresses(session).portalUrl() + "/open/continue"))
                .build();
    }
}
