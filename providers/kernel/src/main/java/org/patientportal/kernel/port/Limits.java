package org.patientportal.kernel.port;

import org.patientportal.kernel.Problem;

/** How often the public doors may be tried, by whoever sent this request (SEC-08). */
public interface Limits {

    /** What anybody may do without having signed in. */
    enum Door {
        /** Post the secret of a link. */
        OPEN_LINK,
        /** Press the button behind an opened link. */
        FOLLOW_LINK,
        /** Have the link behind a printed sheet sent by e-mail. */
        MAIL_LINK,
        /** Send the form that makes an account. */
        CREATE_ACCOUNT,
        /** Ask the practice for a new link. */
        ASK_AGAIN
    }

    /**
     * Counts one try against the sender's address, the sender's browser and the link, in this order, each in a transaction
     * of its own: the try stays counted although the request is rolled back. To be called before anything is looked up, so
     * that tries in vain count as well, a refusal tells nothing, and no request waits for a second connection to the
     * database while it holds one. Counts exactly, on all nodes together. A try that the
     * address or the browser has used up is not counted against the link: nobody can lock others out of theirs for long.
     *
     * @param link what is the same for each try with that link, such as the hash of its secret or its invitation's id; null
     *     when the request names none
     * @throws Problem 429 {@code too-many-requests}; it says how long to wait
     */
    void spend(Door door, String link);
}
