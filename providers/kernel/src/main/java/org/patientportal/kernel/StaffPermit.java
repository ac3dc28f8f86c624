package org.patientportal.kernel;

import java.util.Set;

/**
 * The right of staff, or of a realm admin, to work in one practice, worked out for this request from roles and membership
 * (SEC-06). Only {@code access.decision} makes one; a test holds that.
 */
public interface StaffPermit {

    PracticeProfile practice();

    Caller caller();

    Set<StaffRole> roles();

    /** @return whether one of the roles may do this, for pages that leave out what would be refused */
    boolean allows(StaffAction action);

    /**
     * Refuses what no role of the caller may do; the refusal is audited.
     *
     * @throws Problem 403 {@code role-required}
     */
    void require(StaffAction action);
}
