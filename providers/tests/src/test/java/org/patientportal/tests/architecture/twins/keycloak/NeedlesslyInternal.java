package org.patientportal.tests.architecture.twins.keycloak;

import org.keycloak.models.RealmModel;
import org.patientportal.keycloak.KeycloakInternal;

/** Says that it uses Keycloak's internals, and does not. */
@KeycloakInternal("nothing")
public final class NeedlesslyInternal {
    RealmModel realm;
}
