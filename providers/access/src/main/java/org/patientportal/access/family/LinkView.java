package org.patientportal.access.family;

import java.time.Instant;
import java.util.UUID;

/**
 * A link of an account to a record, as staff see it.
 *
 * @param account the account's address or name; null when the account has been removed
 * @param level "limited" or "full"; of an ended link the one that it had
 * @param door how the link came to that level: "invitation" or "access-link"
 * @param status "active" or "ended"
 * @param endedAt null while it is active
 * @param restorable whether the latest change was one of staff that can be undone
 */
public record LinkView(
        UUID id,
        String account,
        String level,
        String door,
        String status,
        Instant since,
        Instant endedAt,
        boolean restorable) {}
