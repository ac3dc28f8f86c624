package org.patientportal.access.decision;

import org.patientportal.kernel.AdminPermit;
import org.patientportal.kernel.Caller;

/** The permit of who may view, or manage, the users of the realm. */
record RealmAdmin(Caller caller, boolean mayChange) implements AdminPermit {}
