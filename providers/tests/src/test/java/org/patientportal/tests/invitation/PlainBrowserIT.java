package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patientportal.tests.browser.Chromium;
import org.patientportal.tests.browser.OpenedInvitation;
import org.patientportal.tests.browser.RegistrationPage;
import org.patientportal.tests.browser.Window;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** Browsers that run no scripts, keep no cookies, or lose them on the way. */
@PortalTest
class PlainBrowserIT {

    private final Clinic clinic;
    private final Chromium chromium;
    private final Staff petra;

    PlainBrowserIT(Clinic clinic, Chromium chromium) {
        this.clinic = clinic;
        this.chromium = chromium;
        this.petra = clinic.petra();
    }

    @Requirement({"INV-14", "INV-05"})
    @Test
    void without_scripts_a_new_person_pastes_the_link_and_creates_an_account() {
        Person anna = clinic.someone("Anna");
        String link = invite(anna);
        try (Window window = chromium.windowWithoutScripts()) {
            String dashboard = window.openLink(link)
                    .paste(link)
                    .opened()
                    .createAccount()
                    .submitInVain(anna, "short")
                    .submit(anna)
                    .text();

            assertThat(dashboard).contains(anna.name());
        }
    }

    @Requirement({"INV-14", "INV-05"})
    @Test
    void without_scripts_an_existing_person_pastes_the_link_and_connects() {
        Person bruno = clinic.account("Bruno");
        String link = invite(bruno);
        try (Window window = chromium.windowWithoutScripts()) {
            String dashboard = window.openLink(link)
                    .paste("  " + link + " ")
                    .opened()
                    .signIn()
                    .patient(bruno)
                    .accept()
                    .text();

            assertThat(dashboard).contains(bruno.name());
        }
    }

    @Requirement("INV-14")
    @Test
    void a_browser_that_keeps_no_cookies_is_told_so() {
        String link = invite(clinic.someone("Clara"));
        try (Window window = chromium.window().withoutCookiesFrom("/patient-portal/open")) {
            assertThat(window.openLink(link).dead().text()).contains("keeps no cookies");
        }
    }

    @Requirement("INV-14")
    @Test
    void cookies_lost_before_the_button_is_pressed_lead_back_to_the_mailed_link() {
        Person dora = clinic.someone("Dora");
        String link = invite(dora);
        try (Window window = chromium.window()) {
            OpenedInvitation opened = window.openLink(link).opened();
            window.forgetCookies();

            assertThat(opened.tooLate().text()).contains("open the link in the newest e-mail");
            window.openLink(link).opened().createAccount().submit(dora);
        }
    }

    @Requirement("INV-14")
    @Test
    void cookies_lost_while_the_account_form_is_filled_in_lead_back_to_the_mailed_link() {
        Person emil = clinic.someone("Emil");
        String link = invite(emil);
        try (Window window = chromium.window()) {
            RegistrationPage form = window.openLink(link).opened().createAccount();
            window.forgetCookies();
            String refusal =
                    form.submitAnyhow(emil).require("#kc-error-message").innerText();
            assertThat(refusal).contains("cookie");
            assertThat(clinic.realm().accountsOf(emil)).isEmpty();

            window.openLink(link).opened().createAccount().submit(emil);
        }
    }

    private String invite(Person person) {
        petra.invites(petra.adds(person));
        return clinic.mailbox().letterTo(person.email()).link();
    }
}
