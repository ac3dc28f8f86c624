package org.patientportal.keycloak.admin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * The clients that sign people in to the pages: public, code flow with PKCE and nothing else. Their addresses are relative to
 * the server's, so that they outlive a change of the host name.
 */
enum PageClient implements SetupStep {
    PATIENTS(
            "patient-client",
            PortalObjects.PATIENT_CLIENT,
            "Patient portal",
            "Signs patients and their families in to the portal's pages.",
            "/",
            "/callback"),
    STAFF(
            "staff-client",
            PortalObjects.STAFF_CLIENT,
            "Patient portal: staff",
            "Signs staff in to the portal's staff pages; holds their roles.",
            "/staff",
            "/staff/callback");

    private static final String CODE_CHALLENGE = "S256";

    private final String id;
    private final String clientId;
    private final String name;
    private final String description;
    private final String home;
    private final String callback;

    PageClient(String id, String clientId, String name, String description, String home, String callback) {
        this.id = id;
        this.clientId = clientId;
        this.name = name;
        this.description = description;
        this.home = home;
        this.callback = callback;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return "Client " + clientId + ": " + description;
    }

    @Override
    public Finding inspect(SetupTarget target) {
        RealmModel realm = target.realm();
        ClientModel client = realm.getClientByClientId(clientId);
        if (client == null) {
            return Finding.missing("There is no such client.");
        }
        return new Differences()
                .expect("enabled", true, client.isEnabled())
                .expect("protocol", OIDCLoginProtocol.LOGIN_PROTOCOL, client.getProtocol())
                .expect("public client", true, client.isPublicClient())
                .expect("bearer-only", false, client.isBearerOnly())
                .expect("standard flow", true, client.isStandardFlowEnabled())
                .expect("implicit flow", false, client.isImplicitFlowEnabled())
                .expect("direct access grants", false, client.isDirectAccessGrantsEnabled())
                .expect("service account", false, client.isServiceAccountsEnabled())
                .expect("consent required", false, client.isConsentRequired())
                .expect("full scope allowed", false, client.isFullScopeAllowed())
                .expect("PKCE", CODE_CHALLENGE, client.getAttribute(OIDCConfigAttributes.PKCE_CODE_CHALLENGE_METHOD))
                .expect("root URL", Constants.AUTH_BASE_URL_PROP, client.getRootUrl())
                .expect("redirect addresses", Set.of(redirect(realm)), client.getRedirectUris())
                .finding(Origin.of(client.getAttribute(Origin.ATTRIBUTE)));
    }

    @Override
    public void apply(SetupTarget target) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId);
        client.setName(name);
        client.setDescription(description);
        client.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        client.setPublicClient(true);
        client.setStandardFlowEnabled(true);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setServiceAccountsEnabled(false);
        client.setConsentRequired(false);
        client.setFullScopeAllowed(false);
        client.setRootUrl(Constants.AUTH_BASE_URL_PROP);
        client.setBaseUrl(PortalObjects.path(target.realm()) + home);
        client.setRedirectUris(List.of(redirect(target.realm())));
        client.setWebOrigins(List.of());
        client.setAttributes(Map.of(
                OIDCConfigAttributes.PKCE_CODE_CHALLENGE_METHOD, CODE_CHALLENGE, Origin.ATTRIBUTE, Origin.VERSION));
        RepresentationToModel.createClient(target.session(), target.realm(), client);
    }

    private String redirect(RealmModel realm) {
        return PortalObjects.path(realm) + callback;
    }
}
