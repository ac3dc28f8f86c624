package org.patientportal.tests.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** Whose record an app shows: what is asked, and when. */
@PortalTest
class ChosenRecordIT {

    private static final Map<String, String> SILENTLY = Map.of("prompt", "none");

    private final Clinic clinic;
    private ClinicApp app;
    private ClinicApp otherApp;
    private Family family;

    ChosenRecordIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @BeforeAll
    void installApps() {
        app = new ClinicApp(clinic, "family-app", Map.of());
        otherApp = new ClinicApp(clinic, "other-family-app", Map.of());
        family = Family.at(clinic);
    }

    @Requirement("FAM-03")
    @Test
    void with_two_records_the_person_chooses_by_name_relationship_and_age() {
        SignIn signIn = app.visit(new HttpBrowser(), ClinicApp.ALL_SCOPES).as(family.mother());

        assertThat(signIn.choices()).hasSize(2);
        assertThat(signIn.choices().get(0))
                .contains("Ida Sommer")
                .contains("You are a parent")
                .contains("years old");
        assertThat(signIn.browser().page().text()).contains("App family-app").doesNotContain("2019");
        Tokens tokens = signIn.choose(family.jan()).tokens();

        assertThat(tokens.claims()).containsEntry("patient", family.jan().id());
        assertThat(tokens.beside()).containsEntry("patient", family.jan().id());
        assertThat(clinic.audit(family.jan())).anyMatch(row -> row.startsWith("app.choose"));
    }

    @Requirement("FAM-03")
    @Test
    void after_single_sign_on_the_person_is_asked_as_well_and_for_each_app() {
        HttpBrowser browser = PlainJourney.signInAt(clinic, "/", family.mother());

        SignIn first = app.visit(browser, ClinicApp.ALL_SCOPES);
        assertThat(first.asks()).isTrue();
        assertThat(first.choose(family.ida()).tokens().claims())
                .containsEntry("patient", family.ida().id());

        SignIn second = otherApp.visit(browser, ClinicApp.ALL_SCOPES);
        assertThat(second.asks()).isTrue();
        assertThat(second.choose(family.jan()).tokens().claims())
                .containsEntry("patient", family.jan().id());
    }

    @Requirement("FAM-03")
    @Test
    void the_choice_is_remembered_for_the_app_in_the_browser() {
        HttpBrowser browser = new HttpBrowser();
        Tokens first = chosen(browser, family.jan());

        Tokens again = app.visit(browser, ClinicApp.ALL_SCOPES).tokens();
        Tokens silent = app.visit(browser, ClinicApp.ALL_SCOPES, SILENTLY).tokens();

        assertThat(again.claims()).containsEntry("patient", family.jan().id());
        assertThat(silent.claims()).containsEntry("patient", family.jan().id());
        assertThat(first.introspected()).as("nothing has been switched").isNotEmpty();
        assertThat(otherApp.visit(browser, ClinicApp.ALL_SCOPES, SILENTLY).error())
                .isEqualTo("interaction_required");
        assertThat(app.visit(new HttpBrowser(), ClinicApp.ALL_SCOPES, SILENTLY).error())
                .isEqualTo("login_required");
    }

    @Requirement("FAM-03")
    @Test
    void with_kc_action_the_app_lets_the_person_choose_again_and_leaving_changes_nothing() {
        HttpBrowser browser = new HttpBrowser();
        Tokens first = chosen(browser, family.jan());

        SignIn left = app.visit(browser, ClinicApp.ALL_SCOPES, ClinicApp.CHOOSE_AGAIN);
        assertThat(left.asks()).isTrue();
        left.press("cancel-aia", "true");
        assertThat(left.parameter("kc_action_status")).isEqualTo("cancelled");
        assertThat(left.tokens().claims()).containsEntry("patient", family.jan().id());
        assertThat(first.introspected()).isNotEmpty();

        SignIn switched = app.visit(browser, ClinicApp.ALL_SCOPES, ClinicApp.CHOOSE_AGAIN);
        assertThat(switched.asksForPassword()).isFalse();
        switched.choose(family.ida());
        assertThat(switched.parameter("kc_action_status")).isEqualTo("success");
        assertThat(switched.tokens().claims())
                .containsEntry("patient", family.ida().id());
    }

    @Requirement("FAM-03")
    @Test
    void select_account_asks_again_once() {
        HttpBrowser browser = new HttpBrowser();
        chosen(browser, family.jan());

        SignIn again = app.visit(browser, ClinicApp.ALL_SCOPES, Map.of("prompt", "select_account"));
        assertThat(again.asks()).isTrue();
        assertThat(again.choose(family.ida()).tokens().claims())
                .containsEntry("patient", family.ida().id());
    }

    @Requirement("FAM-03")
    @Test
    void an_app_may_ask_for_one_given_record_and_is_refused_what_is_not_linked() {
        HttpBrowser browser = new HttpBrowser();
        SignIn given = app.visit(
                        browser, ClinicApp.ALL_SCOPES, wanting(family.jan().id()))
                .as(family.mother());
        assertThat(given.tokens().claims())
                .containsEntry("patient", family.jan().id());

        LinkedPatient other = clinic.linked("Otto");
        for (String wanted : List.of(other.patient().id(), UUID.randomUUID().toString(), "jan")) {
            SignIn refused = app.visit(new HttpBrowser(), ClinicApp.ALL_SCOPES, wanting(wanted))
                    .as(family.mother());
            assertThat(refused.error()).as(wanted).isEqualTo("access_denied");
        }
    }

    @Requirement("FAM-03")
    @Test
    void an_account_with_one_record_does_not_get_it_for_another_that_the_app_wants() {
        LinkedPatient anna = clinic.linked("Anna");

        SignIn refused = app.visit(
                        new HttpBrowser(),
                        ClinicApp.ALL_SCOPES,
                        wanting(family.jan().id()))
                .as(anna.person());

        assertThat(refused.error()).isEqualTo("access_denied");
    }

    @Requirement("FAM-03")
    @Test
    void who_leaves_the_question_is_sent_back_to_the_app_without_a_record() {
        SignIn left = app.visit(new HttpBrowser(), ClinicApp.ALL_SCOPES).as(family.mother());

        left.press("leave", "true");

        assertThat(left.error()).isEqualTo("access_denied");
    }

    @Requirement({"FAM-03", "FAM-04"})
    @Test
    void what_was_chosen_is_not_changed_by_a_request_for_another_record_alone() {
        HttpBrowser browser = new HttpBrowser();
        Tokens jan = chosen(browser, family.jan());

        SignIn other =
                app.visit(browser, ClinicApp.ALL_SCOPES, wanting(family.ida().id()));

        assertThat(other.choices()).singleElement().asString().contains("Ida Sommer");
        assertThat(jan.introspected()).containsEntry("patient", family.jan().id());
        other.press("record", family.jan().id());
        assertThat(other.asks()).as("the app wants the other one").isTrue();
        assertThat(other.choose(family.ida()).tokens().claims())
                .containsEntry("patient", family.ida().id());
        assertThat(jan.introspected()).isEmpty();
    }

    @Requirement({"FAM-03", "FAM-04"})
    @Test
    void nor_after_another_page_of_the_realm_has_begun_something_else_in_the_browser() {
        clinic.realm().set("resetPasswordAllowed", true);
        HttpBrowser browser = new HttpBrowser();
        Tokens jan = chosen(browser, family.jan());
        String realm = clinic.run().server().url() + "/realms/" + clinic.realm().name();
        browser.open(realm + "/login-actions/reset-credentials?client_id=family-app");

        SignIn other =
                app.visit(browser, ClinicApp.ALL_SCOPES, wanting(family.ida().id()));

        assertThat(other.asks()).isTrue();
        assertThat(jan.introspected()).containsEntry("patient", family.jan().id());
    }

    @Requirement({"FAM-03", "LVL-04"})
    @Test
    void nor_while_the_access_to_what_was_chosen_is_another_one() {
        Family own = Family.at(clinic);
        HttpBrowser browser = new HttpBrowser();
        app.visit(browser, ClinicApp.ALL_SCOPES)
                .as(own.mother())
                .choose(own.jan())
                .tokens();
        clinic.petra().changesAccess(own.jan(), "limit").expect(200);

        assertThat(app.visit(browser, ClinicApp.ALL_SCOPES, wanting(own.ida().id()))
                        .asks())
                .isTrue();
        assertThat(app.visit(browser, ClinicApp.ALL_SCOPES).asks())
                .as("it is asked anew what shall be shown")
                .isTrue();
    }

    @Requirement({"FAM-03", "SEC-02"})
    @Test
    void a_forged_choice_is_refused_and_the_question_stays() {
        LinkedPatient other = clinic.linked("Otto");
        SignIn signIn = app.visit(new HttpBrowser(), ClinicApp.ALL_SCOPES).as(family.mother());

        signIn.press("record", other.patient().id());

        assertThat(signIn.asks()).isTrue();
        assertThat(signIn.browser().page().select("[role=alert]").text()).contains("cannot be opened any more");
        assertThat(signIn.choose(family.ida()).tokens().claims())
                .containsEntry("patient", family.ida().id());
    }

    @Requirement({"DIS-05", "FAM-03"})
    @Test
    void who_has_no_record_sees_the_page_that_says_so_and_the_app_is_denied() {
        Person nobody = clinic.account("Nemo");

        SignIn signIn = app.visit(new HttpBrowser(), "openid launch/patient").as(nobody);

        assertThat(signIn.browser().page().text()).contains("No portal access yet");
        signIn.browser().submit("form:has(button[name=leave])", Map.of("leave", "true"));
        assertThat(signIn.error()).isEqualTo("access_denied");
    }

    @Requirement({"DIS-05", "SEC-06"})
    @Test
    void staff_without_a_record_get_no_patient_context() {
        SignIn signIn = app.visit(new HttpBrowser(), ClinicApp.ALL_SCOPES)
                .as(clinic.petra().person());

        assertThat(signIn.browser().page().text()).contains("No portal access yet");
    }

    private Tokens chosen(HttpBrowser browser, Patient patient) {
        return app.visit(browser, ClinicApp.ALL_SCOPES)
                .as(family.mother())
                .choose(patient)
                .tokens();
    }

    private static Map<String, String> wanting(String record) {
        return Map.of("launch_patient", record);
    }
}
