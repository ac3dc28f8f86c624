package org.patientportal.tests.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Race;

/** Two who come in at the same moment: 25 records, 50 people or tabs at once. */
@Tag("race")
@PortalTest
class FamilyRacesIT {

    private static final int RECORDS = 25;

    private final Clinic clinic;
    private final Staff petra;

    FamilyRacesIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    /** A record, and two who have one more button to press. */
    private record Contest(Patient patient, Person first, PlainJourney one, Person second, PlainJourney other) {}

    @Requirement({"FAM-01", "FAM-02", "ACC-05"})
    @TestFactory
    Stream<DynamicTest> two_people_accept_for_one_record_that_was_never_enabled_and_both_get_what_was_given() {
        return Race.rounds(() -> {
            List<Contest> contests = race(this::parentAndPatient);

            for (Contest contest : contests) {
                assertThat(petra.links(contest.patient()))
                        .extracting(link -> link.get("relationship").asText() + " "
                                + link.get("level").asText() + " "
                                + link.get("status").asText())
                        .containsExactlyInAnyOrder("self full active", "parent full active");
                assertThat(clinic.audit(contest.patient()))
                        .filteredOn(row -> row.startsWith("portal.enable done"))
                        .hasSize(1);
            }
        });
    }

    @Requirement({"ACC-05", "INV-17"})
    @TestFactory
    Stream<DynamicTest> whoever_uses_a_limited_invitation_and_an_access_link_at_once_has_one_full_access() {
        return Race.rounds(() -> {
            List<Contest> contests = race(this::twoTabs);

            for (Contest contest : contests) {
                assertThat(clinic.links(contest.patient()))
                        .singleElement()
                        .asString()
                        .startsWith("ACTIVE FULL");
            }
        });
    }

    @Requirement({"FAM-05", "LVL-04"})
    @TestFactory
    Stream<DynamicTest> of_two_who_end_each_others_access_at_once_one_stays() {
        return Race.rounds(() -> {
            List<Duel> duels = Race.of(Collections.nCopies(RECORDS, this::twoPatients));
            List<Callable<Integer>> runners = new ArrayList<>();
            duels.forEach(duel -> duel.ends()
                    .forEach(end -> runners.add(() ->
                            Http.send("POST", end.address(), end.token(), null).status())));

            List<Integer> answers = Race.of(runners);

            for (int i = 0; i < duels.size(); i++) {
                assertThat(answers.subList(2 * i, 2 * i + 2)).containsExactlyInAnyOrder(204, 404);
                assertThat(clinic.links(duels.get(i).patient()))
                        .filteredOn(link -> link.startsWith("ACTIVE"))
                        .hasSize(1);
            }
        });
    }

    /** A record, and how each of two people concerned ends the other's access. */
    private record Duel(Patient patient, List<End> ends) {}

    private record End(String address, String token) {}

    private Duel twoPatients() {
        Contest contest = parentAndPatient();
        contest.one().connect().expectDashboard();
        contest.other().connect().expectDashboard();
        List<End> ends = new ArrayList<>();
        for (JsonNode link : petra.links(contest.patient())) {
            String path = "/patients/" + contest.patient().id() + "/links/"
                    + link.get("id").asText();
            petra.put(path, Map.of("relationship", "self")).expect(200);
        }
        for (Person person : List.of(contest.first(), contest.second())) {
            String token = clinic.token(person);
            String access =
                    clinic.portal() + "/api/patients/" + contest.patient().id() + "/access";
            JsonNode other = Http.get(access, token).expect(200).items().get(1);
            ends.add(new End(access + "/" + other.get("id").asText() + "/end", token));
        }
        return new Duel(contest.patient(), ends);
    }

    private Contest parentAndPatient() {
        Person anna = clinic.account("Anna");
        Person father = clinic.account("Fred");
        Patient patient = petra.adds(anna);
        petra.sendsAccessLink(patient, Map.of("email", anna.email())).expect(201);
        petra.sendsAccessLink(patient, Map.of("email", father.email(), "relationship", "parent"))
                .expect(201);
        return new Contest(patient, anna, signedIn(anna, 1), father, signedIn(father, 1));
    }

    private Contest twoTabs() {
        Person anna = clinic.account("Anna");
        Patient patient = petra.adds(anna);
        petra.enables(patient).expect(200);
        petra.invites(patient, Map.of("level", "limited")).expect(201);
        PlainJourney invited = signedIn(anna, 1);
        petra.sendsAccessLink(patient, Map.of()).expect(201);
        return new Contest(patient, anna, invited, anna, signedIn(anna, 2));
    }

    private PlainJourney signedIn(Person person, int letter) {
        return new PlainJourney(
                        clinic,
                        clinic.mailbox().letterTo(person.email(), letter).link())
                .signIn(person);
    }

    private static List<Contest> race(Callable<Contest> preparation) {
        List<Contest> contests = Race.of(Collections.nCopies(RECORDS, preparation));
        List<Callable<Boolean>> runners = new ArrayList<>();
        for (Contest contest : contests) {
            runners.add(() -> contest.one().connect().onDashboard());
            runners.add(() -> contest.other().connect().onDashboard());
        }
        assertThat(Race.of(runners)).containsOnly(true);
        return contests;
    }
}
