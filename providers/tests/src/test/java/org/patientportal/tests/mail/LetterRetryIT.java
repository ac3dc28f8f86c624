package org.patientportal.tests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.mail.FaultyMailServer.Mode;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Wait;

/** Staff see what keeps a letter, and try again by hand. */
@PortalTest
class LetterRetryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Clinic clinic;
    private final Staff petra;
    private final FaultyMailServer server = FaultyMailServer.start();

    LetterRetryIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
        clinic.realm().sendsMailTo(server.port(), Duration.ofSeconds(5));
    }

    @BeforeEach
    void breakDown() {
        server.becomes(Mode.BUSY_AT_DATA);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Requirement("INV-15")
    @Test
    void the_page_says_what_is_wrong_and_offers_to_try_again() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        waiting(patient);
        HttpBrowser page = PlainJourney.signInAt(clinic, "/staff/riverside/patients/" + patient.id(), petra.person());
        assertThat(page.page().selectFirst(".delivery").text())
                .contains("Not sent yet", "The mail server cannot take e-mails at the moment", "Next try:");

        server.becomes(Mode.WELL);
        page.submit("form[action$='/retry']", Map.of());

        assertThat(page.page().select("[role=status]").text()).contains("being tried again");
        Wait.until(
                "the letter",
                PATIENCE,
                () -> server.acceptedFor(patient.email()).size() == 1);
        Wait.until(
                "no button",
                PATIENCE,
                () -> !page.open(page.address().toString()).shows("form[action$='/retry']"));
    }

    @Requirement({"INV-15", "ACC-04"})
    @Test
    void a_medical_access_link_is_tried_again_on_its_own_tab() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        petra.sendsAccessLink(patient, Map.of("email", patient.email())).expect(201);
        String tab = "/staff/riverside/patients/" + patient.id() + "/access-links";
        HttpBrowser page = PlainJourney.signInAt(clinic, tab, petra.person());
        Wait.until(
                "the first try",
                PATIENCE,
                () -> page.open(clinic.portal() + tab).shows("form[action$='/retry']"));

        server.becomes(Mode.WELL);
        page.submit("form[action$='/retry']", Map.of());

        assertThat(page.page().select("[role=status]").text()).contains("being tried again");
        Wait.until(
                "the letter",
                PATIENCE,
                () -> server.acceptedFor(patient.email()).size() == 1);
    }

    @Requirement("INV-15")
    @Test
    void only_the_letter_of_a_pending_invitation_that_has_not_left_is_tried_again() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        Invitation revoked = waiting(patient);
        petra.revokes(patient, revoked).expect(200);
        assertThat(petra.retries(patient, revoked).expect(409).code()).isEqualTo("not-pending");

        server.becomes(Mode.WELL);
        Invitation sent = petra.invites(patient);
        Wait.until(
                "the letter",
                PATIENCE,
                () -> petra.look(patient, sent).delivery().equals("sent"));
        assertThat(petra.retries(patient, sent).expect(409).code()).isEqualTo("letter-sent");
        assertThat(server.acceptedFor(patient.email())).hasSize(1);
    }

    @Requirement({"INV-15", "SEC-06"})
    @Test
    void who_may_only_look_may_not_try_again() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        Invitation invitation = waiting(patient);

        assertThat(clinic.vera().retries(patient, invitation).expect(403).code())
                .isEqualTo("role-required");
        clinic.lars().at(clinic.riverside()).retries(patient, invitation).expect(404);
        Patient other = petra.adds(clinic.someone("Otto"));
        petra.retries(other, invitation).expect(404);
    }

    @Requirement({"INV-15", "SEC-04"})
    @Test
    void a_retry_and_its_refusal_are_on_record() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        Invitation invitation = waiting(patient);
        petra.retries(patient, invitation).expect(200);
        petra.revokes(patient, invitation).expect(200);
        petra.retries(patient, invitation).expect(409);

        String audit = Http.get(clinic.run().server().url() + "/realms/master/portal-test/audit/" + patient.id())
                .expect(200)
                .text();
        assertThat(audit).containsPattern("invitation\\.retry done null staff-api");
        assertThat(audit).containsPattern("invitation\\.retry refused not-pending staff-api");
    }

    /** Sends an invitation that the mail server does not take. */
    private Invitation waiting(Patient patient) {
        Invitation invitation = petra.invites(patient);
        Wait.until(
                "the fault",
                PATIENCE,
                () -> petra.look(patient, invitation).deliveryFault().equals("mail-server-busy"));
        return invitation;
    }
}
