package org.patientportal.tests.removal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Secrets;

@PortalTest
class ExportIT {

    private final Clinic clinic;
    private final Staff petra;

    ExportIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement("SEC-07")
    @Test
    void the_export_holds_all_that_is_kept_about_the_person() {
        LinkedPatient anna = clinic.linked("Anna");
        Invitation second = petra.invites(anna.patient());
        petra.revokes(anna.patient(), second).expect(200);
        petra.disables(anna.patient()).expect(200);

        JsonNode export = export(anna.patient()).json();

        assertThat(export.at("/patient/lastName").asText())
                .isEqualTo(anna.person().lastName());
        assertThat(export.at("/patient/portalAccess/enabled").asBoolean(true)).isFalse();
        assertThat(export.get("practice").asText()).isEqualTo("Riverside Practice");
        JsonNode link = export.at("/parts/links/0");
        assertThat(link.get("account").asText()).isEqualTo(anna.person().email());
        assertThat(link.get("level").asText()).isEqualTo("full");
        assertThat(link.get("door").asText()).isEqualTo("invitation");
        assertThat(link.get("status").asText()).isEqualTo("ended");
        assertThat(link.hasNonNull("since") && link.hasNonNull("endedAt")).isTrue();
        assertThat(export.at("/parts/invitations").findValuesAsText("status")).containsExactly("revoked", "accepted");
        assertThat(export.at("/parts/letters").findValuesAsText("about"))
                .containsExactly(second.id(), anna.invitation().id());
        assertThat(export.at("/parts/history").findValuesAsText("action"))
                .containsSubsequence(
                        "patient.export",
                        "portal.disable",
                        "invitation.revoke",
                        "invitation.send",
                        "invitation.accept",
                        "portal.enable",
                        "patient.add");
        assertThat(export.at("/parts/history").findValuesAsText("by"))
                .contains(petra.person().email(), anna.person().email());
    }

    @Requirement("SEC-07")
    @Test
    void no_row_is_lost_when_there_are_more_than_one_page_of_them() {
        Patient patient = petra.adds(clinic.someone("Vielgelesen"));
        petra.enables(patient).expect(200);
        for (int i = 0; i < 101; i++) {
            Invitation invitation =
                    Invitation.of(petra.invites(patient, Map.of()).expect(201).json());
            petra.revokes(patient, invitation).expect(200);
        }
        String path = "/patients/" + patient.id();
        for (int i = 0; i < 300; i++) {
            petra.get(path).expect(200);
        }

        JsonNode parts = export(patient).json().get("parts");

        assertThat(parts.get("invitations").findValuesAsText("id")).hasSize(101).doesNotHaveDuplicates();
        List<String> history = parts.get("history").findValuesAsText("action");
        assertThat(history).hasSize(2 + 2 * 101 + 300 + 1);
        assertThat(history).filteredOn("patient.read"::equals).hasSize(300);
        assertThat(history).last().isEqualTo("patient.add");
    }

    @Requirement("SEC-07")
    @Test
    void of_a_history_too_long_for_a_file_the_newest_part_is_there_and_the_file_says_so() {
        Patient patient = petra.adds(clinic.someone("Uralt"));
        Http.send(
                        "POST",
                        clinic.run().server().url() + "/realms/"
                                + clinic.realm().name() + "/portal-test/rows/audit/" + patient.id() + "/10500",
                        null,
                        null)
                .expect(204);

        JsonNode export = export(patient).json();

        assertThat(export.get("incomplete")).extracting(JsonNode::asText).containsExactly("history");
        assertThat(export.at("/parts/history")).hasSize(10_000);
        String path = "/staff/riverside/patients/" + patient.id() + "/export";
        assertThat(PlainJourney.signInAt(clinic, path, petra.person()).page().text())
                .contains("older entries than these 10,000");
    }

    @Requirement({"SEC-05", "SEC-07"})
    @Test
    void the_export_holds_no_secret_and_nobody_elses_data() {
        Person mother = clinic.account("Maria");
        Patient max = linked(mother, "Max");
        Patient mia = linked(mother, "Mia");
        Person stranger = clinic.linked("Sven").person();
        stranger.get("/patients/" + max.id()).expect(404);
        clinic.lars().get("/patients/" + max.id()).expect(404);

        String export = export(max).text();

        assertThat(export)
                .contains(mother.email(), "no-permit")
                .doesNotContain(mia.id(), "Mia")
                .doesNotContain(stranger.email(), stranger.lastName())
                .doesNotContain(clinic.lars().person().email());
        assertThat(Secrets.all().keySet()).noneMatch(export::contains);
        String secret = clinic.mailbox().letterTo(mother.email(), 1).link().replaceFirst(".*#", "");
        assertThat(export).doesNotContain(secret).doesNotContainPattern("[0-9a-f]{64}");
    }

    @Requirement("SEC-07")
    @Test
    void the_file_is_one_a_person_can_read_in_their_language_and_needs_nothing_else() {
        LinkedPatient anna = clinic.linked("Anna");
        String path = "/staff/riverside/patients/" + anna.patient().id();
        HttpBrowser desk = PlainJourney.signInAt(clinic, path, petra.person());
        String link = desk.page().selectFirst("a[href$=/export]").absUrl("href");

        Reply reply = desk.open(link).reply();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"record-" + anna.patient().id() + ".html\"");
        assertThat(reply.header("Content-Security-Policy"))
                .contains("default-src 'none'", "sandbox")
                .doesNotContain("script");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        Document file = Jsoup.parse(reply.text());
        assertThat(file.select("script, link, img, form, [src], a[href]")).isEmpty();
        assertThat(file.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
        assertThat(file.text())
                .contains("Data of Anna", anna.person().email(), "Full access", "Invitation accepted", "Record added");
        assertThat(desk.open(link + "?kc_locale=de").page().text())
                .contains("Daten von Anna", "Voller Zugang", "Einladung angenommen");
    }

    @Requirement({"SEC-06", "SEC-07"})
    @Test
    void staff_without_the_role_find_no_button_and_are_refused() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        String page = "/staff/riverside/patients/" + patient.id();
        HttpBrowser rita = PlainJourney.signInAt(clinic, page, clinic.rita().person());

        assertThat(rita.shows("a[href$=/export]")).isFalse();
        assertThat(rita.open(clinic.portal() + page + "/export").status()).isEqualTo(403);
        clinic.paul().get("/patients/" + patient.id() + "/export").expect(403);
        clinic.lars().get("/patients/" + patient.id() + "/export").expect(404);
        Http.get(clinic.staffApi() + "/practices/riverside/patients/" + patient.id() + "/export")
                .expect(401);
    }

    private Reply export(Patient patient) {
        return petra.get("/patients/" + patient.id() + "/export").expect(200);
    }

    private Patient linked(Person account, String child) {
        Patient patient = petra.adds(child, account.lastName(), account.email());
        petra.enables(patient).expect(200);
        String id = Invitation.of(petra.invites(patient, Map.of()).expect(201).json())
                .id();
        assertThat(id).isNotEmpty();
        int letters = child.equals("Max") ? 1 : 2;
        new PlainJourney(
                        clinic,
                        clinic.mailbox().letterTo(account.email(), letters).link())
                .signIn(account)
                .connect()
                .expectDashboard();
        return patient;
    }
}
