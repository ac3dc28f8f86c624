package org.patientportal.tests.clinic;

/**
 * A patient record.
 *
 * @param id the record's id, not an account's
 * @param email the address that staff entered
 */
public record Patient(String id, String firstName, String lastName, String email) {}
