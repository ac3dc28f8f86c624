package org.patientportal.tests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.run.Crash;

/** An invitation that staff are about to send, through the API or on the page. */
record Sending(Staff petra, Patient patient, HttpBrowser desk) {

    /** Somebody who can be invited, and the page on which staff do it. */
    static Sending about(Clinic clinic) {
        Staff petra = clinic.petra();
        Patient patient = petra.adds(clinic.someone("Silke"));
        petra.enables(patient).expect(200);
        return new Sending(
                petra,
                patient,
                PlainJourney.signInAt(clinic, "/staff/riverside/patients/" + patient.id(), petra.person()));
    }

    /** The same request each time, as software repeats what was not answered. */
    Reply throughApi() {
        return petra.post("/patients/" + patient.id() + "/invitations", Map.of(), "key-of-" + patient.id());
    }

    void throughApi(Crash crash) {
        crash.during("/patients/" + patient.id() + "/invitations", this::throughApi);
    }

    /** The same form each time, as a browser repeats it. */
    HttpBrowser onPage() {
        return desk.submit("form[action$=/portal-access/invitations]", Map.of());
    }

    void onPage(Crash crash) {
        crash.during("/patients/" + patient.id() + "/portal-access/invitations", this::onPage);
    }

    void expectNothing() {
        assertThat(petra.history(patient)).isEmpty();
        assertThat(letters()).isZero();
    }

    /** @return the only invitation, whose only letter has come */
    Invitation expectSentOnce() {
        petra.person().clinic().mailbox().letterTo(patient.email());
        List<Invitation> history = petra.history(patient);
        assertThat(history).hasSize(1);
        assertThat(letters()).isOne();
        assertThat(sent()).hasSize(1);
        return history.get(0);
    }

    private int letters() {
        return petra.person().clinic().mailbox().lettersTo(patient.email()).size();
    }

    private List<String> sent() {
        return petra.person().clinic().audit(patient).stream()
                .filter(row -> row.startsWith("invitation.send done "))
                .toList();
    }
}
