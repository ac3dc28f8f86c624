package org.patientportal.access.family;

import java.time.Instant;
import java.util.UUID;

/**
 * A link of an account to a record, as staff see it.
 *
 * @param account the account's address or name; null when the account has been removed
 * @param level "limited" or "full"
 * @param door how the link came about: "invitation"
 */
public record LinkView(UUID id, String account, String level, Instant since, String door) {}
