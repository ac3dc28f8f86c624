package org.patientportal.keycloak.login;

import java.util.List;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Details;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What follows from having opened a mailed link: the address is verified. Where it was not when the person opened the link,
 * somebody else may have made the account in advance; everything by which they could still come in ends, also when Keycloak
 * itself has verified the address on the way (by a password reset, say). Kept is what the person has just signed in with:
 * the password, or the identity provider.
 */
final class MailboxProof {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationSessionModel authentication;

    MailboxProof(RequiredActionContext context) {
        this.session = context.getSession();
        this.realm = context.getRealm();
        this.authentication = context.getAuthenticationSession();
    }

    void of(UserModel user) {
        boolean unproven = user.getId().equals(authentication.getClientNote(Journey.UNPROVEN_NOTE));
        if (user.isEmailVerified() && !unproven) {
            return;
        }
        user.setEmailVerified(true);
        endSessions(user);
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
