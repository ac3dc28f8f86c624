package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.browser.Chromium;
import org.patientportal.tests.browser.Window;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** The way out below Keycloak's own sign-in pages, in the portal's login theme. */
@PortalTest
class TroubleSigningInIT {

    private final Clinic clinic;
    private final Chromium chromium;
    private final Staff petra;

    TroubleSigningInIT(Clinic clinic, Chromium chromium) {
        this.clinic = clinic;
        this.chromium = chromium;
        this.petra = clinic.petra();
        clinic.realm().set("loginTheme", "patient-portal");
    }

    @Requirement("INV-14")
    @Test
    void whoever_has_a_disabled_account_is_told_whom_to_ask_and_asks() {
        Person dora = clinic.account("Dora");
        Patient patient = petra.adds(dora);
        petra.invites(patient);
        clinic.realm().set(dora, "enabled", false);
        String link = clinic.mailbox().letterTo(dora.email()).link();
        try (Window window = chromium.window()) {
            window.openLink(link).opened().signIn();
            Page page = window.page();
            page.fill("#username", dora.email());
            page.click("#kc-login");
            if (page.locator("#password").count() > 0) {
                page.fill("#password", dora.password());
                page.click("#kc-login");
            }
            page.waitForSelector("text=This account is switched off. Please ask your practice.");

            page.click("text=I cannot sign in");
            page.waitForSelector("h1:has-text('I cannot sign in')");
            assertThat(window.text()).contains("Riverside Practice");
            page.click("text=Ask Riverside Practice for a new link");
            page.waitForSelector("h1:has-text('The practice has been told')");
        }
        assertThat(petra.requests(patient)).hasSize(1);
    }

    @Requirement("INV-14")
    @Test
    void without_an_opened_link_the_page_says_what_to_do() {
        try (Window window = chromium.window()) {
            Page page = window.page();
            page.navigate(clinic.portal() + "/");
            page.click("text=I cannot sign in");
            page.waitForSelector("h1:has-text('I cannot sign in')");

            assertThat(window.text()).contains("open it once more").doesNotContain("Riverside Practice");
        }
    }
}
