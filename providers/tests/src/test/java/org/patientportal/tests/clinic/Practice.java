package org.patientportal.tests.clinic;

/**
 * A practice.
 *
 * @param id of its organization
 * @param alias the part of addresses that names it
 */
public record Practice(String id, String alias, String name) {}
