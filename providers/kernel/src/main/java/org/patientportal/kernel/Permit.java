package org.patientportal.kernel;

import java.util.Set;

/**
 * The right to reach one patient record, worked out for this request. Collections of patient data are built with a permit
 * and their queries start at it. Only {@code access.decision} makes permits; a test holds that.
 */
public interface Permit {

    PatientId patient();

    PracticeId practice();

    AccessLevel level();

    /** @return the parts of the record that are open at that level, never empty */
    Set<Area> areas();

    /** @return who acts */
    Caller caller();

    /** @return whether it opens at least that much */
    default boolean covers(AccessLevel other, Set<Area> parts) {
        return level().includes(other) && areas().containsAll(parts);
    }
}
