package org.patientportal.access.family;

import java.util.UUID;

/**
 * A record that an account opens, or once opened, as admins of the realm see it.
 *
 * @param practice the alias of the practice that keeps the record
 * @param zone the IANA name of the practice's time zone
 * @param practiceOpen false when the practice is closed: then nothing of it can be changed
 * @param patientName as the practice wrote it
 */
public record AccountRecord(
        String practice,
        String practiceName,
        String zone,
        boolean practiceOpen,
        UUID patient,
        String patientName,
        LinkView link) {}
