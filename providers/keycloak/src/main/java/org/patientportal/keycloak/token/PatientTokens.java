package org.patientportal.keycloak.token;

import com.google.auto.service.AutoService;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.common.util.Time;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.ErrorResponseException;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.admin.PortalObjects;

/**
 * The last look at every token before it is signed. A token for a patient's record names its context, lives five minutes at
 * most (DIS-01), and is not made any more once the context is no longer in force: not for a code that was issued before a
 * switch, not by refresh, not by token exchange (FAM-04). Nor is a token for the portal's APIs refreshed for an account that
 * is no longer let in (DIS-01, DIS-03).
 */
@KeycloakInternal("Sees all tokens of an answer before they are signed")
public final class PatientTokens implements TokenPostProcessor {

    private static final long LONGEST_SECONDS = Duration.ofMinutes(5).toSeconds();

    private final KeycloakSession session;

    PatientTokens(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext tokens) {
        ClientSessionContext client = tokens.clientSessionCtx();
        if (tokens.requestRefreshToken() != null && asked(client, PortalObjects.API_SCOPE) && !letIn(client)) {
            throw refused(tokens, "not_let_in", "The account opens no patient record");
        }
        String id = contextOf(tokens);
        if (id == null) {
            if (asked(client, PortalObjects.PATIENT_SCOPE) && !software(client)) {
                throw refused(tokens, "no_patient_record_chosen", "No patient's record has been chosen");
            }
            return;
        }
        if (new PatientContexts(session).inForce(id, userSession(client)).isEmpty()) {
            throw ended(tokens);
        }
        tokens.accessToken().setOtherClaims(PatientContexts.CLAIM, id);
        tokens.accessToken().exp(Math.min(tokens.accessToken().getExp(), Time.currentTime() + LONGEST_SECONDS));
        if (tokens.refreshToken() != null) {
            tokens.refreshToken().setOtherClaims(PatientContexts.CLAIM, id);
        }
    }

    /**
     * What is made of another token has its context, whatever scopes are asked for: nobody gets rid of it by asking for less.
     *
     * @return the id of the context that the new tokens are for, or null when they are for no record
     */
    private String contextOf(TokenPostProcessorContext tokens) {
        ClientSessionContext client = tokens.clientSessionCtx();
        Optional<JsonWebToken> traded = tokens.requestRefreshToken() != null
                ? Optional.of(tokens.requestRefreshToken())
                : ShownToken.traded(session, client);
        if (traded.isPresent()) {
            return PatientContexts.claimed(traded.get());
        }
        if (!asked(client, PortalObjects.PATIENT_SCOPE) || !followsSignIn(client)) {
            return null;
        }
        String chosen = PatientContexts.of(client.getClientSession())
                .map(PatientContext::id)
                .orElse(null);
        boolean otherCode = tokens.code() != null
                && !Objects.equals(PatientContexts.marked(tokens.code().getScope()), chosen);
        if (otherCode) {
            throw ended(tokens);
        }
        return chosen;
    }

    /** The client itself is one of its scopes, and has any name or none. */
    private static boolean asked(ClientSessionContext client, String scope) {
        return client.getClientScopesStream()
                .filter(each -> !(each instanceof ClientModel))
                .anyMatch(each -> scope.equals(each.getName()));
    }

    /** Other grants, such as the one of devices, end long after the person has chosen, and may meet a later choice. */
    private static boolean followsSignIn(ClientSessionContext client) {
        String grant = client.getAttribute(Constants.GRANT_TYPE, String.class);
        return grant == null
                || OAuth2Constants.AUTHORIZATION_CODE.equals(grant)
                || OAuth2Constants.PASSWORD.equals(grant);
    }

    private static boolean software(ClientSessionContext client) {
        return userSession(client).getUser().getServiceAccountClientLink() != null;
    }

    private boolean letIn(ClientSessionContext client) {
        UserModel user = userSession(client).getUser();
        return software(client)
                || Admission.admits(session, user, client.getClientSession().getClient());
    }

    private static UserSessionModel userSession(ClientSessionContext client) {
        return client.getClientSession().getUserSession();
    }

    private RuntimeException ended(TokenPostProcessorContext tokens) {
        return refused(tokens, PatientContexts.ENDED, "The access to the patient's record has ended or was changed");
    }

    /** Keycloak logs nothing of its own here, and only its token endpoint knows the exception that is meant for this. */
    private RuntimeException refused(TokenPostProcessorContext tokens, String event, String description) {
        AuthenticatedClientSessionModel clientSession =
                tokens.clientSessionCtx().getClientSession();
        EventType type = tokens.requestRefreshToken() != null
                ? EventType.REFRESH_TOKEN
                : tokens.code() != null ? EventType.CODE_TO_TOKEN : EventType.TOKEN_EXCHANGE;
        new EventBuilder(clientSession.getRealm(), session, session.getContext().getConnection())
                .event(type)
                .client(clientSession.getClient())
                .user(clientSession.getUserSession().getUser())
                .session(clientSession.getUserSession())
                .error(event);
        boolean atTokenEndpoint = tokens.clientSessionCtx().getAttribute(Constants.GRANT_TYPE, String.class) != null;
        return atTokenEndpoint
                ? new TokenInterceptorException(OAuthErrorException.INVALID_GRANT, description)
                : new ErrorResponseException(
                        OAuthErrorException.INVALID_GRANT, description, Response.Status.BAD_REQUEST);
    }

    @Override
    public void close() {}

    /** Makes the post processor. */
    @AutoService(TokenPostProcessorFactory.class)
    public static final class Factory implements TokenPostProcessorFactory {

        @Override
        public TokenPostProcessor create(KeycloakSession session) {
            return new PatientTokens(session);
        }

        @Override
        public String getId() {
            return "patient-portal";
        }
    }
}
