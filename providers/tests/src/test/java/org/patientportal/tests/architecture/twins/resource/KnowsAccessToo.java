package org.patientportal.tests.architecture.twins.resource;

import org.patientportal.access.family.RecordsPage;

/** A companion that knows access. */
public final class KnowsAccessToo {
    RecordsPage page;
}
