package org.patientportal.keycloak.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.UserModel;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.port.Accounts;

/** The users of the realm. */
public final class KeycloakAccounts implements Accounts {

    private static final int MOST_NAMESAKES = 10;
    private static final int LONGEST_ID = 255;

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
    public Optional<FoundAccount> find(String accountId) {
        return isAnId(accountId)
                ? Optional.ofNullable(
                                session.users().getUserById(session.getContext().getRealm(), accountId))
                        .map(KeycloakAccounts::found)
                : Optional.empty();
    }

    /** Keycloak and PostgreSQL fall over what can be no id; federated ones are "f:provider:id". */
    private static boolean isAnId(String text) {
        return text.length() <= LONGEST_ID
                && text.chars().noneMatch(Character::isISOControl)
                && (!text.startsWith("f:") || text.indexOf(':', 2) > 2);
    }

    @Override
    public List<FoundAccount> search(String text, int max) {
        // PostgreSQL refuses to look for a control character.
        if (text.chars().anyMatch(Character::isISOControl)) {
            return List.of();
        }
        return session.users()
                .searchForUserStream(session.getContext().getRealm(), Map.of(UserModel.SEARCH, text), 0, max)
                .map(KeycloakAccounts::found)
                .toList();
    }

    private static FoundAccount found(UserModel user) {
        return new FoundAccount(user.getId(), PersonName.of(user), user.getEmail(), user.isEnabled());
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
    public Set<String> proven(EmailAddress address) {
        Map<String, String> verified =
                Map.of(UserModel.EMAIL, address.key(), UserModel.EXACT, "true", UserModel.EMAIL_VERIFIED, "true");
        return session.users()
                .searchForUserStream(session.getContext().getRealm(), verified, 0, MOST_NAMESAKES)
                .map(UserModel::getId)
                .collect(Collectors.toSet());
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
