package org.patientportal.keycloak.token;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.admin.PortalObjects;

/**
 * Puts the JSON APIs into the audience of an access token, for accounts that are let in at that moment (DIS-05). It is asked
 * for each token: also when one is refreshed or exchanged, where nobody passes a page that could turn them away.
 */
@AutoService(ProtocolMapper.class)
@KeycloakInternal("The base of Keycloak's own mappers")
public final class PortalAudience extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, TokenIntrospectionTokenMapper {

    private static final List<ProviderConfigProperty> OPTIONS = new ArrayList<>();

    static {
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(OPTIONS, PortalAudience.class);
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext clientSession) {
        UserModel user = userSession.getUser();
        boolean software = user.getServiceAccountClientLink() != null;
        if (software
                || Admission.admits(
                        session, user, clientSession.getClientSession().getClient())) {
            token.addAudience(PortalObjects.API_CLIENT);
        }
    }

    @Override
    public String getId() {
        return PortalObjects.AUDIENCE_MAPPER;
    }

    @Override
    public String getDisplayType() {
        return "Patient portal audience";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Adds the patient portal's APIs to the audience, for accounts with a patient record, staff and admins.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return OPTIONS;
    }
}
