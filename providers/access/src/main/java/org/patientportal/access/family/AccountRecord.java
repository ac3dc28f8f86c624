package org.patientportal.access.family;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A record that an account opens, or once opened, as admins of the realm see it.
 *
 * @param practice the alias of the practice that keeps the record
 * @param zone the one of the practice, in which its times are shown
 * @param patientName as the practice wrote it
 */
public record AccountRecord(
        String practice, String practiceName, ZoneId zone, UUID patient, String patientName, LinkView link) {}
