package org.patientportal.tests.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** The sample app, written with npm's openid-client, as its users see it. */
@PortalTest
class SampleAppIT {

    private final Clinic clinic;
    private Family family;
    private SampleApp app;

    SampleAppIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @BeforeAll
    void startApp() throws IOException {
        SampleApp.assumeInstalled();
        family = Family.at(clinic);
        app = SampleApp.start(clinic);
    }

    @AfterAll
    void stopApp() {
        if (app != null) {
            app.close();
        }
    }

    @Requirement({"APPS-01", "FAM-03", "FAM-04", "DIS-01"})
    @Test
    void it_signs_in_shows_the_chosen_record_switches_and_loses_what_has_ended() {
        HttpBrowser browser = new HttpBrowser().open(app.address("/"));
        browser.open(browser.page().selectFirst("a").absUrl("href"));
        PlainJourney.fillInLogin(browser, family.mother());
        choose(browser, family.jan());
        assertThat(browser.page().text())
                .contains("Signed in as " + family.mother().name())
                .contains("Jan Sommer, " + clinic.riverside().name())
                .contains(family.jan().id())
                .doesNotContain(family.ida().id());

        browser.open(browser.page().selectFirst("a[href$=switch]").absUrl("href"));
        choose(browser, family.ida());
        assertThat(browser.page().text()).contains("Ida Sommer").doesNotContain("Jan");

        clinic.petra().disables(family.ida()).expect(200);
        browser.open(app.address("/"));
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.page().text()).contains("invalid_grant").doesNotContain("Ida");

        browser.open(browser.page().selectFirst("a").absUrl("href"));
        assertThat(browser.page().text()).as("one record is left").contains("Jan Sommer");
    }

    private static void choose(HttpBrowser browser, Patient patient) {
        browser.submit("form:has(button[name=record])", Map.of("record", patient.id()));
    }
}
