package org.patientportal.keycloak.admin;

/** One thing that a realm needs for the portal. Steps are stateless and shared by all requests. */
interface SetupStep {

    /** @return stable, lower-kebab; what {@link SetupRequest#confirm()} names */
    String id();

    /** @return what it is, for people */
    String title();

    /** @return true when making it reaches beyond the portal, so that somebody has to confirm it first */
    default boolean realmWide() {
        return false;
    }

    /** @return true when the portal does not work without it, so that the realm is not ready before */
    default boolean needed() {
        return true;
    }

    /** Looks and changes nothing. */
    Finding inspect(SetupTarget target);

    /** Makes it. Called only when {@link #inspect} has just found it missing, in the same transaction. */
    void apply(SetupTarget target);
}
