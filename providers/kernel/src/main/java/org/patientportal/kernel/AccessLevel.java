package org.patientportal.kernel;

/**
 * How much of a record a link opens (LVL-01 to LVL-03). The order matters: an acceptance may raise a link's level, never
 * lower it.
 */
public enum AccessLevel {
    /** What the person created or submitted themselves. */
    LIMITED,
    /** Everything limited opens, and what the practice shares. */
    FULL;

    public boolean includes(AccessLevel other) {
        return compareTo(other) >= 0;
    }

    public AccessLevel orHigher(AccessLevel other) {
        return includes(other) ? this : other;
    }
}
