package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.run.Secrets;

/** Staff print sheets. */
record Sheets(Clinic clinic) {

    /** A patient whose portal is enabled. */
    Patient enabled(Person person) {
        Patient patient = clinic.petra().adds(person);
        clinic.petra().enables(patient).expect(200);
        return patient;
    }

    /** @return the link on a freshly printed sheet */
    String link(Patient patient) {
        String link = sheet(patient).page().selectFirst(".sheet-link").text();
        Secrets.note("printed secret", link.substring(link.indexOf('#') + 1));
        return link;
    }

    /** Prints a sheet at full level, and shows it. */
    HttpBrowser sheet(Patient patient) {
        HttpBrowser desk = PlainJourney.signInAt(
                clinic,
                "/staff/riverside/patients/" + patient.id(),
                clinic.petra().person());
        print(desk, "full");
        assertThat(desk.status()).as(desk.toString()).isEqualTo(200);
        return desk;
    }

    /** Presses "Print a sheet instead" on the record that the desk shows. */
    void print(HttpBrowser desk, String level) {
        desk.press("button[formaction$='/invitations/print']", Map.of("level", level));
    }

    /** @return the link of an ordinary letter */
    String mailedLink(Person person) {
        clinic.petra().invites(clinic.petra().adds(person));
        return clinic.mailbox().letterTo(person.email()).link();
    }
}
