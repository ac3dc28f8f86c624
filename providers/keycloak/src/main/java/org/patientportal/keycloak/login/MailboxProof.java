package org.patientportal.keycloak.login;

import java.util.List;
import java.util.Map;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Details;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.patientportal.kernel.EmailAddress;

/**
 * What follows from having opened a mailed link: the address is verified. Where it was not when the person opened the link,
 * somebody else may have made the account in advance; everything by which they could still come in ends, also when Keycloak
 * itself has verified the address on the way (by a password reset, say). Kept is what the person has just signed in with:
 * the password, or the identity provider.
 */
final class MailboxProof {

    /** Client note: the accounts with the invited address that nobody had proven as the journey began. */
    private static final String UNPROVEN_NOTE = "portal_unproven";

    /** As many as fit into the cookie that restarts a login; where there are more, none counts as proven. */
    private static final int MOST = 10;

    private static final String ALL = "*";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationSessionModel authentication;

    MailboxProof(RequiredActionContext context) {
        this.session = context.getSession();
        this.realm = context.getRealm();
        this.authentication = context.getAuthenticationSession();
    }

    /** Remembers which accounts are not proven yet. Several may have the address, where the realm allows or once allowed it. */
    static void begin(KeycloakSession session, AuthenticationSessionModel authentication, EmailAddress invited) {
        Map<String, String> unproven =
                Map.of(UserModel.EMAIL, invited.key(), UserModel.EXACT, "true", UserModel.EMAIL_VERIFIED, "false");
        List<String> ids = session.users()
                .searchForUserStream(authentication.getRealm(), unproven, 0, MOST + 1)
                .map(UserModel::getId)
                .toList();
        if (!ids.isEmpty()) {
            authentication.setClientNote(UNPROVEN_NOTE, ids.size() > MOST ? ALL : String.join(" ", ids));
        }
    }

    private boolean unproven(UserModel user) {
        String note = authentication.getClientNote(UNPROVEN_NOTE);
        return note != null && (note.equals(ALL) || List.of(note.split(" ")).contains(user.getId()));
    }

    void of(UserModel user) {
        if (user.isEmailVerified() && !unproven(user)) {
            return;
        }
        user.setEmailVerified(true);
        endSessions(user);
        session.users().setNotBeforeForUser(realm, user, (int) Time.currentTimeSeconds());
        ParkedLogins.note(authentication, true);
        String broker = authentication.getUserSessionNotes().get(Details.IDENTITY_PROVIDER);
        List<FederatedIdentityModel> identities =
                session.users().getFederatedIdentitiesStream(realm, user).toList();
        identities.stream()
                .map(FederatedIdentityModel::getIdentityProvider)
                .filter(provider -> !provider.equals(broker))
                .forEach(provider -> session.users().removeFederatedIdentity(realm, user, provider));
        List<CredentialModel> credentials =
                user.credentialManager().getStoredCredentialsStream().toList();
        credentials.stream()
                .filter(credential -> broker != null || !PasswordCredentialModel.TYPE.equals(credential.getType()))
                .forEach(credential -> user.credentialManager().removeStoredCredentialById(credential.getId()));
    }

    private void endSessions(UserModel user) {
        List<UserSessionModel> online =
                session.sessions().getUserSessionsStream(realm, user).toList();
        online.forEach(other -> session.sessions().removeUserSession(realm, other));
        List<UserSessionModel> offline =
                session.sessions().getOfflineUserSessionsStream(realm, user).toList();
        offline.forEach(other -> session.sessions().removeOfflineUserSession(realm, other));
    }
}
