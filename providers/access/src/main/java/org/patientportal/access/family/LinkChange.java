package org.patientportal.access.family;

import org.patientportal.kernel.Wire;

/** What staff have done to a link, as its owner is told. */
public enum LinkChange {
    LIMITED,
    ENDED,
    RESTORED;

    /** @return the kind of the letter that tells of it, such as "access-ended" */
    String letter() {
        return "access-" + Wire.name(this);
    }
}
