package org.patientportal.kernel;

/**
 * Who did something: a Keycloak user, named by realm and user id, because an admin may act from another realm.
 *
 * @param realmId the realm of the account, not necessarily the realm acted on
 * @param accountId Keycloak's user id; federated ones are longer than a UUID
 */
public record Actor(String realmId, String accountId) {}
