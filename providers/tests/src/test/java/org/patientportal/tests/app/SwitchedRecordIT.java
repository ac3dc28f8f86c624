package org.patientportal.tests.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** A parent switches from one child to the other: nothing that was for the first may ever speak for the second. */
@PortalTest
class SwitchedRecordIT {

    private static final String OFFLINE = ClinicApp.ALL_SCOPES + " offline_access";

    private final Clinic clinic;
    private ClinicApp app;
    private ClinicApp otherApp;
    private ClinicApp backend;
    private Family family;

    SwitchedRecordIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @BeforeAll
    void installApps() {
        app = new ClinicApp(
                clinic,
                "app",
                Map.of(
                        "attributes",
                        Map.of(
                                "standard.token.exchange.enabled",
                                "true",
                                "client.introspection.response.allow.jwt.claim.enabled",
                                "true"),
                        "protocolMappers",
                        List.of(ClinicApp.audience("app"), ClinicApp.audience("backend"))));
        otherApp = new ClinicApp(clinic, "other-app-of-the-clinic", Map.of());
        backend = new ClinicApp(
                clinic, "backend", Map.of("attributes", Map.of("standard.token.exchange.enabled", "true")));
        family = Family.at(clinic);
    }

    @Requirement("FAM-04")
    @Test
    void everything_of_the_first_child_is_dead_at_once_and_the_second_lives() {
        HttpBrowser browser = new HttpBrowser();
        Tokens ida = chosen(browser, family.ida());
        assertThat(ida.get("/patients/" + family.ida().id()).status()).isEqualTo(200);

        Tokens jan = switched(browser, family.jan());

        ida.assertDead();
        assertSpeaksFor(jan, family.jan());
        assertSpeaksFor(jan.refreshed(), family.jan());
    }

    @Requirement("FAM-04")
    @Test
    void what_was_chosen_before_does_not_come_back_to_life_with_a_switch_back() {
        HttpBrowser browser = new HttpBrowser();
        Tokens first = chosen(browser, family.ida());
        switched(browser, family.jan());
        Tokens third = switched(browser, family.ida());

        first.assertDead();
        assertSpeaksFor(third, family.ida());
    }

    @Requirement("FAM-04")
    @Test
    void a_code_from_before_the_switch_gives_no_token() {
        HttpBrowser browser = new HttpBrowser();
        SignIn pending =
                app.visit(browser, ClinicApp.ALL_SCOPES).as(family.mother()).choose(family.ida());
        var code = pending.code();

        Tokens jan = switched(browser, family.jan());

        Tokens.assertRefused(app.redeem(code, pending.verifier()));
        assertThat(jan.get("/patients/" + family.ida().id()).status()).isEqualTo(404);
    }

    @Requirement("FAM-04")
    @Test
    void of_two_tabs_that_ask_at_once_each_has_its_own_answer_and_only_the_last_one_counts() {
        HttpBrowser browser = PlainJourney.signInAt(clinic, "/", family.mother());
        SignIn first = app.visit(browser, ClinicApp.ALL_SCOPES);
        String form =
                browser.page().selectFirst("form:has(button[name=record])").absUrl("action");
        SignIn second = app.visit(browser, ClinicApp.ALL_SCOPES);
        second.choose(family.jan());
        var codeOfSecond = second.code();

        browser.post(form, Map.of("record", family.ida().id()));
        assertThat(first.asks())
                .as("Keycloak begins the first tab anew, and it asks again")
                .isTrue();
        first.choose(family.ida());
        Tokens ida = first.tokens();

        assertSpeaksFor(ida, family.ida());
        Tokens.assertRefused(app.redeem(codeOfSecond, second.verifier()));
        assertSpeaksFor(ida.refreshed(), family.ida());
    }

    @Requirement("FAM-04")
    @Test
    void an_offline_token_is_for_its_record_and_ends_with_the_switch() {
        HttpBrowser browser = new HttpBrowser();
        chosen(browser, family.ida());
        Tokens ida = app.visit(browser, OFFLINE).tokens();
        assertSpeaksFor(ida.refreshed(), family.ida());

        Tokens jan = app.visit(browser, OFFLINE, ClinicApp.CHOOSE_AGAIN)
                .choose(family.jan())
                .tokens();

        ida.assertDead();
        assertSpeaksFor(jan, family.jan());
        assertSpeaksFor(jan.refreshed(), family.jan());
    }

    @Requirement("FAM-04")
    @Test
    void an_offline_token_ends_also_when_the_other_record_is_chosen_without_one() {
        HttpBrowser browser = new HttpBrowser();
        chosen(browser, family.ida());
        Tokens ida = app.visit(browser, OFFLINE).tokens();

        switched(browser, family.jan());

        ida.assertDead();
    }

    @Requirement("FAM-04")
    @Test
    void an_offline_token_of_another_sign_in_goes_on_to_speak_for_its_own_record() {
        Tokens ida = app.visit(new HttpBrowser(), OFFLINE)
                .as(family.mother())
                .choose(family.ida())
                .tokens();

        chosen(new HttpBrowser(), family.jan());

        assertSpeaksFor(ida, family.ida());
        assertSpeaksFor(ida.refreshed(), family.ida());
    }

    @Requirement("FAM-04")
    @Test
    void two_apps_of_one_sign_in_have_each_their_own_record() {
        HttpBrowser browser = new HttpBrowser();
        Tokens ida = chosen(browser, family.ida());
        Tokens jan = otherApp.visit(browser, ClinicApp.ALL_SCOPES)
                .choose(family.jan())
                .tokens();

        assertSpeaksFor(ida, family.ida());
        assertSpeaksFor(ida.refreshed(), family.ida());
        assertSpeaksFor(jan, family.jan());

        otherApp.visit(browser, ClinicApp.ALL_SCOPES, ClinicApp.CHOOSE_AGAIN)
                .choose(family.ida())
                .tokens();
        assertSpeaksFor(ida, family.ida());
        jan.assertDead();
    }

    @Requirement("FAM-04")
    @Test
    void a_token_got_by_exchange_speaks_for_the_record_of_the_token_it_was_got_for_and_dies_with_it() {
        HttpBrowser browser = new HttpBrowser();
        Tokens ida = chosen(browser, family.ida());
        backend.visit(browser, ClinicApp.ALL_SCOPES).choose(family.jan()).tokens();

        Tokens exchanged = Tokens.of(backend, backend.exchange(ida));
        assertSpeaksFor(exchanged, family.ida());

        switched(browser, family.jan());
        assertThat(exchanged.introspected()).isEmpty();
        assertThat(exchanged.userInfo()).isEmpty();
        assertThat(exchanged.get("/me").status()).isEqualTo(401);
        assertThat(backend.exchange(ida).indicatesSuccess()).isFalse();
    }

    @Requirement({"FAM-04", "SEC-02"})
    @Test
    void what_introspection_signs_speaks_for_the_same_record_and_dies_with_it() {
        HttpBrowser browser = new HttpBrowser();
        Tokens ida = chosen(browser, family.ida());

        String signed = app.introspectAsJwt(ida);

        String api = clinic.portal() + "/api/patients/";
        assertThat(Http.get(api + family.ida().id(), signed).status()).isEqualTo(200);
        assertThat(Http.get(api + family.jan().id(), signed).status()).isEqualTo(404);
        switched(browser, family.jan());
        assertThat(Http.get(api + family.ida().id(), signed).status()).isEqualTo(401);
    }

    @Requirement({"FAM-04", "SEC-02"})
    @Test
    void nobody_gets_rid_of_the_record_by_asking_for_less() {
        HttpBrowser browser = new HttpBrowser();
        Tokens ida = chosen(browser, family.ida());

        Tokens refreshed = Tokens.of(app, app.refresh(ida, "openid patient-portal-api"));
        Tokens exchanged = Tokens.of(app, app.exchange(ida, "openid patient-portal-api"));

        for (Tokens narrow : List.of(refreshed, exchanged)) {
            assertThat(narrow.get("/patients/" + family.ida().id()).status()).isEqualTo(200);
            assertThat(narrow.get("/patients/" + family.jan().id()).status()).isEqualTo(404);
        }
        switched(browser, family.jan());
        for (Tokens narrow : List.of(refreshed, exchanged)) {
            assertThat(narrow.introspected()).isEmpty();
            assertThat(narrow.get("/me").status()).isEqualTo(401);
        }
        assertThat(app.refresh(refreshed, "openid patient-portal-api").indicatesSuccess())
                .isFalse();
    }

    @Requirement("FAM-04")
    @Test
    void a_token_without_a_record_gets_none_by_exchange_and_no_token_that_names_the_scope() {
        HttpBrowser browser = new HttpBrowser();
        Tokens none = app.visit(browser, "openid").as(family.mother()).tokens();

        Tokens.assertRefused(app.exchange(none));
    }

    @Requirement({"FAM-04", "SEC-02"})
    @Test
    void a_token_for_one_child_does_not_open_the_other() {
        Tokens ida = chosen(new HttpBrowser(), family.ida());

        assertThat(ida.get("/patients/" + family.jan().id()).status()).isEqualTo(404);
        assertThat(ida.get("/me").expect(200).text())
                .contains(family.ida().id())
                .doesNotContain(family.jan().id());
    }

    private Tokens chosen(HttpBrowser browser, Patient patient) {
        return app.visit(browser, ClinicApp.ALL_SCOPES)
                .as(family.mother())
                .choose(patient)
                .tokens();
    }

    private Tokens switched(HttpBrowser browser, Patient patient) {
        return app.visit(browser, ClinicApp.ALL_SCOPES, ClinicApp.CHOOSE_AGAIN)
                .choose(patient)
                .tokens();
    }

    private static void assertSpeaksFor(Tokens tokens, Patient patient) {
        for (Map<String, Object> answer :
                List.of(tokens.claims(), tokens.introspected(), tokens.userInfo(), tokens.beside())) {
            assertThat(answer).containsEntry("patient", patient.id());
        }
        assertThat(tokens.get("/patients/" + patient.id()).status()).isEqualTo(200);
    }
}
