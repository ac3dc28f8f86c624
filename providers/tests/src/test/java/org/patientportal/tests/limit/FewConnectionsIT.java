package org.patientportal.tests.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Race;

/** A server with few connections to its database: whoever counts a try must not hold one already. */
@Tag("crash")
@PortalTest
class FewConnectionsIT {

    private static final int CONNECTIONS = 6;
    private static final int PEOPLE = 2 * CONNECTIONS;

    private final Clinic clinic;

    FewConnectionsIT(Clinic clinic) {
        this.clinic = clinic;
        clinic.run().server().crash("--db-pool-max-size=" + CONNECTIONS);
    }

    @AfterEach
    void asBefore() {
        clinic.run().server().crash();
    }

    @Requirement("SEC-08")
    @Test
    void more_people_than_connections_ask_at_once_in_the_middle_of_a_sign_in_and_all_are_answered() {
        Person stranger = clinic.account("Sven");
        List<HttpBrowser> browsers = IntStream.range(0, PEOPLE)
                .mapToObj(i -> new PlainJourney(clinic, link()).signIn(stranger).browser())
                .toList();

        List<Integer> answers = Race.of(browsers.stream()
                .<Callable<Integer>>map(
                        browser -> () -> browser.submit("form:has(button[name=ask])", Map.of("ask", "true"))
                                .status())
                .toList());

        assertThat(answers).containsOnly(200);
    }

    private String link() {
        Person invited = clinic.someone("Clara");
        clinic.petra().invites(clinic.petra().adds(invited));
        return clinic.mailbox().letterTo(invited.email()).link();
    }
}
