package org.patientportal.kernel;

/**
 * The right to reach one patient record, worked out for this request. Collections of patient data are built with a permit
 * and their queries start at it. Only {@code access.decision} makes permits; a test holds that.
 */
public interface Permit {

    PatientId patient();

    PracticeId practice();

    AccessLevel level();

    /** @return who acts */
    Caller caller();
}
