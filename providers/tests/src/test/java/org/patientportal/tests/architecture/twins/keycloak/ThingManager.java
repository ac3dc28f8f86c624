package org.patientportal.tests.architecture.twins.keycloak;

/** Named for nothing. */
public final class ThingManager {}
