package org.patientportal.tests.architecture.twins.access;

import org.patientportal.resource.dashboard.DashboardPage;

/** A feature of access that knows the companion. */
public final class KnowsTheCompanion {
    DashboardPage page;
}
