package org.patientportal.tests.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** Several accounts on one record: who sees whom, and who ends whose access. */
@PortalTest
class FamilyAccessIT {

    private final Clinic clinic;
    private final Staff petra;

    FamilyAccessIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement({"FAM-01", "FAM-02", "FAM-05"})
    @Test
    void the_person_concerned_sees_everybody_with_access_and_each_other_only_themselves() {
        LinkedPatient anna = clinic.linked("Anna");
        Person father = joins(anna.patient(), "Fred", Map.of("relationship", "parent", "level", "limited"));

        List<JsonNode> seenByAnna = access(anna.patient(), anna.person());
        List<JsonNode> seenByFather = access(anna.patient(), father);

        assertThat(seenByAnna)
                .extracting(one -> one.get("account").asText())
                .containsExactly(anna.person().email(), father.email());
        assertThat(seenByAnna.get(1).get("relationship").asText()).isEqualTo("parent");
        assertThat(seenByAnna.get(1).get("level").asText()).isEqualTo("limited");
        assertThat(seenByAnna.get(1).get("door").asText()).isEqualTo("invitation");
        assertThat(seenByAnna.get(1).get("own").asBoolean()).isFalse();
        assertThat(seenByFather).extracting(one -> one.get("account").asText()).containsExactly(father.email());
    }

    @Requirement({"FAM-05", "LVL-04"})
    @Test
    void the_person_concerned_ends_the_access_of_another_with_one_click_and_nobody_undoes_it() {
        LinkedPatient anna = clinic.linked("Anna");
        Person father = joins(anna.patient(), "Fred", Map.of("relationship", "parent"));
        String token = clinic.token(father);
        HttpBrowser home = PlainJourney.signInAt(clinic, page(anna.patient()), anna.person());
        assertThat(home.page().text()).contains(father.email(), "A parent", "by invitation");

        home.submit("section[aria-labelledby=others] form", Map.of());

        assertThat(home.page().text()).contains("The access has ended", "Nobody else can see this record");
        Http.get(clinic.portal() + "/api/patients/" + anna.patient().id(), token)
                .expect(404);
        JsonNode ended = petra.links(anna.patient()).get(1);
        assertThat(ended.get("endedBy").asText()).isEqualTo("person-concerned");
        assertThat(petra.post(
                                "/patients/" + anna.patient().id() + "/links/"
                                        + ended.get("id").asText() + "/restore",
                                null)
                        .expect(409)
                        .code())
                .isEqualTo("access-not-restorable");
        assertThat(clinic.mailbox().letterTo(father.email(), 2).text())
                .contains("Your access to one of the patient records of Riverside Practice has ended");
        assertThat(clinic.audit(anna.patient())).anyMatch(row -> row.startsWith("link.ended done null patient-page"));
    }

    @Requirement({"FAM-05", "SEC-02"})
    @Test
    void nobody_but_the_person_concerned_ends_or_finds_the_access_of_another() {
        LinkedPatient anna = clinic.linked("Anna");
        Person father = joins(anna.patient(), "Fred", Map.of("relationship", "parent"));
        String ofAnna = access(anna.patient(), anna.person()).get(0).get("id").asText();
        LinkedPatient stranger = clinic.linked("Otto");

        Reply foreign = end(anna.patient(), father, ofAnna);
        Reply unknown = end(anna.patient(), father, "0198f3c2-0000-7000-8000-000000000003");

        assertThat(foreign.expect(404).body()).isEqualTo(unknown.expect(404).body());
        end(anna.patient(), stranger.person(), ofAnna).expect(404);
        end(stranger.patient(), stranger.person(), ofAnna).expect(404);
        assertThat(clinic.links(anna.patient())).allMatch(link -> link.startsWith("ACTIVE"));
    }

    @Requirement({"FAM-05", "LVL-02"})
    @Test
    void who_is_limited_sees_and_ends_nobody_elses_access_even_as_the_person_concerned() {
        LinkedPatient anna = clinic.linked("Anna");
        joins(anna.patient(), "Fred", Map.of("relationship", "parent"));
        String ofFather = access(anna.patient(), anna.person()).get(1).get("id").asText();
        petra.changesAccess(anna.patient(), "limit").expect(200);

        assertThat(access(anna.patient(), anna.person())).hasSize(1);
        end(anna.patient(), anna.person(), ofFather).expect(404);
    }

    @Requirement("FAM-05")
    @Test
    void whoever_gives_up_the_own_access_cannot_come_back_and_the_others_stay() {
        LinkedPatient anna = clinic.linked("Anna");
        Person father = joins(anna.patient(), "Fred", Map.of("relationship", "parent"));
        HttpBrowser home = PlainJourney.signInAt(clinic, page(anna.patient()), father);
        assertThat(home.page().text()).doesNotContain(anna.person().email());

        home.submit("section[aria-labelledby=own] form", Map.of());

        assertThat(home.page().text()).contains("No portal access any more");
        assertThat(home.open(clinic.portal() + page(anna.patient())).status()).isEqualTo(404);
        assertThat(petra.links(anna.patient()).get(1).get("endedBy").asText()).isEqualTo("account-owner");
        assertThat(access(anna.patient(), anna.person())).hasSize(1);
    }

    @Requirement("FAM-05")
    @Test
    void the_person_concerned_is_told_that_somebody_else_got_access_and_nobody_else_is() {
        LinkedPatient anna = clinic.linked(clinic.someone("Wilhelmina").named("Zwetschgenberger"));
        Person father = joins(anna.patient(), "Fred", Map.of("relationship", "parent"));
        Person mother = joins(anna.patient(), "Mona", Map.of("relationship", "parent"));

        for (int number : new int[] {2, 3}) {
            var letter = clinic.mailbox().letterTo(anna.person().email(), number);
            assertThat(letter.text()).contains("has given somebody else access to your patient record");
            assertThat(letter.text() + letter.html())
                    .doesNotContain("Zwetschgenberger", father.email(), mother.email(), "/open#");
        }
        assertThat(clinic.mailbox().lettersTo(father.email())).hasSize(1);
        assertThat(clinic.mailbox().lettersTo(mother.email())).hasSize(1);
    }

    @Requirement({"FAM-05", "DIS-04"})
    @Test
    void what_the_person_concerned_has_ended_is_still_theirs_when_the_portal_is_disabled() {
        LinkedPatient anna = clinic.linked("Anna");
        joins(anna.patient(), "Fred", Map.of("relationship", "parent"));
        String ofFather = access(anna.patient(), anna.person()).get(1).get("id").asText();
        end(anna.patient(), anna.person(), ofFather).expect(204);

        petra.disables(anna.patient()).expect(200);
        petra.enables(anna.patient()).expect(200);

        assertThat(petra.links(anna.patient()))
                .singleElement()
                .satisfies(link -> assertThat(link.get("endedBy").asText()).isEqualTo("person-concerned"));
    }

    @Requirement("FAM-05")
    @Test
    void the_person_concerned_is_told_as_well_when_staff_bring_an_access_back() {
        LinkedPatient anna = clinic.linked("Anna");
        joins(anna.patient(), "Fred", Map.of("relationship", "parent"));
        clinic.mailbox().letterTo(anna.person().email(), 2);
        String path = "/patients/" + anna.patient().id() + "/links/"
                + petra.links(anna.patient()).get(1).get("id").asText();

        petra.post(path + "/end", null).expect(200);
        petra.post(path + "/restore", null).expect(200);

        assertThat(clinic.mailbox().letterTo(anna.person().email(), 3).text())
                .contains("has given somebody else access to your patient record");
    }

    /** Accepts an invitation to somebody else's record. */
    private Person joins(Patient patient, String firstName, Map<String, ?> how) {
        Person person = clinic.someone(firstName);
        Map<String, Object> values = new java.util.HashMap<>(how);
        values.put("email", person.email());
        petra.invites(patient, values).expect(201);
        new PlainJourney(clinic, clinic.mailbox().letterTo(person.email()).link())
                .register(person)
                .expectDashboard();
        return person;
    }

    private static String page(Patient patient) {
        return "/patients/" + patient.id() + "/access";
    }

    private List<JsonNode> access(Patient patient, Person person) {
        return person.get("/patients/" + patient.id() + "/access").expect(200).items();
    }

    private Reply end(Patient patient, Person person, String link) {
        return Http.send(
                "POST",
                clinic.portal() + "/api/patients/" + patient.id() + "/access/" + link + "/end",
                clinic.token(person),
                null);
    }
}
