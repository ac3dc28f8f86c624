package org.patientportal.keycloak.admin;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The realm that is looked at or changed. Both belong to the same transaction. */
record SetupTarget(KeycloakSession session, RealmModel realm) {}
