package org.patientportal.tests.removal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Race;
import org.patientportal.tests.run.Wait;

@Tag("removal")
@PortalTest
class ErasureIT {

    private final Clinic clinic;
    private final Staff petra;
    private final Leaving admin;

    ErasureIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
        this.admin = new Leaving(clinic.run());
    }

    @BeforeEach
    void erasingIsAllowed() {
        allow(true);
    }

    @Requirement("SEC-07")
    @Test
    void an_erased_record_is_gone_with_all_its_rows_but_not_its_audit() {
        LinkedPatient other = clinic.linked("Otto");
        Map<String, Long> before = admin.rows();
        LinkedPatient anna = clinic.linked("Anna");
        Person invited = clinic.someone("Berta");
        petra.invites(anna.patient(), Map.of("email", invited.email())).expect(201);
        String link = clinic.mailbox().letterTo(invited.email()).link();
        long written = admin.rows().get("PORTAL_AUDIT");

        String token = clinic.token(anna.person());
        petra.delete("/patients/" + anna.patient().id()).expect(204);

        Map<String, Long> after = admin.rows();
        assertThat(after.get("PORTAL_AUDIT")).as("that of the erasure").isEqualTo(written + 1);
        before.put("PORTAL_AUDIT", written + 1);
        assertThat(after).isEqualTo(before);
        assertThat(admin.audit(anna.patient()))
                .anyMatch(row -> row.startsWith("patient.add done"))
                .anyMatch(row -> row.startsWith("invitation.accept done"))
                .last()
                .asString()
                .startsWith("patient.erase done null staff-api");
        expectGone(anna, token, link);
        other.person().get("/patients/" + other.patient().id()).expect(200);
    }

    /** @param token of the account, from before the erasure */
    private void expectGone(LinkedPatient gone, String token, String link) {
        String path = "/patients/" + gone.patient().id();
        byte[] unknown = petra.get("/patients/0198f3c2-0000-7000-8000-000000000000")
                .expect(404)
                .body();
        assertThat(petra.get(path).expect(404).body()).isEqualTo(unknown);
        assertThat(petra.get(path + "/invitations").expect(404).body()).isEqualTo(unknown);
        assertThat(petra.get(path + "/export").expect(404).body()).isEqualTo(unknown);
        assertThat(petra.delete(path).expect(404).body()).isEqualTo(unknown);
        String me = clinic.portal() + "/api";
        Http.get(me + path, token).expect(404);
        assertThat(Http.get(me + "/me", token).expect(200).json().get("records"))
                .isEmpty();
        assertThat(gone.person().mayEnter()).isFalse();
        assertThat(petra.get("/patients?search=" + gone.person().lastName()).items())
                .isEmpty();
        assertThat(new PlainJourney(clinic, link).browser().page().text()).contains("This link does not work");
    }

    @Requirement("SEC-07")
    @Test
    void where_the_practice_keeps_its_records_nothing_is_erased() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        String path = "/patients/" + patient.id();
        allow(false);

        assertThat(petra.delete(path).expect(409).code()).isEqualTo("erasure-not-allowed");
        assertThat(clinic.root().delete(path).expect(409).code()).isEqualTo("erasure-not-allowed");
        HttpBrowser desk = PlainJourney.signInAt(clinic, "/staff/riverside" + path, petra.person());
        assertThat(desk.shows("a[href$=/erase]")).isFalse();
        assertThat(desk.open(clinic.portal() + "/staff/riverside" + path + "/erase")
                        .status())
                .isEqualTo(409);
        petra.get(path).expect(200);
        assertThat(admin.audit(patient))
                .filteredOn(row -> row.startsWith("patient.erase refused erasure-not-allowed"))
                .hasSize(3);
    }

    @Requirement({"SEC-06", "SEC-07"})
    @Test
    void who_may_not_erase_is_refused_although_the_practice_may() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        String path = "/patients/" + patient.id();

        for (Staff staff : List.of(clinic.paul(), clinic.rita(), clinic.vera())) {
            assertThat(staff.delete(path).expect(403).code()).isEqualTo("role-required");
        }
        clinic.lars().delete(path).expect(404);
        clinic.nora().delete(path).expect(404);
        HttpBrowser rita = PlainJourney.signInAt(
                clinic, "/staff/riverside" + path, clinic.rita().person());
        assertThat(rita.shows("a[href$=/erase]")).isFalse();
        assertThat(rita.open(clinic.portal() + "/staff/riverside" + path + "/erase")
                        .status())
                .isEqualTo(403);
        petra.get(path).expect(200);
    }

    @Requirement("SEC-07")
    @Test
    void on_the_page_the_family_name_is_typed_to_confirm() {
        Patient patient = petra.adds("Zoë", "Müller-Weiß", null);
        HttpBrowser desk = PlainJourney.signInAt(clinic, "/staff/riverside/patients/" + patient.id(), petra.person());
        desk.open(desk.page().selectFirst("a[href$=/erase]").absUrl("href"));
        String form = "form[action$=/erase]";

        for (String wrong : List.of("", "Zoë", "Müller")) {
            desk.submit(form, Map.of("confirm", wrong));
            assertThat(desk.status()).isEqualTo(400);
            petra.get("/patients/" + patient.id()).expect(200);
        }
        desk.submit(form, Map.of("confirm", "müller-weiß"));

        assertThat(desk.status()).isEqualTo(200);
        assertThat(desk.address().getPath()).endsWith("/staff/riverside/patients");
        assertThat(desk.page().text()).contains("The record has been erased");
        petra.get("/patients/" + patient.id()).expect(404);
    }

    @Requirement("SEC-07")
    @Test
    void whatever_happens_at_the_same_moment_nothing_of_an_erased_record_is_left() {
        Map<String, Long> before = admin.rowsButAudit();
        Person anna = clinic.someone("Anna");
        Patient patient = petra.adds(anna);
        petra.invites(patient);
        String link = clinic.mailbox().letterTo(anna.email()).link();
        PlainJourney journey = new PlainJourney(clinic, link).choosesToRegister();
        String path = "/patients/" + patient.id();
        List<Callable<Integer>> runners = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            runners.add(() -> petra.invites(patient, Map.of()).status());
            runners.add(() -> petra.get(path + "/export").status());
        }
        runners.add(() -> petra.delete(path).status());
        runners.add(() -> journey.fillsIn(anna).browser().status());

        List<Integer> answers = Race.of(runners);

        assertThat(answers)
                .allMatch(status -> status < 500, "is no server error")
                .contains(204);
        petra.get(path).expect(404);
        Wait.until(
                "an end of all rows",
                Duration.ofSeconds(30),
                () -> admin.rowsButAudit().equals(before));
    }

    @Requirement("APPS-04")
    @Test
    void an_erasure_is_an_admin_event() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        petra.delete("/patients/" + patient.id()).expect(204);

        assertThat(clinic.run()
                        .admin()
                        .get("/" + clinic.realm().name() + "/admin-events?operationTypes=DELETE")
                        .expect(200)
                        .json()
                        .findValuesAsText("resourcePath"))
                .anyMatch(path -> path.endsWith("patients/" + patient.id()));
    }

    private void allow(boolean erasing) {
        ObjectNode settings = (ObjectNode) petra.get("/settings").expect(200).json();
        petra.put("/settings", settings.put("recordsMayBeErased", erasing)).expect(200);
    }
}
