package org.patientportal.kernel.port;

import java.util.Optional;
import org.patientportal.kernel.EmailAddress;

/** The accounts of the realm: Keycloak's users. */
public interface Accounts {

    /** @return the account's address, else its user name; empty when there is no such account */
    Optional<String> displayName(String accountId);

    /** @return the language that the account with that address has chosen, as a BCP 47 tag; empty without account or choice */
    Optional<String> language(EmailAddress address);
}
