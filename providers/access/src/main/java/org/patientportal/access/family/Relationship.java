package org.patientportal.access.family;

/** What the owner of an account is to the patient whose record it opens. */
public enum Relationship {
    /** The person concerned: with full access this account sees who else has access, and may end it. */
    SELF,
    PARENT,
    GUARDIAN,
    PARTNER,
    CHILD,
    CARER,
    OTHER
}
