package org.patientportal.access.invitation;

/** How an invitation's secret reaches the person. */
public enum InvitationChannel {
    /** By e-mail: whoever opens the link has proven the mailbox (INV-07). */
    MAIL,
    /** On a sheet that staff hand over: it proves the person, but not the mailbox (INV-16). */
    PAPER
}
