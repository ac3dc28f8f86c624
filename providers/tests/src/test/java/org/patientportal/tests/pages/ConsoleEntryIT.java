package org.patientportal.tests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.browser.Chromium;
import org.patientportal.tests.browser.LoginPage;
import org.patientportal.tests.browser.Window;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** The way from Keycloak's console to the staff pages. */
@PortalTest
class ConsoleEntryIT {

    private final Clinic clinic;
    private final Chromium chromium;

    ConsoleEntryIT(Clinic clinic, Chromium chromium) {
        this.clinic = clinic;
        this.chromium = chromium;
    }

    @Requirement("APPS-04")
    @Test
    void an_entry_in_the_consoles_navigation_leads_an_admin_to_the_staff_pages_without_a_second_password() {
        String url = "/" + clinic.realm().name();
        ObjectNode realm =
                (ObjectNode) clinic.run().admin().get(url).expect(200).json();
        clinic.run().admin().put(url, realm.put("adminTheme", "patient-portal")).expect(204);
        Person root = clinic.root().person();
        try (Window window = chromium.window()) {
            String console =
                    clinic.run().server().url() + "/admin/" + clinic.realm().name() + "/console/";
            new LoginPage(window.open(console)).signIn(root);

            window.page().locator("nav a[href$='/patient-portal/staff']").click();
            window.page().waitForURL("**/patient-portal/staff");

            assertThat(window.page().locator("main").innerText())
                    .contains("Riverside Practice")
                    .contains("Lakeside Practice");
        }
    }
}
