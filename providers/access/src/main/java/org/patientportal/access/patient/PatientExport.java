package org.patientportal.access.patient;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that is kept about one person (SEC-07), without secrets and without anybody else's data.
 *
 * @param practice the name of the practice that keeps the record
 * @param parts what each feature keeps, by the feature's word: "links", "invitations", "letters",
 *     "link-requests", "history"
 * @param incomplete the parts that have more rows than a file can hold; of these the newest are here
 */
public record PatientExport(
        Instant exportedAt,
        String practice,
        PatientView patient,
        Map<String, List<?>> parts,
        List<String> incomplete) {}
