package org.patientportal.access.invitation;

/** How a secret reaches the person it is meant for. */
public enum InvitationChannel {
    /** In a letter: whoever has it has proven the mailbox (INV-07). */
    MAIL,
    /** On a sheet that staff hand over: it proves nothing, as staff and every finder have it, too (INV-16). */
    PAPER
}
