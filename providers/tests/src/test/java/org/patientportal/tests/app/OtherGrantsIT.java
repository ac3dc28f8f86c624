package org.patientportal.tests.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** Ways to a token, or to an answer about one, that are not an app's everyday. */
@PortalTest
class OtherGrantsIT {

    private static final String ASKED = "openid launch/patient patient-portal-api";

    private final Clinic clinic;
    private ClinicApp app;
    private Family family;

    OtherGrantsIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @BeforeAll
    void installApp() {
        app = new ClinicApp(
                clinic,
                "app",
                Map.of(
                        "directAccessGrantsEnabled",
                        true,
                        "serviceAccountsEnabled",
                        true,
                        "implicitFlowEnabled",
                        true,
                        "attributes",
                        Map.of("oauth2.device.authorization.grant.enabled", "true")));
        family = Family.at(clinic);
    }

    @Requirement({"FAM-03", "FAM-04"})
    @Test
    void a_device_gets_no_record_as_its_code_may_meet_a_later_choice() {
        JsonNode device =
                app.posts("auth/device", Map.of("scope", ASKED)).expect(200).json();
        HttpBrowser browser =
                new HttpBrowser().open(device.get("verification_uri_complete").asText());
        PlainJourney.fillInLogin(browser, family.mother());
        browser.submit(
                "form:has(button[name=record])", Map.of("record", family.ida().id()));
        browser.submit("form:has([name=accept])", Map.of("accept", "Yes"));

        Reply answer = app.posts(
                "token",
                Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:device_code",
                        "device_code",
                        device.get("device_code").asText()));

        assertThat(answer.expect(400).json().get("error").asText()).isEqualTo("invalid_grant");
    }

    @Requirement("FAM-03")
    @Test
    void a_password_alone_gives_the_only_record_and_none_where_there_is_a_choice() {
        LinkedPatient anna = clinic.linked("Anna");

        JsonNode only = password(anna.person().email(), anna.person().password())
                .expect(200)
                .json();
        Reply several = password(family.mother().email(), family.mother().password());

        assertThat(only.get("patient").asText()).isEqualTo(anna.patient().id());
        assertThat(several.expect(400).json().get("error").asText()).isEqualTo("invalid_grant");
    }

    @Requirement("FAM-03")
    @Test
    void where_the_question_is_switched_off_nobody_gets_a_record_by_code_or_at_once() {
        LinkedPatient anna = clinic.linked("Anna");
        HttpBrowser browser = new HttpBrowser();
        clinic.realm().enables("portal-choose-record", false);
        try {
            SignIn signIn = app.visit(browser, ASKED).as(anna.person());
            Tokens.assertRefused(signIn.redeem());
            String implicit = app.address().replaceAll("response_type=code&|code_challenge[a-z_]*=[^&]*&?", "")
                    + "&response_type=id_token%20token";
            assertThat(browser.open(implicit).status()).isEqualTo(400);
        } finally {
            clinic.realm().enables("portal-choose-record", true);
        }
    }

    @Requirement("DIS-05")
    @Test
    void software_with_an_account_of_its_own_gets_no_record() {
        JsonNode tokens = app.posts("token", Map.of("grant_type", "client_credentials", "scope", ASKED))
                .expect(200)
                .json();

        assertThat(tokens.has("patient")).isFalse();
    }

    @Requirement({"FAM-04", "DIS-01"})
    @Test
    void userinfo_looks_at_the_token_that_it_is_asked_with_whatever_else_is_sent() {
        LinkedPatient anna = clinic.linked("Anna");
        Tokens tokens = app.visit(new HttpBrowser(), ClinicApp.ALL_SCOPES)
                .as(anna.person())
                .tokens();
        clinic.petra().disables(anna.patient()).expect(200);

        Reply answer =
                Http.send(Http.request(app.realm().getUserInfoEndpointURI().toString())
                        .header("Authorization", "Bearer " + tokens.accessToken())
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(
                                "--x\r\nContent-Disposition: form-data; name=\"access_token\"\r\n\r\nx\r\n--x--\r\n")));

        assertThat(answer.status()).isEqualTo(401);
    }

    private Reply password(String username, String password) {
        return app.posts(
                "token", Map.of("grant_type", "password", "scope", ASKED, "username", username, "password", password));
    }
}
