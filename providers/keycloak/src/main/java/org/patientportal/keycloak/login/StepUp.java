package org.patientportal.keycloak.login;

import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.events.Details;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.patientportal.keycloak.KeycloakInternal;
import org.patientportal.keycloak.directory.KeycloakSignInRules;

/**
 * Sends a sign-in back to the realm's own flow for the second factor that it lacks. What the person has shown before is kept, so
 * that the flow asks for nothing else.
 */
@KeycloakInternal("Begins a flow anew at a higher level of authentication")
final class StepUp {

    /** Client note: the account, and the record for which it is asked for a second factor. */
    private static final String RECORD_NOTE = "portal_step_up_record";

    /** What was shown before, and what Keycloak needs when the sign-in is done. */
    private static final List<String> KEPT = List.of(
            Constants.LOA_MAP,
            Constants.LEVEL_OF_AUTHENTICATION,
            ParkedLogins.SINCE_NOTE,
            AuthenticationManager.INVALIDATE_ACTION_TOKEN,
            AuthenticationProcessor.BROKER_SESSION_ID,
            AuthenticationProcessor.BROKER_USER_ID,
            Details.REMEMBER_ME);

    private final KeycloakSession session;
    private final AuthenticationSessionModel authentication;

    StepUp(KeycloakSession session, AuthenticationSessionModel authentication) {
        this.session = session;
        this.authentication = authentication;
    }

    /** @return whether this sign-in has shown a second factor, or one that still counts in this browser */
    boolean done() {
        return new AcrStore(session, authentication).getLevelOfAuthenticationFromCurrentAuthentication()
                >= KeycloakSignInRules.SECOND_FACTOR;
    }

    /** @return the record for which this account was asked for a second factor in this sign-in */
    Optional<UUID> record() {
        UserModel user = authentication.getAuthenticatedUser();
        return Optional.ofNullable(authentication.getClientNote(RECORD_NOTE))
                .map(note -> note.split(" "))
                .filter(note -> user != null && note[0].equals(user.getId()))
                .map(note -> UUID.fromString(note[1]));
    }

    void forget() {
        authentication.removeClientNote(RECORD_NOTE);
    }

    /**
     * @return the redirect to the beginning of the flow, which then asks for a second factor. One without a condition for its
     *     level lets the person through as before: then {@link #record} is set and {@link #done} false
     */
    Response begin(UUID record) {
        UserModel user = authentication.getAuthenticatedUser();
        Map<String, String> sessionNotes = new HashMap<>(authentication.getUserSessionNotes());
        Map<String, String> shown = new HashMap<>();
        KEPT.stream()
                .filter(note -> Objects.nonNull(authentication.getAuthNote(note)))
                .forEach(note -> shown.put(note, authentication.getAuthNote(note)));
        List<String> actions = List.copyOf(authentication.getRequiredActions());
        AuthenticationProcessor.resetFlow(authentication, "authenticate");
        actions.forEach(authentication::addRequiredAction);
        authentication.setAuthenticatedUser(user);
        sessionNotes.forEach(authentication::setUserSessionNote);
        shown.forEach(authentication::setAuthNote);
        authentication.setClientNote(
                Constants.REQUESTED_LEVEL_OF_AUTHENTICATION, String.valueOf(KeycloakSignInRules.SECOND_FACTOR));
        authentication.setClientNote(Constants.FORCE_LEVEL_OF_AUTHENTICATION, "true");
        authentication.setClientNote(RECORD_NOTE, user.getId() + " " + record);
        return Response.seeOther(Urls.loginActionsBase(
                                session.getContext().getUri().getBaseUri())
                        .path("authenticate")
                        .queryParam(
                                Constants.CLIENT_ID, authentication.getClient().getClientId())
                        .queryParam(Constants.TAB_ID, authentication.getTabId())
                        .queryParam(
                                Constants.CLIENT_DATA, AuthenticationProcessor.getClientData(session, authentication))
                        .build(authentication.getRealm().getName()))
                .build();
    }
}
