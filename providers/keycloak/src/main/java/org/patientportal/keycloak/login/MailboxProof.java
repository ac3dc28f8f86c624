package org.patientportal.keycloak.login;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.patientportal.kernel.EmailAddress;
import org.patientportal.keycloak.KeycloakInternal;

/**
 * What follows from having opened a mailed link: the address is verified. Where it was not when the person opened the link,
 * somebody else may have made the account in advance; everything by which they could still come in ends, also when Keycloak
 * itself has verified the address on the way (by a password reset, say). Kept is what the person has just signed in with:
 * the password, or the identity provider.
 */
@KeycloakInternal("Asks the browser's session how it began")
final class MailboxProof {

    /** Client note: the accounts with the invited address that had been proven before the journey began. */
    private static final String PROVEN_NOTE = "portal_proven";

    /** As many as fit into the cookie that restarts a login; the others count as not proven. */
    private static final int MOST = 10;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationSessionModel authentication;

    MailboxProof(RequiredActionContext context) {
        this.session = context.getSession();
        this.realm = context.getRealm();
        this.authentication = context.getAuthenticationSession();
    }

    /**
     * Remembers which accounts are proven, so that one which is made or verified meanwhile does not count. Several may have
     * the address, where the realm allows or once allowed it.
     */
    static void begin(KeycloakSession session, AuthenticationSessionModel authentication, EmailAddress invited) {
        Map<String, String> proven =
                Map.of(UserModel.EMAIL, invited.key(), UserModel.EXACT, "true", UserModel.EMAIL_VERIFIED, "true");
        String ids = session.users()
                .searchForUserStream(authentication.getRealm(), proven, 0, MOST)
                .map(UserModel::getId)
                .collect(Collectors.joining(" "));
        authentication.setClientNote(PROVEN_NOTE, ids);
    }

    private boolean proven(UserModel user) {
        String note = authentication.getClientNote(PROVEN_NOTE);
        return user.isEmailVerified()
                && note != null
                && List.of(note.split(" ")).contains(user.getId());
    }

    void takeEffectFor(UserModel user) {
        if (proven(user)) {
            return;
        }
        // Before the sessions end, one of which may tell it.
        String broker = broker();
        user.setEmailVerified(true);
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
        credentials.stream()
                .filter(credential -> broker != null || !PasswordCredentialModel.TYPE.equals(credential.getType()))
                .forEach(credential -> user.credentialManager().removeStoredCredentialById(credential.getId()));
    }

    /** @return by which identity provider the person came, now or when the sign-in began that goes on here; or null */
    private String broker() {
        String now = authentication.getUserSessionNotes().get(Details.IDENTITY_PROVIDER);
        if (now != null || !"true".equals(authentication.getAuthNote(AuthenticationManager.SSO_AUTH))) {
            return now;
        }
        return SignedIn.with(session)
                .map(signedIn -> signedIn.session().getNote(Details.IDENTITY_PROVIDER))
                .orElse(null);
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
