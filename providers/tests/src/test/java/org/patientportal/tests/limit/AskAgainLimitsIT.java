package org.patientportal.tests.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** Requests for a new link are work for people; with one link they can be made three times a day, through all doors together. */
@PortalTest
class AskAgainLimitsIT {

    private static final int PER_LINK = 3;

    private final Clinic clinic;

    AskAgainLimitsIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @Requirement({"INV-14", "SEC-08"})
    @Test
    void with_a_dead_link_one_asks_three_times_a_day() {
        Person anna = clinic.someone("Anna");
        Patient patient = clinic.petra().adds(anna);
        Invitation invitation = clinic.petra().invites(patient);
        String link = clinic.mailbox().letterTo(anna.email()).link();
        clinic.petra().revokes(patient, invitation).expect(200);
        for (int i = 0; i < PER_LINK; i++) {
            assertThat(asks(link).status()).isEqualTo(200);
        }

        expectAskedToWait(asks(link));

        clinic.run()
                .later(
                        Duration.ofHours(25),
                        () -> assertThat(asks(link).status()).isEqualTo(200));
    }

    @Requirement({"INV-14", "SEC-08"})
    @Test
    void whoever_is_signed_in_with_another_address_shares_the_links_three() {
        Person invited = clinic.someone("Clara");
        Person stranger = clinic.account("Sven");
        clinic.petra().invites(clinic.petra().adds(invited));
        String link = clinic.mailbox().letterTo(invited.email()).link();
        PlainJourney journey = new PlainJourney(clinic, link);
        for (int i = 0; i < PER_LINK; i++) {
            journey.browser().open(clinic.portal() + "/open/help");
            assertThat(journey.asksForLink().browser().status()).isEqualTo(200);
        }
        HttpBrowser browser = new PlainJourney(clinic, link).signIn(stranger).browser();

        browser.submit("form:has(button[name=ask])", Map.of("ask", "true"));

        expectAskedToWait(browser);
    }

    private HttpBrowser asks(String link) {
        return new PlainJourney(clinic, link).asksForLink().browser();
    }

    private static void expectAskedToWait(HttpBrowser browser) {
        assertThat(browser.status()).isEqualTo(429);
        assertThat(browser.page().text()).contains("wait 24 hours");
        assertThat(Long.parseLong(browser.reply().header("Retry-After"))).isBetween(86_000L, 86_400L);
    }
}
