package org.patientportal.keycloak.admin;

import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/** The client scope that an app asks for to reach the JSON APIs. No client gets it by itself. */
final class ApiScope implements SetupStep {

    private static final String IN_ACCESS_TOKEN = "access.token.claim";
    private static final String IN_LIGHTWEIGHT_TOKEN = "lightweight.claim";
    private static final String IN_INTROSPECTION = "introspection.token.claim";

    @Override
    public String id() {
        return "api-scope";
    }

    @Override
    public String title() {
        return "Client scope " + PortalObjects.API_SCOPE + ": tokens for the JSON APIs";
    }

    @Override
    public Finding inspect(SetupTarget target) {
        return find(target.realm())
                .map(ApiScope::compare)
                .orElseGet(() -> Finding.missing("There is no such client scope."));
    }

    private static Finding compare(ClientScopeModel scope) {
        return new Differences()
                .expect("protocol", OIDCLoginProtocol.LOGIN_PROTOCOL, scope.getProtocol())
                .expect(
                        "mapper " + PortalObjects.AUDIENCE_MAPPER + " in access token and introspection",
                        true,
                        scope.getProtocolMappersStream().anyMatch(ApiScope::addsAudience))
                .expect(
                        "other mappers with the audience " + PortalObjects.API_CLIENT,
                        0L,
                        scope.getProtocolMappersStream()
                                .filter(ApiScope::givesEverybodyTheAudience)
                                .count())
                .finding(Origin.of(scope.getAttribute(Origin.ATTRIBUTE)));
    }

    @Override
    public void apply(SetupTarget target) {
        ClientScopeModel scope = target.realm().addClientScope(PortalObjects.API_SCOPE);
        scope.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        scope.setDescription("Reach the patient portal's JSON APIs.");
        scope.setDisplayOnConsentScreen(true);
        scope.setConsentScreenText("Patient portal");
        scope.setIncludeInTokenScope(true);
        scope.setAttribute(Origin.ATTRIBUTE, Origin.VERSION);
        scope.addProtocolMapper(audience());
    }

    /** Keycloak's own look-up by name falls back to clients, and there is a client of that name. */
    private static Optional<ClientScopeModel> find(RealmModel realm) {
        return realm.getClientScopesStream()
                .filter(scope -> scope.getName().equals(PortalObjects.API_SCOPE))
                .findFirst();
    }

    private static ProtocolMapperModel audience() {
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setName("patient portal audience");
        mapper.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        mapper.setProtocolMapper(PortalObjects.AUDIENCE_MAPPER);
        mapper.setConfig(Map.of(
                IN_ACCESS_TOKEN,
                "true",
                // Otherwise a client with lightweight tokens would be refused with nothing to see in its settings.
                IN_LIGHTWEIGHT_TOKEN,
                "true",
                IN_INTROSPECTION,
                "true"));
        return mapper;
    }

    /** Keycloak's own mapper, which asks for nothing. */
    private static boolean givesEverybodyTheAudience(ProtocolMapperModel mapper) {
        return PortalObjects.API_CLIENT.equals(mapper.getConfig().get("included.client.audience"));
    }

    private static boolean addsAudience(ProtocolMapperModel mapper) {
        Map<String, String> config = mapper.getConfig();
        return PortalObjects.AUDIENCE_MAPPER.equals(mapper.getProtocolMapper())
                && "true".equals(config.get(IN_ACCESS_TOKEN))
                && "true".equals(config.get(IN_LIGHTWEIGHT_TOKEN))
                && "true".equals(config.get(IN_INTROSPECTION));
    }
}
