package org.patientportal.access.family;

import org.patientportal.kernel.Wire;

/** What the owner of an account is told about a link by e-mail. */
public enum LinkChange {
    LIMITED,
    ENDED,
    RESTORED,
    /** Staff have changed what it opens, or until when. */
    CHANGED,
    /** It ends soon; the practice can give it for longer. */
    ENDING,
    /** Its time is over. */
    EXPIRED,
    /** Somebody else can see the record, too. */
    GIVEN;

    /** @return the kind of the letter that tells of it, such as "access-ended" */
    String letter() {
        return "access-" + Wire.name(this);
    }
}
