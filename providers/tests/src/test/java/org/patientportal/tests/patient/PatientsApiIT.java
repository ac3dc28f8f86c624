package org.patientportal.tests.patient;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

@PortalTest
class PatientsApiIT {

    private final Clinic clinic;
    private final Staff rita;

    PatientsApiIT(Clinic clinic) {
        this.clinic = clinic;
        this.rita = clinic.rita();
    }

    @Requirement("PAT-02")
    @Test
    void a_patient_is_added_with_all_that_was_entered() {
        Reply reply = rita.post(
                        "/patients",
                        Map.of(
                                "firstName", "  Zoë ",
                                "lastName", "Müller-Weiß",
                                "email", "zoe@example.org",
                                "phone", "+44 20 7946 0000",
                                "type", "prospect",
                                "language", "de",
                                "source", "a friend"))
                .expect(201);

        JsonNode patient = reply.json();
        assertThat(patient.get("firstName").asText()).isEqualTo("Zoë");
        assertThat(patient.get("lastName").asText()).isEqualTo("Müller-Weiß");
        assertThat(patient.get("type").asText()).isEqualTo("prospect");
        assertThat(patient.at("/portalAccess/enabled").asBoolean(true)).isFalse();
        String id = patient.get("id").asText();
        assertThat(reply.header("Location")).endsWith("/patients/" + id);
        assertThat(rita.get("/patients/" + id).expect(200).json()).isEqualTo(patient);
    }

    @Requirement("PAT-02")
    @Test
    void all_faults_are_told_at_once_and_nothing_is_kept() {
        Reply reply = rita.post(
                        "/patients",
                        Map.of(
                                "firstName", "   ",
                                "email", "nowhere",
                                "phone", "1".repeat(41),
                                "type", "king",
                                "language", "fr",
                                "source", "line\nbreak"))
                .expect(400);

        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.code()).isEqualTo("invalid");
        assertThat(reply.faults("firstName")).containsExactly("required");
        assertThat(reply.faults("lastName")).containsExactly("required");
        assertThat(reply.faults("email")).containsExactly("email");
        assertThat(reply.faults("phone")).containsExactly("too-long");
        assertThat(reply.faults("type")).containsExactly("not-a-choice");
        assertThat(reply.faults("language")).containsExactly("not-a-choice");
        assertThat(reply.faults("source")).containsExactly("control-characters");
        assertThat(rita.get("/patients?search=nowhere").items()).isEmpty();
    }

    @Requirement("PAT-02")
    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "{\"firstName\":{}}", "{\"firstName\":\"A\",\"id\":\"x\"}"})
    void what_is_not_a_patient_is_refused(String body) {
        Reply reply = rita.post("/patients", body);

        assertThat(reply.expect(400).header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.code()).isEqualTo("malformed");
    }

    @Requirement("PAT-01")
    @ParameterizedTest
    @CsvSource({
        "Thornbury, true",
        "thorn, true",
        "THORN wil, true",
        "wil thorn, true",
        "élo, true",
        "Elodie, true",
        "ornbury, false",
        "thornburyx, false",
        "lodie, false",
        "%, false",
        "_horn, false"
    })
    void search_finds_by_the_beginnings_of_words_without_accents(String words, boolean found) {
        Patient patient = only("Élodie Wilma", "Thornbury");

        assertThat(ids(search(words)).contains(patient.id())).isEqualTo(found);
    }

    @Requirement("PAT-01")
    @Test
    void search_finds_by_address() {
        Patient patient = only("Fatima", "Quill");

        assertThat(ids(search(patient.email()))).containsExactly(patient.id());
    }

    @Requirement("PAT-01")
    @Test
    void pages_follow_each_other_by_key_without_gap_or_repetition() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(rita.adds("Same", "Paging", null).id());
        }

        List<String> seen = new ArrayList<>();
        String next = "";
        int pages = 0;
        do {
            Reply page = rita.get("/patients?search=paging&max=3" + next).expect(200);
            seen.addAll(ids(page));
            if (++pages == 1) {
                rita.adds("Aaron", "Paging", null);
            }
            next = page.json().has("next")
                    ? "&after=" + Http.encode(page.json().get("next").asText())
                    : null;
        } while (next != null);

        assertThat(seen).doesNotHaveDuplicates().containsExactlyElementsOf(all);
        assertThat(pages).isEqualTo(3);
    }

    @Requirement("PAT-01")
    @Test
    void the_list_is_sorted_by_folded_family_name_and_then_given_name() {
        rita.adds("Ben", "Sortsaäb", null);
        rita.adds("Ada", "Sortsaab", null);
        rita.adds("Cid", "Sortsaac", null);

        assertThat(search("sortsaa").items())
                .extracting(patient -> patient.get("firstName").asText())
                .containsExactly("Ada", "Ben", "Cid");
    }

    @Requirement("SEC-06")
    @Test
    void a_foreign_patient_is_in_no_search_and_answers_like_an_unknown_one() {
        Patient theirs = clinic.lars().adds("Foreign", "Lakesider", "foreign@example.org");

        assertThat(search("lakesider").items()).isEmpty();
        assertThat(search("foreign@example.org").items()).isEmpty();
        Reply foreign = rita.get("/patients/" + theirs.id()).expect(404);
        Reply unknown =
                rita.get("/patients/0198f3c2-0000-7000-8000-000000000000").expect(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
    }

    @Requirement("SEC-06")
    @Test
    void each_role_may_do_what_the_table_says() {
        Patient patient = only("Gerd", "Roles");
        String path = "/patients/" + patient.id();
        Map<String, String> fresh = Map.of("firstName", "Hilde", "lastName", "Roles");

        for (Staff staff : List.of(clinic.petra(), clinic.paul(), rita, clinic.root())) {
            staff.get(path).expect(200);
            staff.post("/patients", fresh).expect(201);
            staff.enables(patient).expect(200);
        }
        clinic.vera().get(path).expect(200);
        assertThat(clinic.vera().post("/patients", fresh).expect(403).code()).isEqualTo("role-required");
        assertThat(clinic.vera().enables(patient).expect(403).code()).isEqualTo("role-required");
        clinic.nora().get(path).expect(404);
        clinic.nora().post("/patients", fresh).expect(404);
    }

    @Requirement("SEC-06")
    @Test
    void only_portal_admins_and_realm_admins_change_settings() {
        JsonNode settings = clinic.petra().get("/settings").expect(200).json();

        clinic.petra().put("/settings", settings).expect(200);
        clinic.root().put("/settings", settings).expect(200);
        for (Staff staff : List.of(clinic.paul(), rita, clinic.vera())) {
            staff.get("/settings").expect(200);
            assertThat(staff.put("/settings", settings).expect(403).code()).isEqualTo("role-required");
        }
    }

    private Patient only(String firstName, String lastName) {
        return rita.adds(firstName, lastName, clinic.someone("Only").email());
    }

    private Reply search(String words) {
        return rita.get("/patients?search=" + Http.encode(words)).expect(200);
    }

    private static List<String> ids(Reply page) {
        return page.items().stream().map(patient -> patient.get("id").asText()).toList();
    }
}
