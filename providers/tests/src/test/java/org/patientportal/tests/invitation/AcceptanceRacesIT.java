package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
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

/** People press the last button in the moment in which staff decide otherwise: 25 patients, 50 requests at once. */
@Tag("race")
@PortalTest
class AcceptanceRacesIT {

    private static final int PATIENTS = 25;
    private static final String WITHDRAWN = "This link is no longer valid";

    private final Clinic clinic;
    private final Staff petra;

    AcceptanceRacesIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    /** A person who has one more button to press. */
    private record Contest(Person person, Patient patient, Invitation invitation, PlainJourney journey) {}

    /**
     * What a contest came to.
     *
     * @param staff the status of the answer to staff
     * @param page "dashboard", or the heading of the page that the person sees
     * @param invitation its status
     * @param pending how many invitations the patient has then
     */
    private record Outcome(int staff, String page, String invitation, int pending, int accounts, int openLinks) {}

    @Requirement({"INV-07", "INV-10"})
    @TestFactory
    Stream<DynamicTest> a_new_person_accepts_or_staff_revoke_and_never_both() {
        return Race.rounds(() -> {
            List<Contest> contests = contests(this::somebodyNew);

            List<Outcome> outcomes = race(
                    contests,
                    contest -> contest.journey().fillsIn(contest.person()),
                    contest -> petra.revokes(contest.patient(), contest.invitation()));

            assertThat(outcomes)
                    .isSubsetOf(
                            new Outcome(409, "dashboard", "accepted", 0, 1, 1),
                            new Outcome(200, WITHDRAWN, "revoked", 0, 0, 0));
        });
    }

    @Requirement({"INV-07", "INV-09"})
    @TestFactory
    Stream<DynamicTest> a_person_accepts_or_staff_send_again_and_never_both() {
        return Race.rounds(() -> {
            List<Contest> contests = contests(this::somebodyKnown);

            List<Outcome> outcomes = race(
                    contests,
                    contest -> contest.journey().connect(),
                    contest -> petra.resends(contest.patient(), contest.invitation()));

            assertThat(outcomes)
                    .isSubsetOf(
                            new Outcome(409, "dashboard", "accepted", 0, 1, 1),
                            new Outcome(200, WITHDRAWN, "revoked", 1, 1, 0));
        });
    }

    @Requirement({"DIS-01", "DIS-02", "DIS-04"})
    @TestFactory
    Stream<DynamicTest> whatever_is_accepted_while_staff_disable_is_closed_when_they_have() {
        return Race.rounds(() -> {
            List<Contest> contests = contests(this::somebodyKnown);

            List<Outcome> outcomes = race(
                    contests, contest -> contest.journey().connect(), contest -> petra.disables(contest.patient()));

            for (Outcome outcome : outcomes) {
                assertThat(outcome.staff()).isEqualTo(200);
                assertThat(outcome.pending()).isZero();
                assertThat(outcome.openLinks()).isZero();
                if (outcome.invitation().equals("revoked")) {
                    assertThat(outcome.page()).isEqualTo(WITHDRAWN);
                } else {
                    assertThat(outcome.invitation()).isEqualTo("accepted");
                }
            }
        });
    }

    private static List<Contest> contests(Callable<Contest> preparation) {
        return Race.of(Collections.nCopies(PATIENTS, preparation));
    }

    private Contest somebodyNew() {
        Contest contest = invited(clinic.someone("Cleo"));
        contest.journey().choosesToRegister();
        return contest;
    }

    private Contest somebodyKnown() {
        Contest contest = invited(clinic.account("Bruno"));
        contest.journey().signIn(contest.person());
        return contest;
    }

    private Contest invited(Person person) {
        Patient patient = petra.adds(person);
        Invitation invitation = petra.invites(patient);
        String link = clinic.mailbox().letterTo(person.email()).link();
        return new Contest(person, patient, invitation, new PlainJourney(clinic, link));
    }

    private List<Outcome> race(List<Contest> contests, Consumer<Contest> accept, Function<Contest, Reply> otherwise) {
        List<Callable<Integer>> runners = new ArrayList<>();
        for (Contest contest : contests) {
            runners.add(() -> otherwise.apply(contest).status());
            runners.add(() -> {
                accept.accept(contest);
                return contest.journey().browser().status();
            });
        }
        List<Integer> statuses = Race.of(runners);
        return IntStream.range(0, contests.size())
                .mapToObj(i -> outcome(contests.get(i), statuses.get(2 * i)))
                .toList();
    }

    private Outcome outcome(Contest contest, int staff) {
        PlainJourney journey = contest.journey();
        List<Invitation> history = petra.history(contest.patient());
        List<String> links = clinic.links(contest.patient());
        return new Outcome(
                staff,
                journey.onDashboard() ? "dashboard" : journey.heading(),
                history.get(history.size() - 1).status(),
                (int) history.stream()
                        .filter(one -> one.status().equals("pending"))
                        .count(),
                clinic.realm().accountsOf(contest.person()).size(),
                (int) links.stream().filter(link -> link.startsWith("ACTIVE")).count());
    }
}
