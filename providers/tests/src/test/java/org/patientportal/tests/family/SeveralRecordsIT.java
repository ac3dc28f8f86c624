package org.patientportal.tests.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** A parent with two children: one account, two records. */
@PortalTest
class SeveralRecordsIT {

    private final Clinic clinic;
    private final Staff petra;
    private Person mother;
    private Patient ida;
    private Patient jan;

    SeveralRecordsIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @BeforeAll
    void bringTwoChildren() {
        mother = clinic.someone("Mona");
        ida = petra.adds("Ida", "Sommer", mother.email());
        jan = petra.adds("Jan", "Winter", mother.email());
        petra.enables(ida).expect(200);
        petra.invites(ida, Map.of("relationship", "parent")).expect(201);
        PlainJourney journey = new PlainJourney(
                clinic, clinic.mailbox().letterTo(mother.email(), 1).link());
        journey.register(mother).expectDashboard();
        petra.sendsAccessLink(jan, Map.of("email", mother.email(), "relationship", "guardian"))
                .expect(201);
        joinsWhileSignedIn(journey.browser(), 2);
    }

    /** Opens a link in the browser that is signed in. */
    private void joinsWhileSignedIn(HttpBrowser browser, int letter) {
        browser.open(clinic.portal() + "/open");
        browser.submit(
                "form[action$=/open]",
                Map.of(
                        "secret",
                        clinic.mailbox().letterTo(mother.email(), letter).link()));
        browser.submit("form[action$=/open/continue]", Map.of("choice", "sign-in"));
        browser.submit("form:has(button[name=accept])", Map.of("accept", "true"));
        assertThat(browser.address().getPath()).endsWith("/patients/" + jan.id());
    }

    @Requirement({"FAM-01", "ACC-06"})
    @Test
    void each_record_joins_by_its_own_invitation_or_access_link_opened_while_signed_in() {
        assertThat(mother.get("/me").expect(200).json().get("records"))
                .extracting(record -> record.get("name").asText())
                .containsExactly("Ida Sommer", "Jan Winter");
        assertThat(clinic.links(ida)).singleElement().asString().contains(clinic.account(jan));
    }

    @Requirement("FAM-02")
    @Test
    void the_level_of_one_record_says_nothing_about_the_other() {
        petra.changesAccess(ida, "limit").expect(200);
        try {
            assertThat(level(ida)).isEqualTo("limited");
            assertThat(level(jan)).isEqualTo("full");
        } finally {
            petra.changesAccess(ida, "restore").expect(200);
        }
    }

    @Requirement("FAM-03")
    @Test
    void after_sign_in_the_person_chooses_and_every_page_names_the_record_and_leads_to_the_choice() {
        HttpBrowser browser = PlainJourney.signInAt(clinic, "/", mother);
        assertThat(browser.page().select("main a").eachText())
                .anyMatch(choice -> choice.contains("Ida Sommer"))
                .anyMatch(choice -> choice.contains("Jan Winter"));

        browser.open(browser.page().selectFirst("main a:contains(Jan Winter)").absUrl("href"));

        for (String below : new String[] {"", "/profile", "/access"}) {
            browser.open(clinic.portal() + "/patients/" + jan.id() + below);
            assertThat(browser.page().selectFirst("header").text()).contains("Record of Jan Winter");
            assertThat(browser.page().text()).doesNotContain("Ida Sommer");
        }
        browser.open(
                browser.page().selectFirst("header a:contains(Switch record)").absUrl("href"));
        browser.open(browser.page().selectFirst("main a:contains(Ida Sommer)").absUrl("href"));
        assertThat(browser.page().selectFirst("header").text()).contains("Record of Ida Sommer");
    }

    @Requirement({"FAM-03", "FAM-04"})
    @Test
    void two_tabs_on_two_records_work_side_by_side() {
        HttpBrowser tabs = PlainJourney.signInAt(clinic, "/patients/" + ida.id() + "/access", mother);
        String formOfIda =
                tabs.page().selectFirst("section[aria-labelledby=own] form").attr("action");
        String csrf = tabs.page().selectFirst("input[name=csrf]").val();

        tabs.open(clinic.portal() + "/patients/" + jan.id() + "/access");
        assertThat(tabs.page().selectFirst("header").text()).contains("Record of Jan Winter");
        assertThat(tabs.page().selectFirst("section[aria-labelledby=own] form").attr("action"))
                .isNotEqualTo(formOfIda);
        String mixed = formOfIda.replace(ida.id(), jan.id());
        tabs.post(clinic.run().server().url() + mixed, Map.of("csrf", csrf));
        assertThat(tabs.status()).isEqualTo(404);

        tabs.open(clinic.portal() + "/patients/" + ida.id());
        assertThat(tabs.page().selectFirst("header").text()).contains("Record of Ida Sommer");
        assertThat(clinic.links(ida)).singleElement().asString().startsWith("ACTIVE");
    }

    @Requirement("FAM-03")
    @Test
    void with_one_record_there_is_nothing_to_choose_or_to_switch() {
        Person anna = clinic.linked("Anna").person();

        HttpBrowser browser = PlainJourney.signInAt(clinic, "/", anna);

        assertThat(browser.address().getPath()).contains("/patients/");
        assertThat(browser.page().select("a:contains(Switch record)")).isEmpty();
    }

    private String level(Patient patient) {
        return mother.get("/patients/" + patient.id())
                .expect(200)
                .json()
                .get("level")
                .asText();
    }
}
