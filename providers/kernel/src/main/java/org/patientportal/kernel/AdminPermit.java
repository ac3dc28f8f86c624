package org.patientportal.kernel;

/**
 * The right of an admin of the realm to see which records its accounts open, in whatever practice (APPS-06), worked out for
 * this request. Only {@code access.decision} makes one; a test holds that.
 */
public interface AdminPermit {

    Caller caller();

    /** @return whether the admin may also change that: one that may only view users may not */
    boolean mayChange();
}
