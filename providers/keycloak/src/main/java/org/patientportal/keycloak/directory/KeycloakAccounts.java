package org.patientportal.keycloak.directory;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.UserModel;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.port.Accounts;

/** The users of the realm. */
public final class KeycloakAccounts implements Accounts {

    private final KeycloakSession session;

    public KeycloakAccounts(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<String> displayName(String accountId) {
        UserModel user = session.users().getUserById(session.getContext().getRealm(), accountId);
        return Optional.ofNullable(user)
                .map(found -> found.getEmail() != null ? found.getEmail() : found.getUsername());
    }

    @Override
    public Optional<Mailbox> mailbox(String accountId) {
        UserModel user = session.users().getUserById(session.getContext().getRealm(), accountId);
        return Optional.ofNullable(user)
                .filter(found -> found.isEmailVerified() && found.getEmail() != null)
                .map(found ->
                        new Mailbox(new EmailAddress(found.getEmail()), found.getFirstAttribute(UserModel.LOCALE)));
    }

    @Override
    public Optional<String> language(EmailAddress address) {
        try {
            return Optional.ofNullable(
                            session.users().getUserByEmail(session.getContext().getRealm(), address.value()))
                    .map(user -> user.getFirstAttribute(UserModel.LOCALE));
        } catch (ModelDuplicateException several) {
            // left from a time when the realm allowed it; none of them speaks for the mailbox
            return Optional.empty();
        }
    }
}
