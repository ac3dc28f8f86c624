package org.patientportal.tests.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.Http;

/** A mother with two children at riverside: one account, two records with full access. */
record Family(Person mother, Patient ida, Patient jan) {

    static Family at(Clinic clinic) {
        Person mother = clinic.someone("Mona");
        Patient ida = child(clinic, "Ida", mother);
        new PlainJourney(clinic, clinic.mailbox().letterTo(mother.email(), 1).link())
                .register(mother)
                .expectDashboard();
        Patient jan = child(clinic, "Jan", mother);
        new PlainJourney(clinic, clinic.mailbox().letterTo(mother.email(), 2).link())
                .signIn(mother)
                .connect()
                .expectDashboard();
        bornOn(clinic, ida, mother, "2019-04-01");
        bornOn(clinic, jan, mother, "2021-05-02");
        return new Family(mother, ida, jan);
    }

    private static Patient child(Clinic clinic, String firstName, Person mother) {
        Patient patient = clinic.petra().adds(firstName, "Sommer", mother.email());
        clinic.petra().enables(patient).expect(200);
        clinic.petra().invites(patient, Map.of("relationship", "parent")).expect(201);
        return patient;
    }

    /** The mother enters the date, and staff approve. */
    private static void bornOn(Clinic clinic, Patient child, Person mother, String date) {
        Http.send(
                        "PUT",
                        clinic.portal() + "/api/patients/" + child.id() + "/profile",
                        clinic.token(mother),
                        Map.of("birthDate", date))
                .expect(200);
        String changes = "/patients/" + child.id() + "/profile-changes";
        JsonNode change = clinic.petra().get(changes).expect(200).items().get(0);
        clinic.petra()
                .post(
                        changes + "/" + change.get("id").asText() + "/approve",
                        Map.of("version", change.get("version").asInt()))
                .expect(200);
    }
}
