package org.patientportal.keycloak.token;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenResponseMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.IDToken;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.managers.UserConsentManager;
import org.keycloak.utils.OAuth2Error;
import org.patientportal.access.family.RecordLevel;
import org.patientportal.kernel.Caller;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.Portal;
import org.patientportal.keycloak.admin.PortalObjects;
import org.patientportal.keycloak.directory.Callers;

/**
 * Tells an app about the chosen record and about the account's records, one {@link PatientClaim} per mapper. Access token, ID
 * token, introspection and userinfo agree, as all of them say what the patient context says; when it is no longer in force
 * there is nothing to say.
 */
@AutoService(ProtocolMapper.class)
@KeycloakInternal("The base of Keycloak's own mappers")
public final class PatientClaimMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper,
                OIDCIDTokenMapper,
                OIDCAccessTokenResponseMapper,
                UserInfoTokenMapper,
                TokenIntrospectionTokenMapper {

    private static final List<ProviderConfigProperty> OPTIONS = new ArrayList<>();

    static {
        ProviderConfigProperty claim = new ProviderConfigProperty(
                PortalObjects.CLAIM_SETTING, "Claim", "What the app is told.", ProviderConfigProperty.LIST_TYPE, null);
        claim.setOptions(PatientClaim.names());
        OPTIONS.add(claim);
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(OPTIONS, PatientClaimMapper.class);
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext client) {
        claim(mapper)
                .ifPresent(claim -> value(claim, session, userSession, client)
                        .ifPresent(value -> token.getOtherClaims().put(claim.claim(), value)));
    }

    @Override
    protected void setClaim(
            AccessTokenResponse response,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext client) {
        claim(mapper)
                .ifPresent(claim -> value(claim, session, userSession, client)
                        .ifPresent(value -> response.setOtherClaims(claim.claim(), value)));
    }

    /** @throws jakarta.ws.rs.WebApplicationException 401 {@code invalid_token} for a token whose context has ended */
    @Override
    public AccessToken transformUserInfoToken(
            AccessToken answer,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        Optional<JsonWebToken> shown = ShownToken.atUserInfo(session);
        String id = shown.map(PatientContexts::claimed).orElse(null);
        boolean dead = id != null
                && new PatientContexts(session).inForce(id, userSession).isEmpty();
        if (shown.isEmpty() || dead) {
            throw new OAuth2Error()
                    .session(session)
                    .realm(userSession.getRealm())
                    .json(false)
                    .invalidToken("The access to the patient's record has ended or was changed");
        }
        return super.transformUserInfoToken(answer, mapper, session, userSession, client);
    }

    private static Optional<PatientClaim> claim(ProtocolMapperModel mapper) {
        return Arrays.stream(PatientClaim.values())
                .filter(claim -> claim.claim().equals(mapper.getConfig().get(PortalObjects.CLAIM_SETTING)))
                .findFirst();
    }

    private static Optional<Object> value(
            PatientClaim claim, KeycloakSession session, UserSessionModel userSession, ClientSessionContext client) {
        return claim == PatientClaim.RECORDS
                ? records(session, userSession, client)
                : context(session, userSession, client).map(claim::of);
    }

    private static Optional<PatientContext> context(
            KeycloakSession session, UserSessionModel userSession, ClientSessionContext client) {
        PatientContexts contexts = new PatientContexts(session);
        Optional<JsonWebToken> shown = ShownToken.answered(session).or(() -> ShownToken.traded(session, client));
        if (shown.isPresent()) {
            return shown.map(PatientContexts::claimed).flatMap(id -> contexts.inForce(id, userSession));
        }
        AuthenticatedClientSessionModel clientSession = client.getClientSession();
        return PatientContexts.of(clientSession).filter(context -> contexts.holds(context, userSession.getUser()));
    }

    /** Only with the person's consent: which family somebody has is more than an app for one record needs to know. */
    private static Optional<Object> records(
            KeycloakSession session, UserSessionModel userSession, ClientSessionContext client) {
        if (!consents(session, userSession.getUser(), client)) {
            return Optional.empty();
        }
        Caller caller = Callers.of(session, userSession.getRealm(), userSession.getUser(), Caller.Door.SIGN_IN);
        List<Map<String, Object>> now = new Portal(session)
                .linkedRecords(caller).levels().stream()
                        .map(PatientClaimMapper::entry)
                        .toList();
        return Optional.of(ShownToken.answered(session)
                .map(token -> token.getOtherClaims().get(PatientClaim.RECORDS.claim()))
                .<Object>map(said -> said instanceof List<?> list
                        ? now.stream().filter(list::contains).toList()
                        : List.of())
                .orElse(now));
    }

    private static boolean consents(KeycloakSession session, UserModel user, ClientSessionContext client) {
        ClientModel app = client.getClientSession().getClient();
        UserConsentModel given = app.isConsentRequired()
                ? UserConsentManager.getConsentByClient(session, app.getRealm(), user, app.getId())
                : null;
        return given != null
                && client.getClientScopesStream()
                        .filter(scope -> !(scope instanceof ClientModel))
                        .filter(scope -> PortalObjects.RECORDS_SCOPE.equals(scope.getName()))
                        .anyMatch(scope -> given.isClientScopeGranted(scope));
    }

    private static Map<String, Object> entry(RecordLevel record) {
        return Map.of("patient", record.patient().toString(), "level", record.level());
    }

    @Override
    public String getId() {
        return PortalObjects.CLAIM_MAPPER;
    }

    @Override
    public String getDisplayType() {
        return "Patient portal claim";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Tells the app which patient's record was chosen at sign-in, how much of it is open, or which records there are.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return OPTIONS;
    }
}
