package org.patientportal.tests.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
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

/** The realm's admins see what each account opens, in all practices, and change it. */
@PortalTest
class AdminAccountsIT {

    private final Clinic clinic;

    AdminAccountsIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @Requirement("APPS-06")
    @Test
    void an_admin_sees_the_records_of_an_account_with_practice_level_since_and_door() {
        LinkedPatient anna = clinic.linked("Anna");
        Patient atLakeside = joinsLakeside(anna.person());

        List<JsonNode> records = records(clinic.vera(), clinic.account(anna.patient()));

        assertThat(records)
                .extracting(one -> one.get("patient").asText())
                .containsExactly(anna.patient().id(), atLakeside.id());
        JsonNode first = records.get(0);
        assertThat(first.get("practice").asText()).isEqualTo("riverside");
        assertThat(first.get("practiceName").asText()).isEqualTo("Riverside Practice");
        assertThat(first.get("patientName").asText()).isEqualTo(anna.person().name());
        assertThat(first.at("/link/level").asText()).isEqualTo("full");
        assertThat(first.at("/link/door").asText()).isEqualTo("invitation");
        assertThat(first.at("/link/since").asText()).isNotEmpty();
        assertThat(records.get(1).at("/link/level").asText()).isEqualTo("limited");
    }

    @Requirement({"APPS-06", "SEC-06"})
    @Test
    void nobody_but_the_realms_admins_learns_anything_of_an_account() {
        LinkedPatient anna = clinic.linked("Anna");
        String account = clinic.account(anna.patient());

        for (String token : List.of(clinic.petra().token(), clinic.lars().token(), clinic.token(anna.person()))) {
            Reply foreign = Http.get(address(account), token).expect(404);
            Reply unknown =
                    Http.get(address(UUID.randomUUID().toString()), token).expect(404);
            assertThat(foreign.body()).isEqualTo(unknown.body());
        }
        for (String odd : List.of(UUID.randomUUID().toString(), "f:abc", "f::x", "%00", "a%0Ab", "x".repeat(300))) {
            Http.get(address(odd), clinic.root().token()).expect(404);
        }
        for (Person person : List.of(clinic.petra().person(), anna.person())) {
            HttpBrowser browser = PlainJourney.signInAt(clinic, "/accounts?search=a", person);
            assertThat(browser.status()).isEqualTo(404);
            assertThat(browser.page().text()).doesNotContain("Search accounts");
        }
    }

    @Requirement({"APPS-06", "LVL-04"})
    @Test
    void on_the_pages_an_admin_finds_an_account_and_ends_one_access_and_leaves_the_others_alone() {
        LinkedPatient anna = clinic.linked("Anna");
        Patient atLakeside = joinsLakeside(anna.person());
        HttpBrowser desk =
                PlainJourney.signInAt(clinic, "/accounts", clinic.root().person());

        desk.open(clinic.portal() + "/accounts?search=" + anna.person().email());
        desk.open(desk.page()
                .selectFirst("main a:contains(" + anna.person().name() + ")")
                .absUrl("href"));
        assertThat(desk.page().text())
                .contains("Riverside Practice", "Lakeside Practice", "Full access", "Limited access", "by invitation");
        desk.submit("form[action*='" + anna.patient().id() + "'][action$='/end']", Map.of());

        assertThat(desk.page().text()).contains("The access has ended");
        anna.person().get("/patients/" + anna.patient().id()).expect(404);
        anna.person().get("/patients/" + atLakeside.id()).expect(200);
        assertThat(adminEvents())
                .anyMatch(path -> path.contains("patients/" + anna.patient().id() + "/links/"));
    }

    @Requirement({"APPS-06", "SEC-04"})
    @Test
    void what_an_admin_has_looked_at_stands_in_the_audit_of_the_record() {
        LinkedPatient anna = clinic.linked("Anna");

        records(clinic.vera(), clinic.account(anna.patient()));

        assertThat(clinic.audit(anna.patient())).anyMatch(row -> row.startsWith("link.read done null staff-api"));
    }

    @Requirement("APPS-06")
    @Test
    void an_admin_who_may_only_look_finds_no_button() {
        LinkedPatient anna = clinic.linked("Anna");

        HttpBrowser desk = PlainJourney.signInAt(
                clinic,
                "/accounts/" + clinic.account(anna.patient()),
                clinic.vera().person());

        assertThat(desk.page().text()).contains(anna.person().name(), "Full access");
        assertThat(desk.shows("main form")).isFalse();
    }

    private Patient joinsLakeside(Person person) {
        Staff lars = clinic.lars();
        Patient patient = lars.adds(person);
        lars.enables(patient).expect(200);
        lars.invites(patient, Map.of("level", "limited")).expect(201);
        new PlainJourney(clinic, clinic.mailbox().letterTo(person.email(), 2).link())
                .signIn(person)
                .connect()
                .expectDashboard();
        return patient;
    }

    private List<String> adminEvents() {
        JsonNode events = clinic.run()
                .admin()
                .get("/" + clinic.realm().name() + "/admin-events?max=50&operationTypes=UPDATE")
                .expect(200)
                .json();
        return StreamSupport.stream(events.spliterator(), false)
                .map(event -> event.get("resourcePath").asText())
                .toList();
    }

    private List<JsonNode> records(Staff admin, String account) {
        return Http.get(address(account), admin.token()).expect(200).items();
    }

    private String address(String account) {
        return clinic.staffApi() + "/accounts/" + account + "/links";
    }
}
