package org.patientportal.tests.architecture.twins.circle.one;

import org.patientportal.tests.architecture.twins.circle.two.Second;

/** Needs the second. */
public final class First {
    Second second;
}
