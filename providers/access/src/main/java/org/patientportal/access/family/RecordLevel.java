package org.patientportal.access.family;

import java.util.UUID;

/**
 * How much of a record an account opens, as apps are told (APPS-01).
 *
 * @param level "limited" or "full"
 */
public record RecordLevel(UUID patient, String level) {}
