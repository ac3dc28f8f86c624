package org.patientportal.access.decision;

import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.PracticeId;

/** The permit of an account that is linked to the record. */
record LinkedRecord(PatientId patient, PracticeId practice, AccessLevel level, Caller caller) implements Permit {}
