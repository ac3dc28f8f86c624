package org.patientportal.keycloak.login;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.directory.SignedIn;
import org.patientportal.keycloak.pages.Addresses;

/** Lets a person who is signed in with the wrong account begin anew with none. */
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
        String mark = Journey.mark(context.getAuthenticationSession());
        signOut();
        new AuthenticationSessionManager(session)
                .removeAuthenticationSession(context.getRealm(), context.getAuthenticationSession(), true);
        return Response.seeOther(URI.create(new Addresses(session).portalUrl() + OpenDoor.address(mark)))
                .build();
    }

    /** @return the redirect to the beginning of the same sign-in, for whatever client it was begun */
    Response restart() {
        signOut();
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        return Response.seeOther(Urls.loginActionsBase(
                                session.getContext().getUri().getBaseUri())
                        .path("restart")
                        .queryParam(
                                Constants.CLIENT_ID, authentication.getClient().getClientId())
                        .queryParam(Constants.TAB_ID, authentication.getTabId())
                        .queryParam(
                                Constants.CLIENT_DATA, AuthenticationProcessor.getClientData(session, authentication))
                        .build(context.getRealm().getName()))
                .build();
    }

    private void signOut() {
        SignedIn.with(session).ifPresent(signedIn -> {
            AuthenticationManager.backchannelLogout(session, signedIn.session(), true);
            AuthenticationManager.expireIdentityCookie(session);
        });
    }
}
