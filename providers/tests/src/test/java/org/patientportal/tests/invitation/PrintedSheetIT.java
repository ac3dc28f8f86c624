package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Secrets;

/** The sheet with a QR code, for patients without e-mail at hand. */
@PortalTest
class PrintedSheetIT {

    private static final Pattern VERIFY = Pattern.compile("https?://\\S+/login-actions/action-token\\?\\S+");

    private final Clinic clinic;
    private final Staff petra;

    PrintedSheetIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement({"INV-16", "SEC-01"})
    @Test
    void a_new_person_proves_the_mailbox_before_anything_is_linked() {
        Person anna = clinic.someone("Anna");
        Patient patient = enabled(anna);
        PlainJourney phone = new PlainJourney(clinic, printed(patient, petra)).register(anna);

        assertThat(phone.onDashboard()).isFalse();
        assertThat(petra.history(patient)).extracting(Invitation::status).containsExactly("pending");
        assertThat(anna.mayEnter()).isFalse();
        phone.browser().open(verificationOf(anna));
        phone.connect().expectDashboard();
        assertThat(petra.history(patient)).extracting(Invitation::status).containsExactly("accepted");
    }

    @Requirement({"INV-16", "INV-05"})
    @Test
    void an_account_with_a_verified_address_connects_at_once() {
        Person bruno = clinic.account("Bruno");

        new PlainJourney(clinic, printed(enabled(bruno), petra))
                .signIn(bruno)
                .connect()
                .expectDashboard();
    }

    @Requirement({"INV-16", "INV-06"})
    @Test
    void another_address_opens_nothing() {
        Person anna = clinic.someone("Anna");
        Person stranger = clinic.account("Sven");
        Patient patient = enabled(anna);

        PlainJourney journey = new PlainJourney(clinic, printed(patient, petra)).signIn(stranger);

        assertThat(journey.offersToConnect()).isFalse();
        assertThat(journey.browser().page().text()).contains(anna.email());
    }

    @Requirement({"INV-16", "INV-08", "INV-10"})
    @Test
    void a_sheet_counts_as_pending_is_shown_in_the_history_and_can_be_revoked() {
        Patient patient = enabled(clinic.someone("Anna"));
        String link = printed(patient, petra);
        petra.invites(patient, Map.of()).expect(201);
        petra.invites(patient, Map.of()).expect(201);

        assertThat(petra.invites(patient, Map.of()).expect(409).code()).isEqualTo("too-many-pending");
        List<Invitation> history = petra.history(patient);
        Invitation sheet = history.get(history.size() - 1);
        assertThat(petra.get("/patients/" + patient.id() + "/invitations").text())
                .contains("\"channel\":\"paper\"");
        petra.revokes(patient, sheet).expect(200);
        assertThat(new PlainJourney(clinic, link).offersChoice()).isFalse();
    }

    @Requirement({"INV-16", "INV-12"})
    @Test
    void the_sheet_is_in_the_patients_language_and_no_letter_leaves() {
        Patient patient = new Patient(
                petra.post("/patients", Map.of("firstName", "Jo", "lastName", "Berg", "language", "de"))
                        .expect(201)
                        .json()
                        .get("id")
                        .asText(),
                "Jo",
                "Berg",
                clinic.someone("Jo").email());
        petra.enables(patient).expect(200);
        HttpBrowser desk = sheet(patient, petra);

        assertThat(desk.page().selectFirst("html").attr("lang")).isEqualTo("de");
        assertThat(desk.page().selectFirst("svg.qr")).isNotNull();
        assertThat(desk.reply().header("Cache-Control")).contains("no-store");
        assertThat(clinic.mailbox().lettersTo(patient.email())).isEmpty();
        String secret = desk.page().selectFirst(".sheet-link").text().replaceFirst(".*#", "");
        assertThat(clinic.run().server().database()).doesNotContain(secret);
    }

    @Requirement({"INV-16", "INV-17"})
    @Test
    void a_receptionist_prints_limited_ones_only() {
        Patient patient = enabled(clinic.someone("Anna"));
        HttpBrowser desk = PlainJourney.signInAt(
                clinic,
                "/staff/riverside/patients/" + patient.id(),
                clinic.rita().person());

        print(desk, patient, "full");

        assertThat(desk.status()).isEqualTo(403);
        assertThat(petra.history(patient)).isEmpty();
    }

    private Patient enabled(Person person) {
        Patient patient = petra.adds(person);
        petra.enables(patient).expect(200);
        return patient;
    }

    private String printed(Patient patient, Staff staff) {
        String link = sheet(patient, staff).page().selectFirst(".sheet-link").text();
        Secrets.note("printed secret", link.substring(link.indexOf('#') + 1));
        return link;
    }

    private HttpBrowser sheet(Patient patient, Staff staff) {
        HttpBrowser desk = PlainJourney.signInAt(clinic, "/staff/riverside/patients/" + patient.id(), staff.person());
        print(desk, patient, "full");
        assertThat(desk.status()).as(desk.toString()).isEqualTo(200);
        return desk;
    }

    private void print(HttpBrowser desk, Patient patient, String level) {
        Map<String, String> form = Map.of(
                "csrf", desk.page().selectFirst("input[name=csrf]").val(),
                "once", desk.page().selectFirst("input[name=once]").val(),
                "email", patient.email(),
                "level", level,
                "expiresInHours", "48");
        desk.post(
                clinic.portal() + "/staff/riverside/patients/" + patient.id() + "/portal-access/invitations/print",
                form);
    }

    private String verificationOf(Person person) {
        Matcher link = VERIFY.matcher(clinic.mailbox().letterTo(person.email()).text());
        assertThat(link.find()).as("Keycloak's own letter").isTrue();
        return link.group();
    }
}
