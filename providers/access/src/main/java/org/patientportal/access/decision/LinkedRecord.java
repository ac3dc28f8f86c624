package org.patientportal.access.decision;

import java.util.Set;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Area;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.PracticeId;

/** The permit of an account that is linked to the record. */
record LinkedRecord(PatientId patient, PracticeId practice, AccessLevel level, Set<Area> areas, Caller caller)
        implements Permit {}
