package org.patientportal.tests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;

/** Somebody who is about to accept an invitation: one press of a button is missing. */
record Acceptance(Person person, Patient patient, Invitation invitation, String link, PlainJourney journey) {

    /** @return a person without an account, in front of the account form */
    static Acceptance ofSomebodyNew(Clinic clinic) {
        Person person = clinic.someone("Nele");
        Acceptance acceptance = invited(clinic, person);
        acceptance.journey.choosesToRegister();
        return acceptance;
    }

    /** @return a person with an account, signed in, in front of the button that connects */
    static Acceptance ofSomebodyKnown(Clinic clinic) {
        Person person = clinic.account("Kurt");
        Acceptance acceptance = invited(clinic, person);
        acceptance.journey.signIn(person);
        return acceptance;
    }

    private static Acceptance invited(Clinic clinic, Person person) {
        Patient patient = clinic.petra().adds(person);
        Invitation invitation = clinic.petra().invites(patient);
        String link = clinic.mailbox().letterTo(person.email()).link();
        return new Acceptance(person, patient, invitation, link, new PlainJourney(clinic, link));
    }

    /** The link once more, in a browser that knows nothing. */
    PlainJourney again() {
        return new PlainJourney(clinic(), link);
    }

    void expectNothing(int accounts) {
        assertThat(clinic().realm().accountsOf(person)).hasSize(accounts);
        assertThat(status()).isEqualTo("pending");
        assertThat(clinic().links(patient)).isEmpty();
        assertThat(acceptances()).isEmpty();
    }

    void expectDoneOnce() {
        assertThat(clinic().realm().accountsOf(person)).hasSize(1);
        assertThat(status()).isEqualTo("accepted");
        assertThat(clinic().links(patient)).hasSize(1);
        assertThat(acceptances()).hasSize(1);
        assertThat(person.get("/me").expect(200).json().get("records")).hasSize(1);
    }

    private String status() {
        return clinic().petra().look(patient, invitation).status();
    }

    private List<String> acceptances() {
        return clinic().audit(patient).stream()
                .filter(row -> row.startsWith("invitation.accept done "))
                .toList();
    }

    private Clinic clinic() {
        return person.clinic();
    }
}
