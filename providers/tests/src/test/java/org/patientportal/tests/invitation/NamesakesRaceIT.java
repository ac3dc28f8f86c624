package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Race;

/** A realm in which many accounts have the same address: all of them are invited, one of them is linked. */
@Tag("race")
@PortalTest
class NamesakesRaceIT {

    private final Clinic clinic;
    private final Staff petra;

    NamesakesRaceIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
        petra.token();
        clinic.realm().allowNamesakes();
    }

    @Requirement({"INV-07", "INV-12"})
    @TestFactory
    Stream<DynamicTest> of_fifty_accounts_with_the_invited_address_one_is_linked() {
        return Race.rounds(() -> {
            Person family = clinic.someone("Familie");
            Patient patient = petra.adds(family);
            Invitation invitation = petra.invites(patient);
            String link = clinic.mailbox().letterTo(family.email()).link();
            List<PlainJourney> browsers = Race.of(signIns(family, link));
            assertThat(browsers).allMatch(PlainJourney::offersToConnect, "is asked to connect");

            Race.of(browsers.stream()
                    .<Callable<PlainJourney>>map(browser -> browser::connect)
                    .toList());

            InvitationRacesIT.expectOneOnDashboard(browsers);
            assertThat(petra.look(patient, invitation).status()).isEqualTo("accepted");
            assertThat(clinic.links(patient)).hasSize(1);
            assertThat(clinic.realm().accountsOf(family)).hasSize(InvitationRacesIT.RUNNERS);
        });
    }

    private List<Callable<PlainJourney>> signIns(Person family, String link) {
        List<Callable<PlainJourney>> signIns = new ArrayList<>();
        for (int number = 0; number < InvitationRacesIT.RUNNERS; number++) {
            String username = family.lastName().toLowerCase(java.util.Locale.ROOT) + "-" + number;
            clinic.realm().addAccount(username, family);
            signIns.add(() -> new PlainJourney(clinic, link).signIn(username, family.password()));
        }
        return signIns;
    }
}
