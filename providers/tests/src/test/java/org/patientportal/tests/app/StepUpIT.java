package org.patientportal.tests.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.ClinicRealm;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.invitation.OneTimeCode;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** Riverside asks for a second factor for full access, lakeside does not. */
@PortalTest
class StepUpIT {

    private final Clinic clinic;
    private final Staff petra;
    private ClinicApp app;

    StepUpIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @BeforeAll
    void wantSecondFactor() {
        StepUpFlow.bind(clinic);
        app = new ClinicApp(clinic, "app", Map.of());
        secondFactor(petra, true);
    }

    @Requirement({"LVL-04", "SEC-01"})
    @Test
    void a_page_asks_for_the_code_alone_and_comes_back_to_where_the_person_was() {
        LinkedPatient anna = linkedWithSecondFactor(petra);
        String profile = "/patients/" + anna.patient().id() + "/profile";

        HttpBrowser browser = PlainJourney.signInAt(clinic, profile, anna.person());
        assertThat(browser.shows("input[name=password]")).isFalse();
        showCode(browser);

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.address().getPath()).endsWith(profile);
        browser.open(clinic.portal() + "/patients/" + anna.patient().id());
        assertThat(browser.status()).as("asked once").isEqualTo(200);
        assertThat(browser.address().getPath()).endsWith(anna.patient().id());
    }

    @Requirement({"LVL-01", "LVL-04"})
    @Test
    void limited_access_and_a_practice_that_does_not_want_it_ask_for_nothing() {
        LinkedPatient limited = linkedWithSecondFactor(petra);
        petra.changesAccess(limited.patient(), "limit").expect(200);
        LinkedPatient elsewhere = linkedWithSecondFactor(clinic.lars());

        for (LinkedPatient patient : new LinkedPatient[] {limited, elsewhere}) {
            String path = "/patients/" + patient.patient().id();
            HttpBrowser browser = PlainJourney.signInAt(clinic, path, patient.person());
            assertThat(browser.status()).isEqualTo(200);
            assertThat(browser.address().getPath()).endsWith(path);
        }
    }

    @Requirement({"LVL-04", "APPS-01"})
    @Test
    void an_app_for_one_record_is_given_it_with_the_code_and_the_password_is_asked_once() {
        LinkedPatient anna = linkedWithSecondFactor(petra);

        SignIn signIn = app.visit(new HttpBrowser(), ClinicApp.ALL_SCOPES).as(anna.person());
        assertThat(signIn.browser().shows("input[name=password]")).isFalse();
        showCode(signIn.browser());
        Tokens tokens = signIn.tokens();

        assertThat(tokens.introspected())
                .containsEntry("patient", anna.patient().id())
                .containsEntry("portal_level", "full");
        assertThat(tokens.get("/patients/" + anna.patient().id()).status()).isEqualTo(200);
        assertThat(tokens.refreshed().get("/me").status()).isEqualTo(200);
        Tokens again = app.visit(signIn.browser(), ClinicApp.ALL_SCOPES).tokens();
        assertThat(again.claims()).containsEntry("patient", anna.patient().id());
    }

    @Requirement({"LVL-04", "APPS-01"})
    @Test
    void of_two_records_only_the_one_that_needs_it_asks() {
        LinkedPatient anna = linkedWithSecondFactor(petra);
        Staff lars = clinic.lars();
        Patient other = lars.adds(anna.person());
        lars.invites(other);
        PlainJourney journey = new PlainJourney(
                clinic, clinic.mailbox().letterTo(anna.person().email(), 2).link());
        journey.signIn(anna.person()).connect().expectDashboard();

        SignIn signIn = app.visit(journey.browser(), ClinicApp.ALL_SCOPES).choose(other);
        assertThat(signIn.tokens().claims()).containsEntry("patient", other.id());

        SignIn switched = app.visit(journey.browser(), ClinicApp.ALL_SCOPES, ClinicApp.CHOOSE_AGAIN)
                .choose(anna.patient());
        showCode(switched.browser());
        assertThat(switched.parameter("kc_action_status")).isEqualTo("success");
        assertThat(switched.tokens().claims())
                .containsEntry("patient", anna.patient().id());
    }

    @Requirement({"LVL-04", "APPS-01"})
    @Test
    void the_api_says_what_is_missing_and_takes_a_token_that_has_it() {
        LinkedPatient anna = linkedWithSecondFactor(petra);
        HttpBrowser browser = new HttpBrowser();
        Tokens weak = app.visit(browser, "openid patient-portal-api")
                .as(anna.person())
                .tokens();

        Reply refused = weak.get("/patients/" + anna.patient().id());
        assertThat(refused.expect(401).code()).isEqualTo("insufficient-user-authentication");
        assertThat(refused.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_user_authentication\", acr_values=\"2\"");

        SignIn stronger = app.visit(browser, "openid patient-portal-api", Map.of("acr_values", "2"));
        showCode(stronger.browser());
        assertThat(stronger.tokens().get("/patients/" + anna.patient().id()).status())
                .isEqualTo(200);
    }

    @Requirement({"LVL-04", "APPS-01"})
    @Test
    void when_a_practice_begins_to_want_it_tokens_without_it_die() {
        LinkedPatient anna = linkedWithSecondFactor(clinic.lars());
        HttpBrowser browser = new HttpBrowser();
        Tokens weak = app.visit(browser, ClinicApp.ALL_SCOPES).as(anna.person()).tokens();

        secondFactor(clinic.lars(), true);
        try {
            assertThat(weak.introspected()).isEmpty();
            assertThat(weak.refresh().indicatesSuccess()).isFalse();
            SignIn again = app.visit(browser, ClinicApp.ALL_SCOPES);
            showCode(again.browser());
            assertThat(again.tokens().introspected())
                    .containsEntry("patient", anna.patient().id());
        } finally {
            secondFactor(clinic.lars(), false);
        }
    }

    @Requirement({"LVL-04", "SEC-02"})
    @Test
    void what_one_person_chose_before_the_code_is_not_chosen_for_the_next_one() {
        LinkedPatient anna = linkedWithSecondFactor(petra);
        LinkedPatient otto = linkedWithSecondFactor(clinic.lars());
        SignIn signIn = app.visit(new HttpBrowser(), ClinicApp.ALL_SCOPES).as(anna.person());
        assertThat(signIn.browser().shows("input[name=otp]")).isTrue();

        String page = signIn.browser().address().toString();
        signIn.browser().open(page.replace("/login-actions/authenticate", "/login-actions/restart"));
        signIn.as(otto.person());
        if (signIn.browser().shows("input[name=otp]")) {
            showCode(signIn.browser());
        }

        assertThat(signIn.tokens().claims())
                .containsEntry("patient", otto.patient().id());
    }

    @Requirement("LVL-04")
    @Test
    void who_has_no_second_factor_yet_sets_it_up_on_the_way() {
        LinkedPatient anna = linked(clinic.account("Anna"), petra);
        String path = "/patients/" + anna.patient().id();

        HttpBrowser browser = PlainJourney.signInAt(clinic, path, anna.person());

        String secret = browser.page().selectFirst("input[name=totpSecret]").val();
        browser.submit("form:has(input[name=totpSecret])", Map.of("totp", OneTimeCode.of(secret, Duration.ZERO)));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.address().getPath()).endsWith(path);
    }

    private LinkedPatient linkedWithSecondFactor(Staff staff) {
        Person person = clinic.someone("Anna");
        clinic.realm().addWithSecondFactor(person);
        return linked(person, staff);
    }

    /** Accepting an invitation asks for the password alone: it shows nothing of the record. */
    private LinkedPatient linked(Person person, Staff staff) {
        clinic.realm().set(person, "emailVerified", true);
        Patient patient = staff.adds(person);
        var invitation = staff.invites(patient);
        new PlainJourney(clinic, clinic.mailbox().letterTo(person.email()).link())
                .signIn(person)
                .connect();
        return new LinkedPatient(person, patient, invitation);
    }

    private static void showCode(HttpBrowser browser) {
        browser.submit(
                "form:has(input[name=otp])", Map.of("otp", OneTimeCode.of(ClinicRealm.AUTHENTICATOR, Duration.ZERO)));
    }

    private static void secondFactor(Staff staff, boolean wanted) {
        ObjectNode settings = (ObjectNode) staff.get("/settings").expect(200).json();
        staff.put("/settings", settings.put("secondFactorForFull", wanted)).expect(200);
    }
}
