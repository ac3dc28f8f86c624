package org.patientportal.tests.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;

/** Somebody who may open a record, with an app and on the pages. */
final class Viewer {

    private final Clinic clinic;
    private final Person person;
    private final Patient patient;
    private final String token;

    private Viewer(Clinic clinic, Person person, Patient patient) {
        this.clinic = clinic;
        this.person = person;
        this.patient = patient;
        this.token = clinic.token(person);
    }

    /** A record with nothing but a name and the address to which portal access is bound. */
    static Patient record(Clinic clinic, String firstName, String lastName) {
        return record(clinic, Map.of("firstName", firstName, "lastName", lastName));
    }

    /** A record with what the practice has entered; its portal is enabled. */
    static Patient record(Clinic clinic, Map<String, String> entered) {
        Map<String, Object> values = new HashMap<>(entered);
        JsonNode added = clinic.petra().post("/patients", values).expect(201).json();
        String portalEmail = UUID.randomUUID() + "@example.org";
        Patient patient =
                new Patient(added.get("id").asText(), entered.get("firstName"), entered.get("lastName"), portalEmail);
        clinic.petra().enables(patient).expect(200);
        return patient;
    }

    /** Somebody new who has accepted an invitation of that level. */
    static Viewer invited(Clinic clinic, Patient patient, String level) {
        Person person = clinic.someone("Nele");
        clinic.petra()
                .invites(patient, Map.of("email", person.email(), "level", level))
                .expect(201);
        new PlainJourney(clinic, clinic.mailbox().letterTo(person.email()).link())
                .register(person)
                .expectDashboard();
        return new Viewer(clinic, person, patient);
    }

    /** The same person with another record. */
    Viewer alsoInvited(Patient other, String level) {
        clinic.petra()
                .invites(other, Map.of("email", person.email(), "level", level))
                .expect(201);
        new PlainJourney(clinic, clinic.mailbox().letterTo(person.email(), 2).link())
                .signIn(person)
                .connect()
                .expectDashboard();
        return new Viewer(clinic, person, other);
    }

    Person person() {
        return person;
    }

    Patient patient() {
        return patient;
    }

    Reply reads() {
        return Http.get(address(), token);
    }

    JsonNode sees() {
        return reads().expect(200).json();
    }

    Reply sends(Object body) {
        return Http.send("PUT", address() + "/profile", token, body);
    }

    /** @return the view after the change */
    JsonNode enters(String field, String value) {
        return sends(Map.of(field, value)).expect(200).json();
    }

    /** @return "field value" of each change that waits, or was declined */
    static List<String> asked(JsonNode details, String which) {
        return StreamSupport.stream(details.get(which).spliterator(), false)
                .map(one -> one.get("field").asText() + " " + one.get("value").asText())
                .toList();
    }

    HttpBrowser opens(String below) {
        return PlainJourney.signInAt(clinic, "/patients/" + patient.id() + below, person);
    }

    /** All that the portal shows to this account, by the place where it does. */
    Map<String, String> everything() {
        Map<String, String> all = new LinkedHashMap<>();
        Reply access = Http.get(address() + "/access", token).expect(200);
        all.put("record", reads().expect(200).text() + access.text());
        all.put("me", Http.get(clinic.portal() + "/api/me", token).expect(200).text());
        HttpBrowser browser = opens("");
        all.put("dashboard", browser.reply().expect(200).text());
        String home = "/patients/" + patient.id();
        for (String below : List.of(home + "/profile", home + "/access", "/")) {
            all.put(
                    "page " + below,
                    browser.open(clinic.portal() + below).reply().expect(200).text());
        }
        return all;
    }

    private String address() {
        return clinic.portal() + "/api/patients/" + patient.id();
    }
}
