package org.patientportal.kernel.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patientportal.kernel.EmailAddress;

/** The accounts of the realm: Keycloak's users. */
public interface Accounts {

    /** @return the account's address, else its user name; empty when there is no such account */
    Optional<String> displayName(String accountId);

    /** @return empty when there is no such account */
    Optional<FoundAccount> find(String accountId);

    /**
     * @param text the beginning of a name, user name or address
     * @return at most that many
     */
    List<FoundAccount> search(String text, int max);

    /**
     * An account as admins see it.
     *
     * @param name of the person, else the user name
     * @param email null for none
     */
    record FoundAccount(String id, String name, String email, boolean enabled) {}

    /** @return where the account's owner reads letters; empty when there is no such account, or nobody has proven its address */
    Optional<Mailbox> mailbox(String accountId);

    /** @param language what the account has chosen, as a BCP 47 tag, or null */
    record Mailbox(EmailAddress address, String language) {}

    /**
     * @return the accounts with that address whose owner Keycloak takes for proven, at most 10: several may have it, where
     *     the realm allows or once allowed it
     */
    Set<String> proven(EmailAddress address);

    /** @return the language that the account with that address has chosen, as a BCP 47 tag; empty without account or choice */
    Optional<String> language(EmailAddress address);
}
