package org.patientportal.keycloak.token;

import com.google.auto.service.AutoService;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProvider;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProviderFactory;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;
import org.keycloak.protocol.oidc.TokenIntrospectionProviderFactory;
import org.keycloak.representations.AccessToken;
import org.patientportal.keycloak.KeycloakInternal;

/** Keycloak's introspection of access tokens, to which one for a patient's record is active only while its context is in force. */
@KeycloakInternal("Extends Keycloak's introspection by one check")
final class AccessTokenIntrospection extends AccessTokenIntrospectionProvider<AccessToken> {

    private AccessTokenIntrospection(KeycloakSession session) {
        super(session);
    }

    /** Keycloak's last check before the claims are made. */
    @Override
    protected boolean verifyTokenReuse() {
        return super.verifyTokenReuse()
                && new PatientContexts(session).introspectable(token, userSession, eventBuilder);
    }

    /** What Keycloak makes of the token, and may sign, speaks for the same record. */
    @Override
    public AccessToken transformAccessToken(AccessToken introspected, UserSessionModel ofToken) {
        AccessToken answer = super.transformAccessToken(introspected, ofToken);
        PatientContexts.copy(introspected, answer);
        return answer;
    }

    /** Takes the place of Keycloak's own. */
    @AutoService(TokenIntrospectionProviderFactory.class)
    public static final class Factory extends AccessTokenIntrospectionProviderFactory {

        @Override
        public TokenIntrospectionProvider create(KeycloakSession session) {
            return new AccessTokenIntrospection(session);
        }

        @Override
        public int order() {
            return 1;
        }
    }
}
