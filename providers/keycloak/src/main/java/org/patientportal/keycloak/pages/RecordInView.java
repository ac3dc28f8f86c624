package org.patientportal.keycloak.pages;

import java.util.UUID;

/**
 * The patient record that a page belongs to; its address names it (FAM-03, FAM-04).
 *
 * @param name the patient's, as this account may know it
 * @param several whether the account may see other records too
 */
public record RecordInView(UUID id, String name, boolean several) {}
