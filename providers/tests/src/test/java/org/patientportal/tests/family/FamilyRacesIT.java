package org.patientportal.tests.family;

import static org.assertj.core.api.Assertions.assertThat;

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
    private record Contest(Patient patient, PlainJourney one, PlainJourney other) {}

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

    private Contest parentAndPatient() {
        Person anna = clinic.account("Anna");
        Person father = clinic.account("Fred");
        Patient patient = petra.adds(anna);
        petra.sendsAccessLink(patient, Map.of("email", anna.email())).expect(201);
        petra.sendsAccessLink(patient, Map.of("email", father.email(), "relationship", "parent"))
                .expect(201);
        return new Contest(patient, signedIn(anna, 1), signedIn(father, 1));
    }

    private Contest twoTabs() {
        Person anna = clinic.account("Anna");
        Patient patient = petra.adds(anna);
        petra.enables(patient).expect(200);
        petra.invites(patient, Map.of("level", "limited")).expect(201);
        PlainJourney invited = signedIn(anna, 1);
        petra.sendsAccessLink(patient, Map.of()).expect(201);
        return new Contest(patient, invited, signedIn(anna, 2));
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
