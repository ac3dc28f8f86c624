package org.patientportal.access.family;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A link of an account to a record, as staff see it.
 *
 * @param account the account's address or name; null when the account has been removed
 * @param relationship what its owner is to the patient: "self", "parent", "guardian", "partner", "child", "carer", "other"
 * @param level "limited" or "full"; of an ended link the one that it had
 * @param areas what is open at that level, such as "appointments"
 * @param door how the link came to that level: "invitation" or "access-link"
 * @param status "active" or "ended"
 * @param until from when on it opens nothing any more, or null
 * @param endedAt null while it is active
 * @param endedBy "staff", "person-concerned", "account-owner", "portal-disabled" or "account-removed"; null while it is active
 *     and when its time is over
 * @param limitable whether it is open and full
 * @param endable whether it is open
 * @param restorable whether the latest change was one of staff that can be undone
 */
public record LinkView(
        UUID id,
        String account,
        String relationship,
        String level,
        List<String> areas,
        String door,
        String status,
        Instant since,
        Instant until,
        Instant endedAt,
        String endedBy,
        boolean limitable,
        boolean endable,
        boolean restorable) {}
