package org.patientportal.tests.architecture.twins.access;

import java.util.Set;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Area;
import org.patientportal.kernel.Caller;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.Permit;
import org.patientportal.kernel.PracticeId;

/** A permit that somebody gave to themselves. */
public record SelfMadePermit(PatientId patient, PracticeId practice, AccessLevel level, Set<Area> areas, Caller caller)
        implements Permit {}
