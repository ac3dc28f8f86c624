package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.browser.Chromium;
import org.patientportal.tests.browser.ConnectPage;
import org.patientportal.tests.browser.Dashboard;
import org.patientportal.tests.browser.DeadLink;
import org.patientportal.tests.browser.LoginPage;
import org.patientportal.tests.browser.RegistrationPage;
import org.patientportal.tests.browser.Window;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** Links that are over: before they are opened, while a page of theirs is open, and after they were accepted. */
@PortalTest
class SpentLinkIT {

    private static final Duration BEFORE_THE_END = Duration.ofHours(48).minusMinutes(2);
    private static final Duration AFTER_THE_END = Duration.ofHours(48).plusMinutes(1);

    private final Clinic clinic;
    private final Chromium chromium;
    private final Staff petra;

    SpentLinkIT(Clinic clinic, Chromium chromium) {
        this.clinic = clinic;
        this.chromium = chromium;
        this.petra = clinic.petra();
    }

    @Requirement("INV-14")
    @Test
    void a_second_click_leads_on_whoever_is_signed_in() {
        LinkedPatient anna = clinic.linked("Anna");
        String link = link(anna.person());
        try (Window window = chromium.window()) {
            window.signIn(clinic, anna.person()).require("main h1");

            DeadLink page = window.openLink(link).dead();

            assertThat(page.text()).contains("already been used");
            new Dashboard(page.continueToPortal());
        }
    }

    @Requirement("INV-14")
    @Test
    void a_second_click_leads_on_by_the_login() {
        LinkedPatient bert = clinic.linked("Bert");
        try (Window window = chromium.window()) {
            DeadLink page = window.openLink(link(bert.person())).dead();

            new Dashboard(new LoginPage(page.continueToPortal()).signIn(bert.person()));
        }
    }

    @Requirement({"INV-14", "INV-12"})
    @Test
    void an_accepted_link_gives_nothing_to_somebody_else() {
        LinkedPatient clara = clinic.linked("Clara");
        Person stranger = clinic.linked("Sven").person();
        try (Window window = chromium.window()) {
            window.signIn(clinic, stranger).require("main h1");

            DeadLink page = window.openLink(link(clara.person())).dead();

            assertThat(page.text()).doesNotContain(clara.person().email()).contains("It was not you?");
            assertThat(new Dashboard(page.continueToPortal()).text()).contains(stranger.name());
        }
        assertThat(stranger.get("/me").expect(200).json().get("records")).hasSize(1);
    }

    @Requirement({"INV-14", "INV-10"})
    @Test
    void a_link_that_is_revoked_while_the_account_form_is_open_makes_no_account() {
        Person dora = clinic.someone("Dora");
        Patient patient = petra.adds(dora);
        Invitation invitation = petra.invites(patient);
        try (Window window = chromium.window()) {
            RegistrationPage form = window.openLink(link(dora)).opened().createAccount();
            petra.revokes(patient, invitation).expect(200);

            assertThat(form.submitTooLate(dora).text()).contains("no longer valid");
        }
        assertThat(clinic.realm().accountsOf(dora)).isEmpty();
    }

    @Requirement({"INV-14", "INV-10"})
    @Test
    void a_link_that_is_revoked_while_the_question_is_open_connects_nothing() {
        Person emil = clinic.account("Emil");
        Patient patient = petra.adds(emil);
        Invitation invitation = petra.invites(patient);
        try (Window window = chromium.window()) {
            ConnectPage question = window.openLink(link(emil)).opened().signIn().patient(emil);
            petra.revokes(patient, invitation).expect(200);

            assertThat(question.acceptTooLate().text()).contains("no longer valid");
        }
        assertThat(emil.mayEnter()).isFalse();
    }

    @Requirement({"INV-14", "DIS-02"})
    @Test
    void a_record_that_is_disabled_while_the_two_buttons_are_shown_opens_nothing() {
        Person fina = clinic.someone("Fina");
        Patient patient = petra.adds(fina);
        petra.invites(patient);
        try (Window window = chromium.window()) {
            var opened = window.openLink(link(fina)).opened();
            petra.disables(patient).expect(200);

            assertThat(opened.tooLate().text()).contains("no longer valid");
        }
    }

    @Requirement("INV-14")
    @Test
    void a_link_that_expires_while_the_account_form_is_open_makes_no_account() {
        Person gina = clinic.someone("Gina");
        Patient patient = petra.adds(gina);
        Invitation invitation = petra.invites(patient);
        try (Window window = chromium.window()) {
            clinic.run()
                    .later(
                            BEFORE_THE_END,
                            () -> window.openLink(link(gina)).opened().createAccount());
            clinic.run().later(AFTER_THE_END, () -> {
                String page = new RegistrationPage(window).submitTooLate(gina).text();

                assertThat(page).contains("has expired");
                assertThat(petra.look(patient, invitation).status()).isEqualTo("expired");
            });
        }
        assertThat(clinic.realm().accountsOf(gina)).isEmpty();
    }

    @Requirement("INV-14")
    @Test
    void a_link_that_expires_while_the_question_is_open_connects_nothing() {
        Person hans = clinic.account("Hans");
        Patient patient = petra.adds(hans);
        petra.invites(patient);
        try (Window window = chromium.window()) {
            clinic.run()
                    .later(
                            BEFORE_THE_END,
                            () -> window.openLink(link(hans)).opened().signIn().patient(hans));
            clinic.run().later(AFTER_THE_END, () -> {
                String page = new ConnectPage(window).acceptTooLate().text();

                assertThat(page).contains("has expired");
            });
        }
        assertThat(hans.mayEnter()).isFalse();
    }

    @Requirement("INV-14")
    @Test
    void a_page_left_open_until_keycloak_forgot_the_sign_in_asks_to_sign_in_again() {
        Person ida = clinic.account("Ida");
        Patient patient = petra.adds(ida);
        petra.enables(patient).expect(200);
        petra.invites(patient, Map.of("expiresInHours", 168)).expect(201);
        try (Window window = chromium.window()) {
            ConnectPage question = window.openLink(link(ida)).opened().signIn().patient(ida);
            clinic.run().later(Duration.ofHours(3), () -> {
                window.click("[name=accept][value=true]");

                new LoginPage(window).patient(ida).accept();
            });
            assertThat(question).isNotNull();
        }
    }

    private String link(Person person) {
        return clinic.mailbox().letterTo(person.email()).link();
    }
}
