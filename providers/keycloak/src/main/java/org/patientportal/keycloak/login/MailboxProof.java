package org.patientportal.keycloak.login;

import java.util.List;
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
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What follows from having opened a mailed link: the address is verified. Where it had not been before the invitation was
 * made, somebody else may have made the account in advance; everything by which they could still come in ends, also when
 * Keycloak itself has verified the address since (by a password reset, say). Kept is what the person has just signed in
 * with: the password, or the identity provider. Who was signed in already, by whomever, has shown nothing and chooses a new password.
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

    /** @param user whose account has just accepted, and may have been made by somebody else */
    void takeEffectFor(UserModel user) {
        String broker = authentication.getUserSessionNotes().get(Details.IDENTITY_PROVIDER);
        user.setEmailVerified(true);
        dropPendingAddress(user);
        endSessions(user);
        session.users().setNotBeforeForUser(realm, user, (int) Time.currentTimeSeconds());
        ParkedLogins.provenAnew(authentication);
        List<FederatedIdentityModel> identities =
                session.users().getFederatedIdentitiesStream(realm, user).toList();
        identities.stream()
                .map(FederatedIdentityModel::getIdentityProvider)
                .filter(provider -> !provider.equals(broker))
                .forEach(provider -> session.users().removeFederatedIdentity(realm, user, provider));
        List<CredentialModel> credentials =
                user.credentialManager().getStoredCredentialsStream().toList();
        boolean continued = "true".equals(authentication.getAuthNote(AuthenticationManager.SSO_AUTH));
        boolean typed = broker == null && !continued;
        credentials.stream()
                .filter(credential -> !typed || !PasswordCredentialModel.TYPE.equals(credential.getType()))
                .forEach(credential -> user.credentialManager().removeStoredCredentialById(credential.getId()));
        if (continued) {
            authentication.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        }
    }

    /** A letter to another mailbox may be on its way, which would change the address when somebody there clicks. */
    private void dropPendingAddress(UserModel user) {
        user.removeAttribute(UserModel.EMAIL_PENDING);
        user.removeRequiredAction(UserModel.RequiredAction.UPDATE_EMAIL);
        authentication.removeRequiredAction(UserModel.RequiredAction.UPDATE_EMAIL);
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
