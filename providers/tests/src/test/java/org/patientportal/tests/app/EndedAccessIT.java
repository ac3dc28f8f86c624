package org.patientportal.tests.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** Whatever ends the access of a person, or takes from it, ends the tokens of the apps that were given it. */
@PortalTest
class EndedAccessIT {

    private final Clinic clinic;
    private ClinicApp app;

    EndedAccessIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @BeforeAll
    void installApp() {
        app = new ClinicApp(clinic, "app", Map.of());
    }

    @Requirement({"DIS-01", "APPS-01"})
    @Test
    void disabled() {
        LinkedPatient anna = clinic.linked("Anna");
        Tokens tokens = tokens(anna);

        clinic.petra().disables(anna.patient()).expect(200);

        tokens.assertDead();
    }

    @Requirement({"FAM-05", "APPS-01"})
    @Test
    void unlinked_and_given_back_by_staff() {
        LinkedPatient anna = clinic.linked("Anna");
        Tokens tokens = tokens(anna);

        clinic.petra().changesAccess(anna.patient(), "end").expect(200);
        tokens.assertDead();

        clinic.petra().changesAccess(anna.patient(), "restore").expect(200);
        assertAlive(tokens);
    }

    @Requirement({"LVL-04", "APPS-01"})
    @Test
    void lowered_and_after_the_next_sign_in_the_tokens_say_so() {
        LinkedPatient anna = clinic.linked("Anna");
        HttpBrowser browser = new HttpBrowser();
        Tokens tokens =
                app.visit(browser, ClinicApp.ALL_SCOPES).as(anna.person()).tokens();

        clinic.petra().changesAccess(anna.patient(), "limit").expect(200);

        tokens.assertDead();
        Tokens again = app.visit(browser, ClinicApp.ALL_SCOPES).tokens();
        assertThat(again.claims()).containsEntry("portal_level", "limited");
        assertThat(again.introspected()).containsEntry("portal_level", "limited");
        tokens.assertDead();
    }

    @Requirement({"LVL-04", "APPS-01"})
    @Test
    void raised_is_said_after_the_next_sign_in_and_all_answers_agree_until_then() {
        LinkedPatient anna = clinic.linked("Anna");
        clinic.petra().changesAccess(anna.patient(), "limit").expect(200);
        HttpBrowser browser = new HttpBrowser();
        Tokens tokens =
                app.visit(browser, ClinicApp.ALL_SCOPES).as(anna.person()).tokens();

        clinic.petra().changesAccess(anna.patient(), "restore").expect(200);

        assertThat(tokens.introspected()).containsEntry("portal_level", "limited");
        assertThat(tokens.userInfo()).containsEntry("portal_level", "limited");
        assertThat(tokens.refreshed().claims()).containsEntry("portal_level", "limited");
        Tokens again = app.visit(browser, ClinicApp.ALL_SCOPES).tokens();
        assertThat(again.claims()).containsEntry("portal_level", "full");
    }

    @Requirement({"FAM-05", "APPS-01"})
    @Test
    void an_area_is_taken_away() {
        LinkedPatient anna = clinic.linked("Anna");
        Tokens tokens = tokens(anna);

        areas(anna, List.of("appointments"));

        tokens.assertDead();
    }

    @Requirement({"LVL-04", "APPS-01"})
    @Test
    void an_area_that_is_added_is_told_at_the_next_sign_in() {
        LinkedPatient anna = clinic.linked("Anna");
        areas(anna, List.of("appointments"));
        HttpBrowser browser = new HttpBrowser();
        Tokens tokens =
                app.visit(browser, ClinicApp.ALL_SCOPES).as(anna.person()).tokens();

        areas(anna, List.of("appointments", "forms"));

        assertThat(tokens.introspected()).containsEntry("portal_areas", List.of("appointments"));
        Tokens again = app.visit(browser, ClinicApp.ALL_SCOPES).tokens();
        assertThat(again.claims()).containsEntry("portal_areas", List.of("appointments", "forms"));
    }

    @Requirement({"FAM-05", "APPS-01"})
    @Test
    void the_owner_ends_the_access() {
        LinkedPatient anna = clinic.linked("Anna");
        Tokens tokens = tokens(anna);
        String access = "/api/patients/" + anna.patient().id() + "/access";
        String token = clinic.token(anna.person());
        String own = Http.get(clinic.portal() + access, token)
                .expect(200)
                .items()
                .get(0)
                .get("id")
                .asText();

        Http.send("POST", clinic.portal() + access + "/" + own + "/end", token, null)
                .expect(204);

        tokens.assertDead();
    }

    @Requirement({"DIS-01", "APPS-01"})
    @Test
    void the_organization_is_closed() {
        LinkedPatient anna = clinic.linked("Anna");
        Tokens tokens = tokens(anna);

        clinic.realm().opens(clinic.riverside(), false);
        try {
            tokens.assertDead();
        } finally {
            clinic.realm().opens(clinic.riverside(), true);
        }
        assertAlive(tokens);
    }

    @Requirement({"DIS-03", "APPS-01"})
    @Test
    void the_account_is_disabled() {
        LinkedPatient anna = clinic.linked("Anna");
        Tokens tokens = tokens(anna);

        clinic.realm().set(anna.person(), "enabled", false);

        assertThat(tokens.introspected()).isEmpty();
        assertThat(tokens.userInfo()).isEmpty();
        assertThat(tokens.refresh().indicatesSuccess()).isFalse();
        assertThat(tokens.get("/me").status()).isEqualTo(401);
    }

    @Requirement({"DIS-01", "SEC-01"})
    @Test
    void of_two_records_the_other_one_lives_on() {
        Family family = Family.at(clinic);
        HttpBrowser browser = new HttpBrowser();
        Tokens ida = app.visit(browser, ClinicApp.ALL_SCOPES)
                .as(family.mother())
                .choose(family.ida())
                .tokens();

        clinic.petra().disables(family.jan()).expect(200);
        assertAlive(ida);

        clinic.petra().disables(family.ida()).expect(200);
        ida.assertDead();
        SignIn again = app.visit(browser, ClinicApp.ALL_SCOPES);
        assertThat(again.browser().page().text()).contains("No portal access any more");
    }

    @Requirement({"DIS-01", "DIS-03"})
    @Test
    void a_token_for_the_api_alone_is_not_refreshed_once_no_record_is_left() {
        LinkedPatient anna = clinic.linked("Anna");
        Tokens tokens = app.visit(new HttpBrowser(), "openid patient-portal-api")
                .as(anna.person())
                .tokens();
        assertThat(tokens.refreshed().get("/me").status()).isEqualTo(200);

        clinic.petra().disables(anna.patient()).expect(200);

        assertThat(tokens.refresh().toErrorResponse().getErrorObject().getCode())
                .isEqualTo("invalid_grant");
    }

    @Requirement({"DIS-01", "SEC-01"})
    @Test
    void not_before_of_the_realm_and_of_the_client_each_alone() {
        Person anna = clinic.linked("Anna").person();
        ClinicApp otherApp = new ClinicApp(clinic, "app-to-be-called-back", Map.of());
        HttpBrowser browser = new HttpBrowser();
        Tokens tokens = app.visit(browser, ClinicApp.ALL_SCOPES).as(anna).tokens();
        Tokens others = otherApp.visit(browser, ClinicApp.ALL_SCOPES).tokens();
        int soon = (int) (System.currentTimeMillis() / 1000) + 2;

        otherApp.change(Map.of("notBefore", soon));
        assertNotBefore(others);
        assertAlive(tokens);

        clinic.realm().set("notBefore", soon);
        assertNotBefore(tokens);
        clinic.realm().set("notBefore", 0);
        otherApp.change(Map.of("notBefore", 0));
    }

    private static void assertNotBefore(Tokens tokens) {
        assertThat(tokens.introspected()).isEmpty();
        assertThat(tokens.userInfo()).isEmpty();
        assertThat(tokens.refresh().indicatesSuccess()).isFalse();
    }

    private void areas(LinkedPatient patient, List<String> areas) {
        String link = clinic.petra().links(patient.patient()).get(0).get("id").asText();
        clinic.petra()
                .put("/patients/" + patient.patient().id() + "/links/" + link, Map.of("areas", areas))
                .expect(200);
    }

    private Tokens tokens(LinkedPatient patient) {
        return app.visit(new HttpBrowser(), ClinicApp.ALL_SCOPES)
                .as(patient.person())
                .tokens();
    }

    private static void assertAlive(Tokens tokens) {
        assertThat(tokens.introspected()).containsKey("patient");
        assertThat(tokens.userInfo()).containsKey("patient");
        assertThat(tokens.refresh().indicatesSuccess()).isTrue();
    }
}
