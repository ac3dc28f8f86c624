package org.patientportal.keycloak.admin;

/**
 * What a step found.
 *
 * @param detail for the person who administers the realm: what there is, and what to do about it
 */
record Finding(Condition condition, String detail) {

    enum Condition {
        PRESENT,
        /** Absent or switched off; the step can make it. */
        MISSING,
        /** There is something else in its place, which setup leaves alone. */
        DIFFERENT,
        /** Worth doing, and not something that setup can do. */
        ADVICE
    }

    static Finding present(String detail) {
        return new Finding(Condition.PRESENT, detail);
    }

    static Finding missing(String detail) {
        return new Finding(Condition.MISSING, detail);
    }

    static Finding different(String detail) {
        return new Finding(Condition.DIFFERENT, detail);
    }

    static Finding advice(String detail) {
        return new Finding(Condition.ADVICE, detail);
    }

    boolean is(Condition other) {
        return condition == other;
    }
}
