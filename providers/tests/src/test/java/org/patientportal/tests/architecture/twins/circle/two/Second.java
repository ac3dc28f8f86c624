package org.patientportal.tests.architecture.twins.circle.two;

import org.patientportal.tests.architecture.twins.circle.one.First;

/** Needs the first. */
public final class Second {
    First first;
}
