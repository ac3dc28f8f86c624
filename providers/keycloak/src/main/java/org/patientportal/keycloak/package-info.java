/**
 * The adapter: the only module that says {@code org.keycloak}. {@link org.patientportal.keycloak.Portal} puts one
 * request's objects together; the packages beside it are the doors.
 *
 * <p>What touches Keycloak's internals wears {@link org.patientportal.keycloak.KeycloakInternal}; the generated list of
 * those classes is the checklist for an upgrade of Keycloak.
 */
package org.patientportal.keycloak;
