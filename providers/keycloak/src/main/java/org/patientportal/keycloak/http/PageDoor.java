package org.patientportal.keycloak.http;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.util.LocaleUtil;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.Problem;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.directory.KeycloakOrganizations;
import org.patientportal.keycloak.directory.KeycloakSignInRules;
import org.patientportal.keycloak.directory.SignedIn;
import org.patientportal.keycloak.login.OpenDoor;
import org.patientportal.keycloak.login.PageSession;
import org.patientportal.keycloak.login.SignIn;
import org.patientportal.keycloak.login.SignInCallback;
import org.patientportal.keycloak.login.SignOut;
import org.patientportal.keycloak.pages.Addresses;
import org.patientportal.keycloak.pages.PageVisit;

/** The door of one kind of page: lets signed-in people in and sends others to the realm's login and back. */
@KeycloakInternal("The identity cookie and the language of the address have no public API")
final class PageDoor {

    private final KeycloakSession session;
    private final String clientId;
    private final String callbackPath;
    private final String home;

    /**
     * @param clientId the client that signs in to these pages
     * @param callbackPath below the portal
     * @param home where people land who wanted nothing in particular, below the portal
     */
    PageDoor(KeycloakSession session, String clientId, String callbackPath, String home) {
        this.session = session;
        this.clientId = clientId;
        this.callbackPath = callbackPath;
        this.home = home;
        chooseLanguage();
    }

    /**
     * @param area "patient" or "staff", for the page's frame
     * @return who is signed in
     * @throws Detour to the realm's login page when nobody is
     */
    Caller enter(String area, Caller.Door door) {
        ClientModel client = client();
        PageSession page = PageSession.of(session, client)
                .orElseThrow(() -> new Detour(signIn(client).redirect(wanted())));
        Caller caller = page.caller(session, door);
        boolean administers = door == Caller.Door.STAFF_PAGE && new KeycloakOrganizations(session).administers(caller);
        new PageVisit(area, page.user(), caller.name(), page.csrf(), administers, null).begin(session);
        return caller;
    }

    /**
     * @return the detour on which the person shows a second factor, and then comes back to where they are
     * @throws Problem 503 when the realm's sign-in cannot ask for one any more
     */
    Detour toSecondFactor() {
        if (!new KeycloakSignInRules(session.getContext().getRealm()).offerSecondFactor()) {
            throw Problem.unavailable("The realm's sign-in has no step for a second factor.");
        }
        return new Detour(signIn(client()).forSecondFactor(wanted()));
    }

    Response callback(String code, String state, String error) {
        ClientModel client = client();
        return new SignInCallback(session, client, signIn(client), new Addresses(session).paths(), home)
                .receive(code, state, error);
    }

    OpenDoor openDoor() {
        ClientModel client = client();
        return new OpenDoor(session, client, signIn(client));
    }

    /** Whoever holds the browser's identity cookie may sign out, with the session's CSRF value. */
    SignOut signOut() {
        client();
        AuthResult signedIn = SignedIn.with(session).orElse(null);
        String csrf = signedIn == null ? "" : (String) session.getAttribute("state_checker");
        new PageVisit("public", null, null, csrf, false, null).begin(session);
        URI afterwards = URI.create(new Addresses(session).portalUrl() + "/signed-out");
        return new SignOut(session, signedIn == null ? null : signedIn.session(), afterwards);
    }

    /** Follows the language links of the pages; what is no language tag would not survive as a cookie. */
    private void chooseLanguage() {
        String tag =
                session.getContext().getUri().getQueryParameters().getFirst(LocaleSelectorProvider.KC_LOCALE_PARAM);
        if (tag != null && tag.matches("[A-Za-z0-9-]{2,20}")) {
            LocaleUtil.processLocaleParam(session, session.getContext().getRealm(), null);
        }
    }

    private SignIn signIn(ClientModel client) {
        return new SignIn(session, client, callbackPath);
    }

    /** A form that comes too late cannot be repeated; its sender comes back to the start. */
    private String wanted() {
        if (!"GET".equals(session.getContext().getHttpRequest().getHttpMethod())) {
            return home;
        }
        URI request = session.getContext().getUri().getRequestUri();
        String query = request.getRawQuery();
        return new Addresses(session).below() + (query == null ? "" : "?" + query);
    }

    private ClientModel client() {
        ClientModel client = session.getContext().getRealm().getClientByClientId(clientId);
        if (client == null || !client.isEnabled()) {
            throw Problem.unavailable("The portal is not set up in this realm.");
        }
        session.getContext().setClient(client);
        return client;
    }
}
