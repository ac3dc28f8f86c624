package org.patientportal.tests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.browser.Chromium;
import org.patientportal.tests.browser.Chromium.Look;
import org.patientportal.tests.browser.Dashboard;
import org.patientportal.tests.browser.OpenedInvitation;
import org.patientportal.tests.browser.RegistrationPage;
import org.patientportal.tests.browser.Window;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.mail.MailedLetter;
import org.patientportal.tests.run.PortalTest;

/** English and German people read what they understand. */
@PortalTest
class LanguageIT {

    private final Clinic clinic;
    private final Chromium chromium;

    LanguageIT(Clinic clinic, Chromium chromium) {
        this.clinic = clinic;
        this.chromium = chromium;
    }

    @Requirement({"PLG-02", "INV-04"})
    @Test
    void a_german_patient_is_written_to_and_led_in_german() {
        Person jutta = clinic.someone("Jutta");
        MailedLetter german = invite(jutta, "de");
        MailedLetter english = invite(clinic.someone("Judy"), "en");
        assertThat(german.subject()).containsIgnoringCase("Einladung").isNotEqualTo(english.subject());
        assertThat(german.text()).contains("Riverside Practice").isNotEqualTo(english.text());
        assertThat(german.html()).contains("lang=\"de\"");

        try (Window window = chromium.window(new Look("de-DE", ColorScheme.LIGHT, 390))) {
            OpenedInvitation opened = window.openLink(german.link()).opened();
            expectGerman(window);
            RegistrationPage form = opened.createAccount();
            expectGerman(window);
            Dashboard dashboard = form.submit(jutta);
            expectGerman(window);
            assertThat(dashboard.text()).contains(jutta.name());
        }
    }

    private static void expectGerman(Window window) {
        assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo("de");
    }

    private MailedLetter invite(Person person, String language) {
        Staff petra = clinic.petra();
        String id = petra.post(
                        "/patients",
                        Map.of(
                                "firstName", person.firstName(),
                                "lastName", person.lastName(),
                                "email", person.email(),
                                "language", language))
                .expect(201)
                .json()
                .get("id")
                .asText();
        petra.invites(new Patient(id, person.firstName(), person.lastName(), person.email()));
        return clinic.mailbox().letterTo(person.email());
    }
}
