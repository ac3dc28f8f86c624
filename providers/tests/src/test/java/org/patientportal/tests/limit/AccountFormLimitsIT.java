package org.patientportal.tests.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.SenderAddress;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** The form that makes an account: how often it may be sent, and what it costs us when it is sent in vain. */
@PortalTest
class AccountFormLimitsIT {

    private static final String FORM = "form:has(input[name=password-confirm])";
    private static final int PER_BROWSER = 30;
    private static final int PER_LINK = 60;

    private final Clinic clinic;

    AccountFormLimitsIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @BeforeAll
    void countPasswordHashes() {
        String url = "/" + clinic.realm().name();
        ObjectNode realm =
                (ObjectNode) clinic.run().admin().get(url).expect(200).json();
        realm.put("passwordPolicy", "length(8) and hashAlgorithm(counted)");
        clinic.run().admin().put(url, realm).expect(204);
    }

    @Requirement("SEC-08")
    @Test
    void a_person_who_sends_the_form_too_often_is_asked_to_wait_and_can_come_back_with_the_same_link() {
        Person anna = clinic.someone("Anna");
        String link = invite(anna);
        PlainJourney journey = new PlainJourney(clinic, link).choosesToRegister();
        int hashes = hashes();
        for (int i = 0; i < PER_BROWSER; i++) {
            sendWithoutRepeating(journey, anna);
            assertThat(journey.browser().status()).isEqualTo(200);
        }
        // what would be accepted is refused as well: nobody looks at it any more
        journey.fillsIn(anna);

        assertThat(journey.browser().status()).isEqualTo(429);
        long seconds = Long.parseLong(journey.browser().reply().header("Retry-After"));
        assertThat(seconds).isBetween(1L, Duration.ofHours(1).toSeconds());
        assertThat(journey.browser().page().selectFirst("main").text())
                .contains("wait " + (seconds + 59) / 60 + " minutes", "is not used up");
        assertThat(hashes()).as("passwords hashed").isEqualTo(hashes);
        assertThat(clinic.realm().accountsOf(anna)).isEmpty();
        clinic.run()
                .later(
                        Duration.ofSeconds(seconds + 1),
                        () -> new PlainJourney(clinic, link).register(anna).expectDashboard());
    }

    @Requirement("SEC-08")
    @Test
    void one_link_takes_so_many_forms_from_all_browsers_together() {
        Person bodo = clinic.someone("Bodo");
        String link = invite(bodo);
        for (int i = 0; i < PER_LINK; i++) {
            PlainJourney browser = new PlainJourney(clinic, link).choosesToRegister();
            sendWithoutRepeating(browser, bodo);
            assertThat(browser.browser().status()).isEqualTo(200);
        }
        PlainJourney late = new PlainJourney(clinic, link).choosesToRegister();
        sendWithoutRepeating(late, bodo);

        assertThat(late.browser().status()).isEqualTo(429);
        clinic.linked("Carla");
    }

    @Requirement("SEC-08")
    @Test
    void the_page_speaks_the_persons_language() {
        Knock knock = Knock.fresh(clinic);
        for (int i = 0; i < 120; i++) {
            knock.elsewhere().now().expect(303);
        }
        var page = new HttpBrowser().post(clinic.portal() + "/open?kc_locale=de", Map.of("secret", knock.secret()));

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.page().selectFirst("html").attr("lang")).isEqualTo("de");
        assertThat(page.page().selectFirst("main").text()).contains("Bitte warten Sie 10 Minuten", "nicht verbraucht");
    }

    @Requirement("SEC-08")
    @Test
    void a_password_is_hashed_for_whoever_holds_a_live_link_and_for_nobody_else() {
        Person dora = clinic.someone("Dora");
        Patient patient = clinic.petra().adds(dora);
        Invitation invitation = clinic.petra().invites(patient);
        String link = clinic.mailbox().letterTo(dora.email()).link();
        PlainJourney revoked = new PlainJourney(clinic, link).choosesToRegister();
        clinic.petra().revokes(patient, invitation).expect(200);
        int hashes = hashes();

        revoked.fillsIn(dora);

        assertThat(revoked.browser().status()).isEqualTo(410);
        assertThat(hashes()).as("hashed for a dead link").isEqualTo(hashes);
        clinic.linked("Emil");
        assertThat(hashes()).as("hashed for a live link").isEqualTo(hashes + 1);
    }

    @Requirement("SEC-08")
    @Test
    void the_browsers_cookie_is_kept_from_scripts_and_from_other_sites() {
        String cookie = Knock.setCookie(Knock.fresh(clinic).now());

        assertThat(cookie)
                .containsIgnoringCase(";Path=/realms/" + clinic.realm().name() + "/;")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("Secure")
                .containsIgnoringCase("SameSite=Lax");
        assertThat(Knock.setCookie(new Knock(clinic, SenderAddress.next(), cookie.split(";")[0], "x").now()))
                .as("a second one")
                .isEmpty();
        assertThat(Knock.setCookie(new Knock(clinic, SenderAddress.next(), "PP_BROWSER=self-made", "x").now()))
                .as("instead of one that is not ours")
                .isNotEmpty();
    }

    private static void sendWithoutRepeating(PlainJourney journey, Person person) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("firstName", person.firstName());
        typed.put("lastName", person.lastName());
        typed.put("password", person.password());
        typed.put("password-confirm", "");
        journey.browser().submit(FORM, typed);
    }

    private String invite(Person person) {
        clinic.petra().invites(clinic.petra().adds(person));
        return clinic.mailbox().letterTo(person.email()).link();
    }

    private int hashes() {
        String url = clinic.run().server().url() + "/realms/" + clinic.realm().name() + "/portal-test/hashes";
        return Http.get(url).expect(200).json().asInt();
    }
}
