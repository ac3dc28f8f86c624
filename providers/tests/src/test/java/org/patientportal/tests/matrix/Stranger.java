package org.patientportal.tests.matrix;

/** The kinds of callers who are told something else than the rightful one. */
enum Stranger {
    NOBODY,
    OTHER_REALM,
    /** An account of the practice, with a token that was made for another app. */
    WRONG_AUDIENCE,
    /** A patient with a record of their own; software with an account of its own is told the same. */
    OTHER_PATIENT,
    OTHER_PRACTICES_STAFF,
    /** Staff of this very practice, with the least of its roles. */
    RECEPTIONIST,
    /** An account that is linked to this very record, at the limited level. */
    LIMITED
}
