package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
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

/** Asking for a new link at a dead end, and what staff see of it. */
@PortalTest
class LinkRequestsIT {

    private final Clinic clinic;
    private final Staff petra;

    LinkRequestsIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement("INV-14")
    @Test
    void whoever_holds_an_expired_link_asks_and_staff_send_a_new_one() {
        Person anna = clinic.someone("Anna");
        Patient patient = petra.adds(anna);
        Invitation invitation = petra.invites(patient);
        String link = clinic.mailbox().letterTo(anna.email()).link();

        clinic.run().later(Duration.ofHours(49), () -> {
            HttpBrowser browser = new PlainJourney(clinic, link).asksForLink().browser();
            assertThat(browser.page().text()).contains("The practice has been told", "Riverside Practice");
            JsonNode request = only(petra, patient);
            assertThat(request.get("reason").asText()).isEqualTo("expired");
            assertThat(request.get("email").asText()).isEqualTo(anna.email());
            assertThat(request.get("patientName").asText()).isEqualTo(anna.name());
            assertThat(request.has("account")).isFalse();

            petra.resends(patient, invitation).expect(200);

            assertThat(petra.requests(patient)).as("a new link settles it").isEmpty();
            String fresh = clinic.mailbox().letterTo(anna.email(), 2).link();
            new PlainJourney(clinic, fresh).register(anna).expectDashboard();
        });
    }

    @Requirement("INV-14")
    @Test
    void asking_again_and_again_stays_one_request() {
        Person anna = clinic.someone("Anna");
        Patient patient = petra.adds(anna);
        Invitation invitation = petra.invites(patient);
        String link = clinic.mailbox().letterTo(anna.email()).link();
        petra.revokes(patient, invitation).expect(200);

        new PlainJourney(clinic, link).asksForLink();
        new PlainJourney(clinic, link).asksForLink();

        assertThat(petra.requests(patient)).hasSize(1);
        assertThat(only(petra, patient).get("reason").asText()).isEqualTo("revoked");
    }

    @Requirement("INV-14")
    @Test
    void the_answer_is_the_same_whether_the_address_has_an_account_or_not() {
        Person known = clinic.account("Karl");
        Person unknown = clinic.someone("Uwe");

        assertThat(answerTo(known)).isEqualTo(answerTo(unknown));
    }

    private String answerTo(Person person) {
        Patient patient = petra.adds(person);
        Invitation invitation = petra.invites(patient);
        String link = clinic.mailbox().letterTo(person.email()).link();
        petra.revokes(patient, invitation).expect(200);
        return new PlainJourney(clinic, link)
                .asksForLink()
                .browser()
                .page()
                .selectFirst("main")
                .outerHtml();
    }

    @Requirement({"INV-14", "INV-06"})
    @Test
    void whoever_is_signed_in_with_another_address_asks_in_the_middle_of_it() {
        Person invited = clinic.someone("Clara");
        Person stranger = clinic.account("Sven");
        Patient patient = petra.adds(invited);
        petra.invites(patient);
        String link = clinic.mailbox().letterTo(invited.email()).link();
        HttpBrowser browser = new PlainJourney(clinic, link).signIn(stranger).browser();

        browser.submit("form:has(button[name=ask])", Map.of("ask", "true"));

        assertThat(browser.page().text()).contains("The practice has been told");
        JsonNode request = only(petra, patient);
        assertThat(request.get("reason").asText()).isEqualTo("wrong-account");
        assertThat(request.get("account").asText()).isEqualTo(stranger.email());
    }

    @Requirement("INV-14")
    @Test
    void whoever_cannot_sign_in_asks_from_the_opened_invitation() {
        Person anna = clinic.someone("Anna");
        Patient patient = petra.adds(anna);
        petra.invites(patient);
        PlainJourney journey =
                new PlainJourney(clinic, clinic.mailbox().letterTo(anna.email()).link());

        journey.browser().open(clinic.portal() + "/open/help");
        journey.asksForLink();

        assertThat(only(petra, patient).get("reason").asText()).isEqualTo("sign-in");
    }

    @Requirement("INV-14")
    @Test
    void without_a_genuine_link_nothing_is_asked() {
        HttpBrowser browser = new HttpBrowser().open(clinic.portal() + "/open");

        browser.post(clinic.portal() + "/open/ask", Map.of("x", "y"));

        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.page().text()).contains("This link does not work");
    }

    @Requirement({"INV-14", "SEC-06"})
    @Test
    void staff_find_who_waits_above_their_patients_and_settle_it_on_the_record() {
        Person anna = clinic.someone("Anna");
        Patient patient = petra.adds(anna);
        Invitation invitation = petra.invites(patient);
        String link = clinic.mailbox().letterTo(anna.email()).link();
        petra.revokes(patient, invitation).expect(200);
        new PlainJourney(clinic, link).asksForLink();
        HttpBrowser desk = PlainJourney.signInAt(clinic, "/staff/riverside/patients", petra.person());
        assertThat(desk.page().text()).containsPattern("asks? for a new link");
        HttpBrowser elsewhere = PlainJourney.signInAt(
                clinic, "/staff/lakeside/link-requests", clinic.lars().person());
        assertThat(elsewhere.page().text()).contains("Nobody is waiting");

        desk.open(clinic.portal() + "/staff/riverside/link-requests");
        assertThat(desk.page().text()).contains(anna.name(), "The link was revoked");
        desk.open(clinic.portal() + "/staff/riverside/patients/" + patient.id());
        String request = petra.requests(patient).get(0);
        desk.submit("form[action$=/dismiss]", Map.of());

        assertThat(desk.page().text()).contains("The request is settled");
        assertThat(petra.requests(patient)).isEmpty();
        String dismiss = "/patients/" + patient.id() + "/link-requests/" + request + "/dismiss";
        assertThat(petra.post(dismiss, null).expect(409).code()).isEqualTo("request-closed");
    }

    private static JsonNode only(Staff staff, Patient patient) {
        return staff.get("/link-requests?max=100").expect(200).items().stream()
                .filter(request -> request.get("patient").asText().equals(patient.id()))
                .reduce((one, other) -> {
                    throw new AssertionError("two requests: " + one + other);
                })
                .orElseThrow();
    }
}
