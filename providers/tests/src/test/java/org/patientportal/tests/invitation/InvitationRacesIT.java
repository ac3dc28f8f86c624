package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Race;

@Tag("race")
@PortalTest
class InvitationRacesIT {

    static final int RUNNERS = 50;

    private final Clinic clinic;
    private final Staff petra;

    InvitationRacesIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement("INV-08")
    @TestFactory
    Stream<DynamicTest> fifty_invitations_at_once_leave_exactly_three_pending() {
        return Race.rounds(() -> {
            Patient patient = petra.adds(clinic.someone("Anna"));
            petra.enables(patient).expect(200);
            petra.token();

            List<Integer> answers = Race.of(Collections.nCopies(
                    RUNNERS, () -> petra.invites(patient, Map.of()).status()));

            assertThat(Race.count(answers)).isEqualTo(Map.of(201, 3L, 409, RUNNERS - 3L));
            assertThat(petra.history(patient))
                    .extracting(Invitation::status)
                    .containsExactly("pending", "pending", "pending");
        });
    }

    @Requirement({"INV-08", "INV-15"})
    @TestFactory
    Stream<DynamicTest> one_request_sent_fifty_times_over_sends_one_invitation() {
        return Race.rounds(() -> {
            Patient patient = petra.adds(clinic.someone("Anna"));
            petra.enables(patient).expect(200);
            petra.token();
            String path = "/patients/" + patient.id() + "/invitations";

            List<String> ids = Race.of(Collections.nCopies(
                    RUNNERS,
                    () -> petra.post(path, Map.of(), "the-same-key")
                            .expect(201)
                            .json()
                            .get("id")
                            .asText()));

            assertThat(petra.history(patient)).hasSize(1);
            assertThat(ids).containsOnly(petra.history(patient).get(0).id());
            clinic.mailbox().letterTo(patient.email());
            assertThat(clinic.mailbox().lettersTo(patient.email())).hasSize(1);
        });
    }

    @Requirement({"INV-08", "INV-09"})
    @TestFactory
    Stream<DynamicTest> one_invitation_is_sent_again_fifty_times_at_once_and_replaced_once() {
        return Race.rounds(() -> {
            Patient patient = petra.adds(clinic.someone("Anna"));
            Invitation invitation = petra.invites(patient);
            clinic.mailbox().letterTo(patient.email());

            List<Reply> answers = Race.of(Collections.nCopies(RUNNERS, () -> petra.resends(patient, invitation)));

            assertThat(Race.count(answers.stream().map(Reply::status).toList()))
                    .isEqualTo(Map.of(200, 1L, 409, RUNNERS - 1L));
            assertThat(answers.stream().filter(answer -> answer.status() == 409))
                    .allMatch(answer -> answer.code().equals("not-pending"));
            assertThat(petra.history(patient)).extracting(Invitation::status).containsExactly("pending", "revoked");
            clinic.mailbox().letterTo(patient.email(), 2);
            assertThat(clinic.mailbox().lettersTo(patient.email())).hasSize(2);
        });
    }

    @Requirement({"INV-07", "INV-12"})
    @TestFactory
    Stream<DynamicTest> one_account_in_fifty_browsers_is_linked_once() {
        return Race.rounds(() -> {
            Person bruno = clinic.account("Bruno");
            Patient patient = petra.adds(bruno);
            Invitation invitation = petra.invites(patient);
            String link = clinic.mailbox().letterTo(bruno.email()).link();
            List<PlainJourney> browsers =
                    Race.of(Collections.nCopies(RUNNERS, () -> new PlainJourney(clinic, link).signIn(bruno)));
            assertThat(browsers).allMatch(PlainJourney::offersToConnect, "is asked to connect");

            Race.of(browsers.stream()
                    .<Callable<PlainJourney>>map(browser -> browser::connect)
                    .toList());

            expectOneOnDashboard(browsers);
            assertThat(bruno.get("/me").expect(200).json().get("records")).hasSize(1);
            expectAcceptedOnce(patient, invitation);
        });
    }

    @Requirement({"INV-07", "INV-12"})
    @TestFactory
    Stream<DynamicTest> fifty_new_people_with_one_invitation_make_one_account() {
        return Race.rounds(() -> {
            Person cleo = clinic.someone("Cleo");
            Patient patient = petra.adds(cleo);
            Invitation invitation = petra.invites(patient);
            String link = clinic.mailbox().letterTo(cleo.email()).link();
            List<PlainJourney> browsers =
                    Race.of(Collections.nCopies(RUNNERS, () -> new PlainJourney(clinic, link).choosesToRegister()));

            Race.of(browsers.stream()
                    .<Callable<PlainJourney>>map(browser -> () -> browser.fillsIn(cleo))
                    .toList());

            expectOneOnDashboard(browsers);
            assertThat(clinic.realm().accountsOf(cleo)).hasSize(1);
            assertThat(cleo.get("/me").expect(200).json().get("records")).hasSize(1);
            expectAcceptedOnce(patient, invitation);
        });
    }

    /** The others are told that it is done already, and how to go on. */
    static void expectOneOnDashboard(List<PlainJourney> browsers) {
        List<String> outcomes = browsers.stream()
                .map(browser -> browser.onDashboard() ? "dashboard" : browser.heading())
                .toList();
        assertThat(Race.count(outcomes))
                .isEqualTo(Map.of("dashboard", 1L, "This link has already been used", RUNNERS - 1L));
    }

    /** A second acceptance would have left a second link or a second row; refusals leave rows of their own. */
    private void expectAcceptedOnce(Patient patient, Invitation invitation) {
        assertThat(petra.look(patient, invitation).status()).isEqualTo("accepted");
        assertThat(clinic.links(patient)).hasSize(1);
        assertThat(clinic.audit(patient).stream().filter(row -> row.startsWith("invitation.accept done")))
                .hasSize(1);
    }
}
