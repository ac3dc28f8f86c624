package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.browser.Chromium;
import org.patientportal.tests.browser.ConnectPage;
import org.patientportal.tests.browser.LoginPage;
import org.patientportal.tests.browser.NewPassword;
import org.patientportal.tests.browser.Window;
import org.patientportal.tests.browser.WrongAccount;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Secrets;
import org.patientportal.tests.run.Wait;

/** In what state the invited person's account, and the browser, may be when the link is opened. */
@PortalTest
class InvitedAccountIT {

    private final Clinic clinic;
    private final Chromium chromium;
    private final Staff petra;

    InvitedAccountIT(Clinic clinic, Chromium chromium) {
        this.clinic = clinic;
        this.chromium = chromium;
        this.petra = clinic.petra();
    }

    @Requirement({"INV-14", "INV-05"})
    @Test
    void whoever_is_signed_in_already_is_only_asked_to_connect() {
        Person anna = clinic.linked("Anna").person();
        String link = inviteAgain(anna);
        try (Window window = chromium.window()) {
            signedIn(window, anna);

            String dashboard = window.openLink(link).opened().connect().accept().text();

            assertThat(dashboard).contains(anna.name());
        }
    }

    @Requirement({"INV-14", "INV-07"})
    @Test
    void whoever_is_signed_in_with_an_address_that_nobody_has_proven_chooses_a_new_password() {
        Person arno = clinic.linked("Arno").person();
        clinic.realm().set(arno, "emailVerified", false);
        String link = inviteAgain(arno);
        try (Window window = chromium.window()) {
            signedIn(window, arno);

            ConnectPage connect = window.openLink(link).opened().connect();
            window.click("[name=accept][value=true]");
            new NewPassword(connect.window()).submit(arno.withPassword(Secrets.password()));

            assertThat(window.open(clinic.portal() + "/").text()).contains(arno.name());
        }
        assertThat(clinic.realm().accountsOf(arno).get(0).get("emailVerified").asBoolean())
                .isTrue();
        assertThat(clinic.realm().credentialsOf(arno)).containsExactly("password");
    }

    @Requirement({"INV-14", "INV-06"})
    @Test
    void somebody_else_who_is_signed_in_may_also_stay_and_leave() {
        Person invited = clinic.someone("Berta");
        Person stranger = clinic.linked("Sven").person();
        Patient patient = petra.adds(invited);
        Invitation invitation = petra.invites(patient);
        String link = clinic.mailbox().letterTo(invited.email()).link();
        try (Window window = chromium.window()) {
            signedIn(window, stranger);
            WrongAccount page = window.openLink(link).opened().wrongAccount();
            assertThat(page.text()).contains(invited.email()).contains(stranger.email());

            String left = page.stay().text();

            assertThat(left).contains(stranger.name());
        }
        assertThat(petra.look(patient, invitation).status()).isEqualTo("pending");
    }

    @Requirement({"INV-14", "INV-06"})
    @Test
    void somebody_else_who_is_signed_in_switches_and_the_new_person_makes_an_account() {
        Person invited = clinic.someone("Bea");
        Person stranger = clinic.linked("Stina").person();
        String link = invite(invited);
        try (Window window = chromium.window()) {
            signedIn(window, stranger);

            String dashboard = window.openLink(link)
                    .opened()
                    .wrongAccount()
                    .switchAccount()
                    .createAccount()
                    .submit(invited)
                    .text();

            assertThat(dashboard).contains(invited.name());
        }
        assertThat(stranger.get("/me").expect(200).json().get("records")).hasSize(1);
    }

    @Requirement("INV-14")
    @Test
    void who_chooses_a_new_account_though_there_is_one_is_told_so_beside_the_address() {
        Person carl = clinic.account("Carl");
        String link = invite(carl);
        try (Window window = chromium.window()) {
            var form = window.openLink(link).opened().createAccount().submitInVain(carl, carl.password());

            assertThat(window.text()).containsIgnoringCase("already exists");
            form.haveAnAccount().patient(carl).accept();
        }
        assertThat(clinic.realm().accountsOf(carl)).hasSize(1);
    }

    @Requirement("INV-14")
    @Test
    void a_disabled_account_is_refused_by_the_login_and_nothing_is_connected() {
        Person dora = clinic.account("Dora");
        Patient patient = petra.adds(dora);
        Invitation invitation = petra.invites(patient);
        String link = clinic.mailbox().letterTo(dora.email()).link();
        clinic.realm().set(dora, "enabled", false);
        try (Window window = chromium.window()) {
            LoginPage login = window.openLink(link).opened().signIn();

            assertThat(login.refused(dora)).contains("Account is disabled");
        }
        assertThat(petra.look(patient, invitation).status()).isEqualTo("pending");
    }

    @Requirement("INV-14")
    @Test
    void an_account_disabled_while_signed_in_is_signed_out_and_refused() {
        Person emma = clinic.linked("Emma").person();
        Patient patient = petra.adds(emma);
        Invitation invitation = petra.invites(patient);
        String link = clinic.mailbox().letterTo(emma.email(), 2).link();
        try (Window window = chromium.window()) {
            signedIn(window, emma);
            clinic.realm().set(emma, "enabled", false);

            String refusal = window.openLink(link).opened().signIn().refused(emma);

            assertThat(refusal).contains("Account is disabled");
        }
        assertThat(petra.look(patient, invitation).status()).isEqualTo("pending");
    }

    @Requirement("INV-14")
    @Test
    void an_account_locked_after_wrong_guesses_goes_on_when_the_lock_is_over() {
        Person fred = clinic.account("Fred");
        String link = invite(fred);
        clinic.realm().set("bruteForceProtected", true);
        clinic.realm().set("failureFactor", 2);
        clinic.realm().set("waitIncrementSeconds", 60);
        try (Window window = chromium.window()) {
            LoginPage login = window.openLink(link).opened().signIn();
            Person guess = fred.withPassword(Secrets.password());
            login.signInVain(guess);
            login.signInVain(guess);
            Wait.until("the lock", Duration.ofSeconds(10), () -> clinic.realm().locked(fred));
            assertThat(login.signInVain(fred)).contains("Invalid username or password");

            clinic.run().later(Duration.ofMinutes(5), () -> login.patient(fred).accept());
        } finally {
            clinic.realm().set("bruteForceProtected", false);
        }
    }

    private void signedIn(Window window, Person person) {
        window.signIn(clinic, person).require("main h1");
    }

    /** Invites somebody who has a record already to another one. */
    private String inviteAgain(Person person) {
        petra.invites(petra.adds(person));
        return clinic.mailbox().letterTo(person.email(), 2).link();
    }

    private String invite(Person person) {
        petra.invites(petra.adds(person));
        return clinic.mailbox().letterTo(person.email()).link();
    }
}
