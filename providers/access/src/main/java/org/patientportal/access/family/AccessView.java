package org.patientportal.access.family;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One account's access to a record, as the person concerned or the account's owner sees it.
 *
 * @param account the account's address or name; null when the account has been removed
 * @param relationship what its owner is to the patient, such as "parent"
 * @param level "limited" or "full"
 * @param areas what is open at that level, such as "appointments"
 * @param door how it came to that level: "invitation" or "access-link"
 * @param until from when on it opens nothing any more, or null
 * @param own whether it is that of whoever asks
 */
public record AccessView(
        UUID id,
        String account,
        String relationship,
        String level,
        List<String> areas,
        String door,
        Instant since,
        Instant until,
        boolean own) {

    static AccessView of(LinkView link, boolean own) {
        return new AccessView(
                link.id(),
                link.account(),
                link.relationship(),
                link.level(),
                link.areas(),
                link.door(),
                link.since(),
                link.until(),
                own);
    }
}
