package org.patientportal.keycloak.token;

import com.google.auto.service.AutoService;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.RefreshTokenIntrospectionProvider;
import org.keycloak.protocol.oidc.RefreshTokenIntrospectionProviderFactory;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;
import org.keycloak.protocol.oidc.TokenIntrospectionProviderFactory;
import org.keycloak.representations.AccessToken;
import org.patientportal.keycloak.KeycloakInternal;

/** Keycloak's introspection of refresh tokens, with the check of {@link AccessTokenIntrospection}. */
@KeycloakInternal("Extends Keycloak's introspection by one check")
final class RefreshTokenIntrospection extends RefreshTokenIntrospectionProvider {

    private RefreshTokenIntrospection(KeycloakSession session) {
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
    public static final class Factory extends RefreshTokenIntrospectionProviderFactory {

        @Override
        public TokenIntrospectionProvider create(KeycloakSession session) {
            return new RefreshTokenIntrospection(session);
        }

        @Override
        public int order() {
            return 1;
        }
    }
}
