package org.patientportal.kernel.port;

import java.time.Instant;

/**
 * How far a letter has come.
 *
 * @param at when it reached that state
 * @param fault why the latest try was in vain, or null
 * @param tries how often it was tried in vain since it was posted, or since somebody asked for another try
 * @param nextTry when a queued letter is tried next by itself, or null in every other state
 */
public record Delivery(State state, Instant at, Fault fault, int tries, Instant nextTry) {

    public enum State {
        /** Waits for its turn, or for the next try after a fault of the mail server. */
        QUEUED,
        /** Is being handed over at this moment. */
        SENDING,
        /** Handed over to the mail server. */
        SENT,
        /** Given up: the address was refused, or there have been many tries. */
        FAILED,
        /** No longer wanted when its turn came, such as the letter of a revoked invitation. */
        CANCELLED;

        /** @return whether nothing happens to the letter any more unless somebody asks for it */
        public boolean ended() {
            return this == SENT || this == FAILED || this == CANCELLED;
        }
    }

    /** What kept a letter from leaving. */
    public enum Fault {
        /** The realm has no mail server. */
        NO_MAIL_SERVER,
        /** The connection was refused, broke off, or nothing came in time. */
        MAIL_SERVER_UNREACHABLE,
        /** The server answered that it cannot take the letter just now (RFC 5321: 4yz). */
        MAIL_SERVER_BUSY,
        /** The server does not want it, or does not want us (5yz). */
        MAIL_SERVER_REFUSED,
        /** The server does not take letters to that address; trying again does not help. */
        ADDRESS_REFUSED,
        /** The letter could not be written: a fault of the theme or of the portal itself. */
        NOT_WRITTEN
    }
}
