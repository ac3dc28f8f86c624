package org.patientportal.keycloak.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/** A client scope that an app asks for. No client gets one by itself. */
enum PortalScope implements SetupStep {
    API(
            "api-scope",
            PortalObjects.API_SCOPE,
            "tokens for the JSON APIs",
            "Reach the patient portal's JSON APIs.",
            "Patient portal",
            audience()),
    PATIENT(
            "patient-scope",
            PortalObjects.PATIENT_SCOPE,
            "apps for one patient's record",
            "Who signs in chooses one patient's record, and the app is told which.",
            "The patient record that you choose",
            claim(PortalObjects.PATIENT_CLAIM, Map.of("access.tokenResponse.claim", "true"))),
    ACCESS(
            "access-scope",
            PortalObjects.ACCESS_SCOPE,
            "how much of the chosen record is open",
            "The app is told how much of the chosen patient record is open.",
            "How much of the record you may see",
            claim(PortalObjects.LEVEL_CLAIM, Map.of()),
            claim(PortalObjects.AREAS_CLAIM, Map.of())),
    RECORDS(
            "records-scope",
            PortalObjects.RECORDS_SCOPE,
            "which records an account may see",
            "The app is told which patient records the account may see; only for clients that ask for consent.",
            "The list of all patient records that you may see",
            claim(PortalObjects.RECORDS_CLAIM, Map.of()));

    /** Keycloak's own mapper with this setting adds an audience for everybody. */
    private static final String FIXED_AUDIENCE = "included.client.audience";

    private final String id;
    private final String scopeName;
    private final String purpose;
    private final String description;
    private final String consentText;
    private final List<ProtocolMapperModel> mappers;

    PortalScope(
            String id,
            String scopeName,
            String purpose,
            String description,
            String consentText,
            ProtocolMapperModel... mappers) {
        this.id = id;
        this.scopeName = scopeName;
        this.purpose = purpose;
        this.description = description;
        this.consentText = consentText;
        this.mappers = List.of(mappers);
    }

    private static ProtocolMapperModel audience() {
        return mapper(
                "patient portal audience",
                PortalObjects.AUDIENCE_MAPPER,
                Map.of("access.token.claim", "true", "introspection.token.claim", "true"));
    }

    private static ProtocolMapperModel claim(String claim, Map<String, String> more) {
        Map<String, String> config = new HashMap<>(more);
        config.put(PortalObjects.CLAIM_SETTING, claim);
        config.put("access.token.claim", "true");
        config.put("id.token.claim", "true");
        config.put("userinfo.token.claim", "true");
        config.put("introspection.token.claim", "true");
        return mapper(claim, PortalObjects.CLAIM_MAPPER, config);
    }

    private static ProtocolMapperModel mapper(String name, String provider, Map<String, String> config) {
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setName(name);
        mapper.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        mapper.setProtocolMapper(provider);
        Map<String, String> all = new HashMap<>(config);
        // Otherwise a client with lightweight tokens would be refused with nothing to see in its settings.
        all.put("lightweight.claim", "true");
        mapper.setConfig(all);
        return mapper;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return "Client scope " + scopeName + ": " + purpose;
    }

    @Override
    public Finding inspect(SetupTarget target) {
        return find(target.realm())
                .map(this::compare)
                .orElseGet(() -> Finding.missing("There is no such client scope."));
    }

    private Finding compare(ClientScopeModel scope) {
        Differences differences =
                new Differences().expect("protocol", OIDCLoginProtocol.LOGIN_PROTOCOL, scope.getProtocol());
        for (ProtocolMapperModel mapper : mappers) {
            differences.expect(
                    "mapper " + mapper.getName() + " as setup makes it",
                    true,
                    scope.getProtocolMappersStream().anyMatch(there -> does(there, mapper)));
        }
        return differences
                .expect(
                        "mappers with the audience " + PortalObjects.API_CLIENT + " for everybody",
                        0L,
                        scope.getProtocolMappersStream()
                                .filter(there -> PortalObjects.API_CLIENT.equals(
                                        there.getConfig().get(FIXED_AUDIENCE)))
                                .count())
                .finding(Origin.of(scope.getAttribute(Origin.ATTRIBUTE)));
    }

    private static boolean does(ProtocolMapperModel there, ProtocolMapperModel wanted) {
        return wanted.getProtocolMapper().equals(there.getProtocolMapper())
                && there.getConfig().entrySet().containsAll(wanted.getConfig().entrySet());
    }

    @Override
    public void apply(SetupTarget target) {
        ClientScopeModel scope = target.realm().addClientScope(scopeName);
        scope.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        scope.setDescription(description);
        scope.setDisplayOnConsentScreen(true);
        scope.setConsentScreenText(consentText);
        scope.setIncludeInTokenScope(true);
        scope.setAttribute(Origin.ATTRIBUTE, Origin.VERSION);
        mappers.forEach(mapper -> scope.addProtocolMapper(new ProtocolMapperModel(mapper)));
    }

    /** Keycloak's own look-up by name falls back to clients, and there may be a client of that name. */
    private Optional<ClientScopeModel> find(RealmModel realm) {
        return realm.getClientScopesStream()
                .filter(scope -> scope.getName().equals(scopeName))
                .findFirst();
    }
}
