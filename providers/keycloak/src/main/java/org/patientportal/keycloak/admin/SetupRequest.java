package org.patientportal.keycloak.admin;

import java.util.List;

/**
 * What an administrator agrees to.
 *
 * @param confirm ids of realm-wide steps that may be made, or "all"; null means none
 */
public record SetupRequest(List<String> confirm) {}
