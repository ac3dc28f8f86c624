package org.patientportal.access.patient;

/** What the person is to the practice. */
public enum PatientType {
    PATIENT,
    PROSPECT,
    FORMER
}
