package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Race;
import org.patientportal.tests.server.RunSettings;

@Tag("race")
@PortalTest
class InvitationRacesIT {

    private static final int RUNNERS = 50;

    private final Clinic clinic;
    private final Staff petra;

    InvitationRacesIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement("INV-08")
    @TestFactory
    Stream<DynamicTest> fifty_invitations_at_once_leave_exactly_three_pending() {
        return rounds(() -> {
            Patient patient = petra.adds(clinic.someone("Anna"));
            petra.enables(patient).expect(200);
            petra.token();

            List<Integer> answers = race(Collections.nCopies(
                    RUNNERS, () -> petra.invites(patient, Map.of()).status()));

            assertThat(count(answers)).isEqualTo(Map.of(201, 3L, 409, RUNNERS - 3L));
            assertThat(petra.history(patient))
                    .extracting(Invitation::status)
                    .containsExactly("pending", "pending", "pending");
        });
    }

    @Requirement({"INV-07", "INV-12"})
    @TestFactory
    Stream<DynamicTest> one_account_in_fifty_browsers_is_linked_once() {
        return rounds(() -> {
            Person bruno = clinic.account("Bruno");
            Patient patient = petra.adds(bruno);
            Invitation invitation = petra.invites(patient);
            String link = clinic.mailbox().letterTo(bruno.email()).link();
            List<PlainJourney> browsers =
                    race(Collections.nCopies(RUNNERS, () -> new PlainJourney(clinic, link).signIn(bruno)));
            assertThat(browsers).allMatch(PlainJourney::offersToConnect, "is asked to connect");

            List<Integer> answers = race(browsers.stream()
                    .<Callable<Integer>>map(
                            browser -> () -> browser.connect().browser().status())
                    .toList());

            // the same person pressed the button everywhere: everyone of them may be told that it is done
            assertThat(answers).allMatch(status -> status < 500, "is no server error");
            assertThat(browsers).anyMatch(PlainJourney::onDashboard);
            assertThat(petra.look(patient, invitation).status()).isEqualTo("accepted");
            assertThat(bruno.get("/me").expect(200).json().get("records")).hasSize(1);
            expectAcceptedOnce(invitation);
        });
    }

    @Requirement({"INV-07", "INV-12"})
    @TestFactory
    Stream<DynamicTest> fifty_new_people_with_one_invitation_make_one_account() {
        return rounds(() -> {
            Person cleo = clinic.someone("Cleo");
            Patient patient = petra.adds(cleo);
            Invitation invitation = petra.invites(patient);
            String link = clinic.mailbox().letterTo(cleo.email()).link();
            List<PlainJourney> browsers =
                    race(Collections.nCopies(RUNNERS, () -> new PlainJourney(clinic, link).choosesToRegister()));

            race(browsers.stream()
                    .<Callable<Integer>>map(
                            browser -> () -> browser.fillsIn(cleo).browser().status())
                    .toList());

            assertThat(browsers.stream().filter(PlainJourney::onDashboard)).hasSize(1);
            assertThat(browsers)
                    .allSatisfy(
                            browser -> assertThat(browser.browser().status()).isLessThan(500));
            assertThat(browsers.stream().filter(browser -> !browser.onDashboard()))
                    .allSatisfy(loser -> assertThat(loser.browser().page().text())
                            .as("a clear answer")
                            .doesNotContainIgnoringCase("unexpected error"));
            assertThat(clinic.realm().accountsOf(cleo)).hasSize(1);
            assertThat(cleo.get("/me").expect(200).json().get("records")).hasSize(1);
            assertThat(petra.look(patient, invitation).status()).isEqualTo("accepted");
            expectAcceptedOnce(invitation);
        });
    }

    /** A second acceptance would have left a second row in the audit; refusals leave rows of their own. */
    private void expectAcceptedOnce(Invitation invitation) {
        long rows = clinic.run()
                .server()
                .database()
                .lines()
                .filter(line -> line.contains("invitation.accept") && line.contains(invitation.id()))
                .filter(line -> !line.contains("refused"))
                .count();
        assertThat(rows).as("acceptances in the audit").isEqualTo(1);
    }

    private Stream<DynamicTest> rounds(Runnable round) {
        return Stream.iterate(1, number -> number + 1)
                .limit(RunSettings.rounds())
                .map(number -> DynamicTest.dynamicTest("round " + number, round::run));
    }

    private static <T> List<T> race(List<Callable<T>> runners) {
        return Race.of(runners);
    }

    private static Map<Integer, Long> count(List<Integer> answers) {
        return answers.stream().collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
    }
}
