package org.patientportal.tests.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Race;
import org.patientportal.tests.server.RunSettings;

/** The door of secret links under more tries than anybody needs. */
@Tag("race")
@PortalTest
class LimitsIT {

    private static final int RUNNERS = 50;
    private static final int PER_ADDRESS = 300;
    private static final int PER_BROWSER = 60;
    private static final int PER_LINK = 120;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Clinic clinic;

    LimitsIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @Requirement("SEC-08")
    @TestFactory
    Stream<DynamicTest> fifty_at_once_get_exactly_as_many_tries_of_one_link_as_there_are() {
        return rounds(() -> {
            Knock knock = Knock.fresh(clinic);

            assertThat(race(3, () -> knock.elsewhere().now())).isEqualTo(Map.of(303, PER_LINK, 429, 150 - PER_LINK));
        });
    }

    @Requirement("SEC-08")
    @TestFactory
    Stream<DynamicTest> fifty_at_once_get_exactly_as_many_tries_from_one_address_as_there_are() {
        return rounds(() -> {
            Knock knock = Knock.fresh(clinic);

            assertThat(race(7, () -> knock.withAnotherLink().now()))
                    .isEqualTo(Map.of(303, PER_ADDRESS, 429, 350 - PER_ADDRESS));
        });
    }

    @Requirement("SEC-08")
    @TestFactory
    Stream<DynamicTest> fifty_at_once_get_exactly_as_many_tries_in_one_browser_as_there_are() {
        return rounds(() -> {
            Knock knock = Knock.fresh(clinic).asTheSameBrowser();

            assertThat(race(2, () -> knock.elsewhere().withAnotherLink().now()))
                    .isEqualTo(Map.of(303, PER_BROWSER, 429, 100 - PER_BROWSER));
        });
    }

    /** Each of these tries is answered 410, which takes back whatever its request has done. */
    @Requirement({"SEC-04", "SEC-08"})
    @Test
    void a_try_stays_counted_although_its_request_is_rolled_back() {
        Person anna = clinic.someone("Anna");
        Patient patient = clinic.petra().adds(anna);
        Invitation invitation = clinic.petra().invites(patient);
        String link = clinic.mailbox().letterTo(anna.email()).link();
        clinic.petra().revokes(patient, invitation).expect(200);
        HttpBrowser browser = new PlainJourney(clinic, link).browser();

        for (int i = 0; i < PER_BROWSER; i++) {
            assertThat(pressTheButton(browser)).isEqualTo(410);
        }
        assertThat(pressTheButton(browser)).isEqualTo(429);
        assertThat(pressTheButton(browser)).isEqualTo(429);
    }

    /** Otherwise anybody could keep all the others in the same network from pressing theirs. */
    @Requirement("SEC-08")
    @Test
    void who_has_opened_no_link_uses_up_nobodys_tries() {
        HttpBrowser idle = new HttpBrowser().open(clinic.portal() + "/open");
        // more than an address or a browser may ask or have mailed
        for (String door : List.of("continue", "mail", "ask")) {
            for (int i = 0; i < 61; i++) {
                assertThat(idle.post(clinic.portal() + "/open/" + door, Map.of("x", "y"))
                                .status())
                        .isEqualTo(404);
            }
        }
    }

    private int pressTheButton(HttpBrowser browser) {
        return browser.post(clinic.portal() + "/open/continue", Map.of("choice", "register"))
                .status();
    }

    @Requirement("SEC-08")
    @Test
    void after_the_time_that_the_answer_names_one_may_try_again() {
        Knock knock = Knock.fresh(clinic);
        spend(PER_LINK, () -> knock.elsewhere().now());
        long seconds = Long.parseLong(knock.now().expect(429).header("Retry-After"));

        assertThat(seconds).isBetween(1L, WINDOW.toSeconds());
        clinic.run().later(Duration.ofSeconds(seconds - 30), () -> knock.now().expect(429));
        clinic.run().later(Duration.ofSeconds(seconds + 1), () -> {
            // and as often as before
            spend(PER_LINK, () -> knock.elsewhere().now());
            knock.elsewhere().now().expect(429);
        });
    }

    @Requirement("SEC-08")
    @Test
    void who_has_used_up_a_link_a_browser_or_an_address_is_in_nobodys_way() {
        Knock link = Knock.fresh(clinic);
        spend(PER_LINK, () -> link.elsewhere().now());
        link.now().expect(429);
        link.withAnotherLink().now().expect(303);

        Knock browser = Knock.fresh(clinic).asTheSameBrowser();
        spend(PER_BROWSER, () -> browser.elsewhere().now());
        browser.now().expect(429);
        new Knock(clinic, browser.from(), null, browser.secret()).now().expect(303);

        Knock address = Knock.fresh(clinic);
        spend(PER_ADDRESS, () -> address.withAnotherLink().now());
        address.now().expect(429);
        address.elsewhere().now().expect(303);
    }

    /** Otherwise a single hostile browser could keep a patient's link shut. */
    @Requirement("SEC-08")
    @Test
    void tries_beyond_the_limit_of_an_address_do_not_count_against_the_link() {
        Knock hostile = Knock.fresh(clinic);
        spend(PER_ADDRESS, () -> hostile.withAnotherLink().now());

        for (int i = 0; i < PER_LINK; i++) {
            hostile.now().expect(429);
        }
        hostile.elsewhere().now().expect(303);
    }

    @Requirement({"INV-13", "SEC-08"})
    @Test
    void a_mail_scanner_that_opens_the_link_sixty_times_is_not_in_the_patients_way() {
        Person anna = clinic.someone("Anna");
        clinic.petra().invites(clinic.petra().adds(anna));
        String link = clinic.mailbox().letterTo(anna.email()).link();
        Knock scanner = Knock.fresh(clinic).with(link.substring(link.indexOf('#') + 1));
        spend(60, scanner::now);
        for (int i = 0; i < 60; i++) {
            Http.get(clinic.portal() + "/open").expect(200);
        }

        new PlainJourney(clinic, link).register(anna).expectDashboard();
    }

    @Requirement({"SEC-04", "SEC-08"})
    @Test
    void the_limit_is_written_down_once_and_not_once_for_each_refusal() {
        Knock knock = Knock.fresh(clinic);

        race(7, () -> knock.withAnotherLink().now());

        List<String> rows = clinic.run()
                .server()
                .database()
                .lines()
                .filter(line -> line.contains("limit.reach") && line.contains(knock.from()))
                .toList();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).contains("refused", "open-link-per-address");
    }

    @Requirement({"SEC-05", "SEC-08"})
    @Test
    void the_database_does_not_tell_who_came() {
        Knock knock = Knock.fresh(clinic).asTheSameBrowser();
        knock.now().expect(303);

        assertThat(clinic.run().server().database().lines().filter(line -> line.contains(knock.from())))
                .isEmpty();
    }

    @Requirement("SEC-08")
    @Test
    void counters_whose_time_is_over_are_swept_away() {
        Knock knock = Knock.fresh(clinic).asTheSameBrowser();
        knock.now().expect(303);
        sweep();
        assertThat(counters()).as("still counting").isGreaterThanOrEqualTo(3);

        // nothing counts longer than a day, and no other test goes further ahead
        clinic.run().later(Duration.ofDays(30), () -> {
            sweep();
            assertThat(counters()).isZero();
            knock.now().expect(303);
        });
    }

    private void sweep() {
        Http.send("PUT", testSupport() + "/jobs/patient-portal-limits", null, null)
                .expect(204);
    }

    private long counters() {
        return Http.get(testSupport() + "/limits").expect(200).json().asLong();
    }

    private String testSupport() {
        return clinic.run().server().url() + "/realms/" + clinic.realm().name() + "/portal-test";
    }

    private static void spend(int tries, Supplier<Reply> tryIt) {
        for (int i = 0; i < tries; i++) {
            tryIt.get().expect(303);
        }
    }

    /** @return how often there was which answer */
    private static Map<Integer, Integer> race(int triesEach, Supplier<Reply> tryIt) {
        Callable<List<Integer>> runner = () -> IntStream.range(0, triesEach)
                .mapToObj(i -> tryIt.get().status())
                .toList();
        return Race.of(Collections.nCopies(RUNNERS, runner)).stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(status -> status, status -> 1, Integer::sum));
    }

    private static Stream<DynamicTest> rounds(Runnable round) {
        return IntStream.rangeClosed(1, RunSettings.rounds())
                .mapToObj(number -> DynamicTest.dynamicTest("round " + number, round::run));
    }
}
