package org.patientportal.kernel.port;

import java.util.Optional;

/** The accounts of the realm: Keycloak's users. */
public interface Accounts {

    /** @return the account's address, else its user name; empty when there is no such account */
    Optional<String> displayName(String accountId);
}
