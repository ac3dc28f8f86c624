package org.patientportal.kernel.port;

import java.time.Instant;

/**
 * How far a letter has come.
 *
 * @param at when it reached that state
 */
public record Delivery(State state, Instant at) {

    public enum State {
        /** Waits for its turn, or for the next try after a fault of the mail server. */
        QUEUED,
        /** Handed over to the mail server. */
        SENT,
        /** Given up after many tries. */
        FAILED,
        /** No longer wanted when its turn came, such as the letter of a revoked invitation. */
        CANCELLED
    }
}
