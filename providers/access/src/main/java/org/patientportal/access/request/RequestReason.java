package org.patientportal.access.request;

/** Where somebody stood when they asked for a new link. */
public enum RequestReason {
    EXPIRED,
    REVOKED,
    /** The link has been used already, perhaps by somebody else. */
    ACCEPTED,
    /** The link is alive, but signing in does not work. */
    SIGN_IN,
    /** The person is signed in with an account of another address. */
    WRONG_ACCOUNT,
    /** The person holds a printed sheet for an address at which they get no e-mail. */
    SHEET
}
