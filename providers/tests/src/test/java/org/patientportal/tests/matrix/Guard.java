package org.patientportal.tests.matrix;

import static org.patientportal.tests.matrix.Verdict.IN;
import static org.patientportal.tests.matrix.Verdict.OWN;

/**
 * Who may come in at an endpoint, and what each kind of stranger is told there. A page says the same in its own way: where
 * an API would ask for a token, it leads to the login.
 */
enum Guard {
    // To nobody, another realm, a token for another app, another patient, another practice's staff, a receptionist, and
    // an account with limited access.

    /** Everybody: nothing here is anybody's; what comes without a ticket or a code is answered with a page. */
    PUBLIC(OWN, OWN, OWN, OWN, OWN, OWN, OWN),
    /** Whoever is signed in, to end just that. */
    OWN_SESSION(OWN, OWN, OWN, IN, IN, IN, IN),
    /** Any account, to what is its own. */
    OWN_ACCOUNT(401, 401, 403, OWN, OWN, OWN, OWN),
    /** Accounts linked to the record. */
    LINKED_ACCOUNT(401, 401, 403, 404, 404, 404, IN),
    /** Accounts linked to the record at the full level; the others know that there is a record. */
    FULLY_LINKED_ACCOUNT(401, 401, 403, 404, 404, 404, 403),
    /** Staff of any practice; others are told that they are none. */
    ANY_STAFF(401, 401, 403, 403, OWN, IN, 403),
    /** Staff of the practice. A good token of another realm meets Keycloak's own gate in front of all of /admin: 403. */
    STAFF_OF_PRACTICE(401, 403, 403, 404, 404, IN, 404),
    /** Those among the staff whose role allows more than a receptionist's: the others know that there is a practice. */
    NOT_RECEPTION(401, 403, 403, 404, 404, 403, 404),
    /** Keycloak's administrators of the realm. Whether there is a portal is no secret: 403, as Keycloak's own API says. */
    REALM_ADMIN(401, 403, 403, 403, 403, 403, 403),
    /** The same people, to what they alone know to exist: which records the realm's accounts open. */
    ACCOUNTS_ADMIN(401, 403, 403, 404, 404, 404, 404);

    private final int[] answers;

    /** @param answers one for each kind of stranger, in their order */
    Guard(int... answers) {
        this.answers = answers;
    }

    int answers(Stranger stranger) {
        return answers[stranger.ordinal()];
    }

    /** Whether somebody without a sign-in is answered too. */
    boolean open() {
        return this == PUBLIC || this == OWN_SESSION;
    }

    boolean staff() {
        return this == ANY_STAFF || ofPractice() || ofRealm();
    }

    boolean ofRealm() {
        return this == REALM_ADMIN || this == ACCOUNTS_ADMIN;
    }

    boolean ofPractice() {
        return this == STAFF_OF_PRACTICE || this == NOT_RECEPTION;
    }

    boolean ofRecord() {
        return this == LINKED_ACCOUNT || this == FULLY_LINKED_ACCOUNT;
    }
}
