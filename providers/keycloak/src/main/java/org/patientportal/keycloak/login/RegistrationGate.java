package org.patientportal.keycloak.login;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.patientportal.keycloak.pages.Addresses;
import org.patientportal.keycloak.token.Admission;

/**
 * Where a realm lets everybody register, nobody does so for the portal or an app of a clinic: there accounts come about
 * through a secret link only (ACC-01). Keycloak knows one switch for all clients of a realm, and its registration is not
 * to be changed for the others; so the addresses that lead to it are watched here. The client in the address is the one that
 * Keycloak goes by.
 */
@Provider
public final class RegistrationGate implements ContainerRequestFilter {

    private static final Pattern REGISTRATION = Pattern.compile("/?realms/([^/]+)/"
            + "(login-actions/registration|protocol/openid-connect/(registrations|(?<authorization>auth)))/?");

    @Context
    KeycloakSession session;

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        Matcher path = REGISTRATION.matcher(uri.getPath());
        if (!path.matches()) {
            return;
        }
        // Initiating User Registration via OpenID Connect 1.0
        if (path.group("authorization") != null && !asksToRegister(uri)) {
            return;
        }
        RealmModel realm = session.realms().getRealmByName(path.group(1));
        String clientId = uri.getQueryParameters().getFirst(Constants.CLIENT_ID);
        ClientModel client = realm == null || clientId == null ? null : realm.getClientByClientId(clientId);
        if (client != null && Admission.concerns(client)) {
            session.getContext().setRealm(realm);
            request.abortWith(Response.seeOther(new Addresses(session).paths().to("/open/needed"))
                    .build());
        }
    }

    private static boolean asksToRegister(UriInfo uri) {
        String prompt = uri.getQueryParameters().getFirst(OIDCLoginProtocol.PROMPT_PARAM);
        return prompt != null && Arrays.asList(prompt.split(" ")).contains("create");
    }
}
