package org.patientportal.tests.clinic;

import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;

/**
 * A human being with an e-mail address, who may or may not have an account.
 *
 * @param password the one that this person uses, or would choose
 */
public record Person(Clinic clinic, String firstName, String lastName, String email, String password) {

    public String name() {
        return firstName + " " + lastName;
    }

    /**
     * Asks the patient's JSON API, through the clinic's app.
     *
     * @param path below {@code /api}
     */
    public Reply get(String path) {
        return Http.get(clinic.portal() + "/api" + path, clinic.token(this));
    }

    /** Whether the account is let in to the portal through the clinic's app: it opens at least one record. */
    public boolean mayEnter() {
        Reply reply = clinic.tokenReply(this, ClinicRealm.APP);
        return reply.status() == 200;
    }

    /** The same person with another family name. */
    public Person named(String other) {
        return new Person(clinic, firstName, other, email, password);
    }

    /** The same person with another address. */
    public Person withEmail(String other) {
        return new Person(clinic, firstName, lastName, other, password);
    }

    /** The same person with another password. */
    public Person withPassword(String other) {
        return new Person(clinic, firstName, lastName, email, other);
    }

    @Override
    public String toString() {
        return email;
    }
}
