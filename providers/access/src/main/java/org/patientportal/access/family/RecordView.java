package org.patientportal.access.family;

import java.time.Instant;
import java.util.UUID;

/**
 * A record that the person may see.
 *
 * @param name the patient's name as the account may see it
 * @param practice the practice that keeps the record
 * @param relationship what the person is to the patient, such as "self" or "parent"
 * @param level "limited" or "full"
 */
public record RecordView(UUID id, String name, Practice practice, String relationship, String level, Instant since) {

    public record Practice(String alias, String name) {}
}
