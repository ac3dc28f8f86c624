package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Broker;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.ClinicRealm;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Secrets;

/**
 * Somebody else has made an account with the patient's address before the invitation came. Once the owner of the mailbox has
 * accepted, the maker is out, by whatever way they try to stay.
 */
@PortalTest
class AdvanceMadeAccountIT {

    private final Clinic clinic;
    private final String realm;

    AdvanceMadeAccountIT(Clinic clinic) {
        this.clinic = clinic;
        this.realm = "/" + clinic.realm().name();
    }

    @Requirement({"INV-07", "SEC-01"})
    @Test
    void an_address_that_was_verified_between_two_openings_proves_nothing_for_the_account() {
        clinic.realm().set("verifyEmail", true);
        try {
            Broker chat = Broker.of(clinic, "chat", false);
            Person owner = madeInAdvance("Olga");
            Person maker = chat.knows(clinic.someone("Malory"));
            chat.linked(owner, maker);
            String link = invited(owner);
            new PlainJourney(clinic, link).signIn(owner);
            HttpBrowser phone = new HttpBrowser()
                    .open(clinic.mailbox().letterTo(owner.email(), 2).anyLink());
            phone.open(phone.page().selectFirst("#kc-info-message a").absUrl("href"));
            assertThat(clinic.realm()
                            .accountsOf(owner)
                            .get(0)
                            .get("emailVerified")
                            .asBoolean())
                    .as("Keycloak's letter was opened")
                    .isTrue();

            new PlainJourney(clinic, link).signIn(owner).connect().expectDashboard();

            assertThat(Broker.providersOf(clinic, owner)).isEmpty();
            HttpBrowser home = new HttpBrowser().open(clinic.portal() + "/");
            comesBy(home, chat, maker);
            expectOutside(home);
        } finally {
            clinic.realm().set("verifyEmail", false);
        }
    }

    @Requirement({"INV-07", "INV-09"})
    @Test
    void nor_does_one_that_was_verified_before_the_invitation_was_sent_again() {
        Broker club = Broker.of(clinic, "club", false);
        Person owner = madeInAdvance("Osman");
        club.linked(owner, club.knows(clinic.someone("Malory")));
        invited(owner);
        clinic.realm().set(owner, "emailVerified", true);
        clinic.lars().invites(clinic.lars().adds(owner));

        new PlainJourney(clinic, clinic.mailbox().letterTo(owner.email(), 2).link())
                .signIn(owner)
                .connect()
                .expectDashboard();

        assertThat(Broker.providersOf(clinic, owner)).isEmpty();
    }

    @Requirement("INV-07")
    @Test
    void an_account_that_was_proven_before_the_first_invitation_keeps_all_it_has() {
        Broker bank = Broker.of(clinic, "bank", false);
        Person owner = clinic.account("Otilie");
        bank.linked(owner, bank.knows(owner));

        new PlainJourney(clinic, invited(owner)).signIn(owner).connect().expectDashboard();

        assertThat(Broker.providersOf(clinic, owner)).containsExactly("bank");
        clinic.lars().invites(clinic.lars().adds(owner));
        new PlainJourney(clinic, clinic.mailbox().letterTo(owner.email(), 2).link())
                .signIn(owner)
                .connect()
                .expectDashboard();
        assertThat(Broker.providersOf(clinic, owner)).containsExactly("bank");
    }

    @Requirement({"INV-07", "SEC-01"})
    @Test
    void who_has_made_the_account_cannot_finish_a_login_that_waits_after_a_provider() {
        Broker shop = Broker.of(clinic, "shop", false);
        shop.asksForSecondFactor();
        Broker insurance = Broker.of(clinic, "insurance", true);
        Person owner = insurance.knows(clinic.someone("Otto"));
        clinic.realm().addWithSecondFactor(owner);
        insurance.linked(owner, owner);
        Person maker = shop.knows(clinic.someone("Malory"));
        shop.linked(owner, maker);
        String link = invited(owner);
        HttpBrowser intruder = new HttpBrowser().open(clinic.portal() + "/");
        comesBy(intruder, shop, maker);
        String waiting = intruder.address().toString().replaceAll("(session_code|execution)=[^&]*&", "");
        assertThat(intruder.shows("input[name=otp]")).as(intruder.toString()).isTrue();

        clinic.run().later(Duration.ofSeconds(5), () -> {
            PlainJourney journey = new PlainJourney(clinic, link);
            journey.browser().submit("form[action$=/open/continue]", Map.of("choice", "sign-in"));
            comesBy(journey.browser(), insurance, owner);
            journey.connect().expectDashboard();

            intruder.open(waiting);
            if (intruder.shows("input[name=totpSecret]")) {
                String code = OneTimeCode.of(
                        intruder.page().selectFirst("input[name=totpSecret]").val(), Duration.ofSeconds(5));
                intruder.submit("form:has(input[name=totp])", Map.of("totp", code, "userLabel", "mine"));
            }

            expectOutside(intruder.open(clinic.portal() + "/"));
            assertThat(clinic.realm().credentialsOf(owner)).isEmpty();
        });
    }

    /** Keycloak counts in seconds; a round in which the two did not fall into one shows nothing. */
    @Requirement({"INV-07", "SEC-01"})
    @Test
    void a_login_that_was_begun_in_the_very_second_of_the_acceptance_counts_as_earlier() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            Person owner = madeInAdvance("Oda");
            PlainJourney journey = new PlainJourney(clinic, invited(owner)).signIn(owner);
            HttpBrowser intruder = new HttpBrowser().open(accountConsole("UPDATE_PASSWORD"));
            Thread.sleep(1005 - System.currentTimeMillis() % 1000);
            long second = System.currentTimeMillis() / 1000;
            PlainJourney.fillInLogin(intruder, owner);
            journey.connect();
            if (System.currentTimeMillis() / 1000 == second) {
                Person thief = owner.withPassword(Secrets.password());
                intruder.submit(
                        "form:has(input[name=password-new])",
                        Map.of("password-new", thief.password(), "password-confirm", thief.password()));
                assertThat(clinic.tokenReply(thief, ClinicRealm.OTHER_APP).text())
                        .contains("Invalid user credentials");
                return;
            }
        }
        throw new AssertionError("Ten times the two did not fall into one second");
    }

    @Requirement({"INV-07", "INV-06"})
    @Test
    void a_change_of_the_address_that_waits_for_a_click_elsewhere_comes_to_nothing() {
        ObjectNode action = (ObjectNode) clinic.run()
                .admin()
                .get(realm + "/authentication/required-actions/UPDATE_EMAIL")
                .expect(200)
                .json();
        switchUpdateEmail(action, true);
        clinic.run()
                .admin()
                .put(
                        realm + "/authentication/required-actions/UPDATE_EMAIL/config",
                        Map.of("config", Map.of("verifyEmail", "true")))
                .expect(204);
        try {
            Person owner = madeInAdvance("Ole");
            Person maker = clinic.someone("Malory");
            PlainJourney journey = new PlainJourney(clinic, invited(owner)).signIn(owner);
            HttpBrowser intruder = new HttpBrowser().open(accountConsole("UPDATE_EMAIL"));
            PlainJourney.fillInLogin(intruder, owner);
            intruder.submit("form:has(input[name=email])", Map.of("email", maker.email()));
            String confirm = clinic.mailbox().letterTo(maker.email()).anyLink();

            clinic.run().later(Duration.ofSeconds(5), () -> {
                journey.connect().expectDashboard();
                HttpBrowser click = new HttpBrowser().open(confirm);
                if (click.shows("#kc-info-message a")) {
                    click.open(click.page().selectFirst("#kc-info-message a").absUrl("href"));
                }
            });

            assertThat(clinic.realm().accountsOf(maker)).isEmpty();
            assertThat(clinic.realm().accountsOf(owner)).hasSize(1);
        } finally {
            switchUpdateEmail(action, false);
        }
    }

    @Requirement({"INV-07", "INV-14"})
    @Test
    void who_is_signed_in_with_it_already_and_types_nothing_chooses_a_new_password() {
        Person owner = madeInAdvance("Oona");
        String link = invited(owner);
        HttpBrowser shared = new HttpBrowser().open(accountConsole(null));
        PlainJourney.fillInLogin(shared, owner);
        shared.open(clinic.portal() + "/open");
        shared.submit("form[action$=/open]", Map.of("secret", link));
        shared.submit("form[action$=/open/continue]", Map.of("choice", "sign-in"));

        shared.submit("form:has(button[name=accept])", Map.of("accept", "true"));

        HttpBrowser maker = PlainJourney.signInAt(clinic, "/", owner);
        expectOutside(maker);
        Person renewed = owner.withPassword(Secrets.password());
        shared.submit(
                "form:has(input[name=password-new])",
                Map.of("password-new", renewed.password(), "password-confirm", renewed.password()));
        assertThat(shared.address().getPath()).contains("/patients/");
        assertThat(clinic.realm().credentialsOf(owner)).containsExactly("password");
    }

    private Person madeInAdvance(String firstName) {
        Person owner = clinic.account(firstName);
        clinic.realm().set(owner, "emailVerified", false);
        return owner;
    }

    private String invited(Person owner) {
        clinic.petra().invites(clinic.petra().adds(owner));
        return clinic.mailbox().letterTo(owner.email()).link();
    }

    private static void comesBy(HttpBrowser browser, Broker broker, Person person) {
        browser.open(browser.page().selectFirst("a#social-" + broker.alias()).absUrl("href"));
        PlainJourney.fillInLogin(browser, person);
    }

    private static void expectOutside(HttpBrowser browser) {
        assertThat(browser.address().getPath()).as(browser.toString()).doesNotContain("/patients/");
    }

    private void switchUpdateEmail(ObjectNode action, boolean enabled) {
        clinic.run()
                .admin()
                .put(realm + "/authentication/required-actions/UPDATE_EMAIL", action.put("enabled", enabled))
                .expect(204);
    }

    /** @param action what the person wants to do there, or null */
    private String accountConsole(String action) {
        String home = clinic.run().server().url() + "/realms" + realm;
        return home + "/protocol/openid-connect/auth?client_id=account-console&response_type=code&scope=openid"
                + "&state=s&nonce=n&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                + "&code_challenge_method=S256&redirect_uri=" + Http.encode(home + "/account/")
                + (action == null ? "" : "&kc_action=" + action);
    }
}
