package org.patientportal.tests.architecture.twins.keycloak;

import org.keycloak.services.managers.AuthenticationManager;

/** Uses Keycloak's internals and does not say so. */
public final class BareInternal {
    AuthenticationManager.AuthResult result;
}
