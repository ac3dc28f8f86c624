package org.patientportal.tests.architecture.twins.kernel;

import org.patientportal.access.family.RecordsPage;

/** A kernel that knows a feature. */
public final class KnowsAccess {
    RecordsPage page;
}
