package org.patientportal.kernel;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The parts of a record that access can be given to one by one (FAM-05). The record's profile belongs to none of them. */
public enum Area {
    APPOINTMENTS,
    FORMS,
    PLANS,
    DOCUMENTS,
    RESULTS,
    SHOP,
    SIGN,
    MESSAGES;

    /** What access opens where nothing else was said. */
    public static final Set<Area> ALL = Collections.unmodifiableSet(EnumSet.allOf(Area.class));
}
