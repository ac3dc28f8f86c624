package org.patientportal.tests.architecture.twins.launcher;

import org.patientportal.kernel.PatientId;

/** A launcher that knows what it starts from inside. */
public final class KnowsThePortal {
    PatientId patient;
}
