package org.patientportal.tests.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.browser.Chromium;
import org.patientportal.tests.browser.LoginPage;
import org.patientportal.tests.browser.Window;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** The question for an app in a real browser, by keyboard and as a screen reader has it. */
@PortalTest
class ChooserPageIT {

    private final Clinic clinic;
    private final Chromium chromium;

    ChooserPageIT(Clinic clinic, Chromium chromium) {
        this.clinic = clinic;
        this.chromium = chromium;
    }

    @Requirement({"FAM-03", "PLG-02"})
    @Test
    void the_choice_is_read_out_in_words_and_made_by_keyboard() {
        Family family = Family.at(clinic);
        ClinicApp app = new ClinicApp(clinic, "app", Map.of());
        try (Window window = chromium.window()) {
            new LoginPage(window.open(app.address())).signIn(family.mother()).require("button[name=record]");
            Page page = window.page();

            Locator jan = page.getByRole(
                            AriaRole.LIST, new Page.GetByRoleOptions().setName("Whose record shall the app show?"))
                    .getByRole(AriaRole.BUTTON)
                    .nth(1);
            assertThat(jan.ariaSnapshot())
                    .contains("Jan Sommer You are a parent")
                    .contains("years old")
                    .doesNotContain("JS");
            for (int tries = 0; tries < 20 && !focused(jan); tries++) {
                page.keyboard().press("Tab");
            }
            assertThat(focused(jan)).isTrue();
            page.keyboard().press("Enter");

            page.waitForURL(url -> url.contains("/app/callback") && url.contains("code="));
        }
    }

    private static boolean focused(Locator element) {
        return (Boolean) element.evaluate("button => button === document.activeElement");
    }
}
