package org.patientportal.keycloak.login;

import java.util.List;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * What follows from having opened a mailed link: the address is verified. Where it was not before, somebody else may have
 * made the account in advance; everything by which they could still come in ends.
 */
final class MailboxProof {

    private final KeycloakSession session;
    private final RealmModel realm;

    MailboxProof(RequiredActionContext context) {
        this.session = context.getSession();
        this.realm = context.getRealm();
    }

    void of(UserModel user) {
        if (user.isEmailVerified()) {
            return;
        }
        user.setEmailVerified(true);
        List<UserSessionModel> sessions =
                session.sessions().getUserSessionsStream(realm, user).toList();
        sessions.forEach(other -> session.sessions().removeUserSession(realm, other));
        List<UserSessionModel> offline =
                session.sessions().getOfflineUserSessionsStream(realm, user).toList();
        offline.forEach(other -> session.sessions().removeOfflineUserSession(realm, other));
        List<FederatedIdentityModel> identities =
                session.users().getFederatedIdentitiesStream(realm, user).toList();
        identities.forEach(
                identity -> session.users().removeFederatedIdentity(realm, user, identity.getIdentityProvider()));
        List<CredentialModel> secondFactors = user.credentialManager()
                .getStoredCredentialsStream()
                .filter(credential -> !PasswordCredentialModel.TYPE.equals(credential.getType()))
                .toList();
        secondFactors.forEach(credential -> user.credentialManager().removeStoredCredentialById(credential.getId()));
    }
}
