package org.patientportal.tests.architecture.twins.access;

import org.keycloak.models.RealmModel;

/** A feature that knows Keycloak. */
public final class KnowsKeycloak {
    RealmModel realm;
}
