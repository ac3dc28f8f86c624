package org.patientportal.access.profile;

import java.time.Instant;
import java.util.UUID;

/**
 * A change that somebody asks for, as staff see it. Days are written as 1980-12-31.
 *
 * @param field the name of the member of the profile that it is about, such as "lastName"
 * @param before what the record has, or null
 * @param after what it would have
 * @param account the address or name of the account that asks; null when the account has been removed
 * @param version to be sent back with the decision, so that nobody approves what has changed meanwhile
 */
public record ProfileChangeView(
        UUID id, String field, String before, String after, String account, Instant askedAt, int version) {}
