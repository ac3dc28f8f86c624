package org.patientportal.keycloak.admin;

import java.util.Map;
import org.keycloak.models.ClientModel;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.idm.ClientRepresentation;

/** The audience of both JSON APIs. Nobody signs in with it. */
final class ApiClient implements SetupStep {

    @Override
    public String id() {
        return "api-client";
    }

    @Override
    public String title() {
        return "Client " + PortalObjects.API_CLIENT + ": the audience of the JSON APIs";
    }

    @Override
    public Finding inspect(SetupTarget target) {
        ClientModel client = target.realm().getClientByClientId(PortalObjects.API_CLIENT);
        if (client == null) {
            return Finding.missing("There is no such client.");
        }
        return new Differences()
                .expect("enabled", true, client.isEnabled())
                .expect("protocol", OIDCLoginProtocol.LOGIN_PROTOCOL, client.getProtocol())
                .expect("bearer-only", true, client.isBearerOnly())
                .finding(Origin.of(client.getAttribute(Origin.ATTRIBUTE)));
    }

    @Override
    public void apply(SetupTarget target) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(PortalObjects.API_CLIENT);
        client.setName("Patient portal: API");
        client.setDescription("Audience of the portal's JSON APIs. A token without it is refused there.");
        client.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        client.setBearerOnly(true);
        client.setPublicClient(false);
        client.setStandardFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setAttributes(Map.of(Origin.ATTRIBUTE, Origin.VERSION));
        RepresentationToModel.createClient(target.session(), target.realm(), client);
    }
}
