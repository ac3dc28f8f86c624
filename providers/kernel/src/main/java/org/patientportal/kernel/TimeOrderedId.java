package org.patientportal.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes the ids of all rows: UUID version 7 (RFC 9562 section 5.7), so that new rows stand together in every index. */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    /**
     * @param at the moment that the id carries, to the millisecond
     * @return a new id; 74 of its bits are random
     */
    public static UUID at(Instant at) {
        long time = at.toEpochMilli() << 16;
        long version = 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long variant = 0x8000000000000000L | (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL);
        return new UUID(time | version, variant);
    }
}
