package org.patientportal.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** Requests that no page of ours makes: they get a clear refusal, never a fault of the server. */
@PortalTest
class RoughHandlingIT {

    private final Clinic clinic;
    private final Staff petra;

    RoughHandlingIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement("SEC-06")
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x+json", "text/plain"})
    void a_page_takes_no_form_in_any_other_shape(String type) {
        HttpBrowser desk = PlainJourney.signInAt(clinic, "/staff/riverside/patients", petra.person());

        int status = desk.send(
                clinic.portal() + "/staff/riverside/patients",
                type,
                "{\"values\":{\"firstName\":\"Forged\",\"lastName\":\"Csrf\"}}");

        assertThat(status).isEqualTo(415);
        assertThat(petra.get("/patients?search=forged").expect(200).items()).isEmpty();
    }

    @Requirement("SEC-02")
    @Test
    void after_signing_out_the_pages_ask_for_a_login_again() {
        HttpBrowser desk = PlainJourney.signInAt(clinic, "/staff", petra.person());
        desk.submit("form[action$='/logout']", Map.of());
        assertThat(desk.address().getPath()).endsWith("/signed-out");

        desk.open(clinic.portal() + "/staff/riverside/patients");

        assertThat(desk.address().getPath()).contains("/protocol/openid-connect/auth");
    }

    @Requirement("SEC-05")
    @ParameterizedTest
    @ValueSource(strings = {"%7B", "%27%20call%20123%20%27", "$%7Bportal.common.yes%7D", "%3Cb%3E"})
    void what_an_address_says_was_done_is_not_repeated(String done) {
        Patient patient = petra.adds(clinic.someone("Anna"));
        HttpBrowser desk = PlainJourney.signInAt(
                clinic, "/staff/riverside/patients/" + patient.id() + "?done=" + done, petra.person());

        assertThat(desk.status()).isEqualTo(200);
        assertThat(desk.page().text())
                .doesNotContain("call 123")
                .doesNotContain("Yes")
                .contains("Anna");
    }

    @Requirement("SEC-05")
    @ParameterizedTest
    @ValueSource(strings = {"/?kc_locale=%0d%0aX:y", "/open?kc_locale=%00", "/callback?state=%00&code=x", "/open/x"})
    void an_address_that_nobody_gave_out_is_no_fault(String path) {
        assertThat(Http.get(clinic.portal() + path).status()).isLessThan(500);
    }

    @Requirement("SEC-05")
    @Test
    void a_realm_that_does_not_exist_has_no_portal() {
        String nowhere = clinic.run().server().url() + "/realms/nowhere/patient-portal";
        assertThat(Http.get(nowhere + "/").status()).isEqualTo(404);
        assertThat(Http.get(nowhere + "/api/me").status()).isEqualTo(404);
    }

    @Requirement("SEC-01")
    @Test
    void a_realm_that_is_switched_off_or_wants_https_opens_nothing() {
        String token = petra.token();
        change(realm -> realm.put("sslRequired", "all"));
        try {
            expectClosed(token, "https-required");
        } finally {
            change(realm -> realm.put("sslRequired", "external"));
        }
        change(realm -> realm.put("enabled", false));
        try {
            expectClosed(token, "realm-disabled");
        } finally {
            change(realm -> realm.put("enabled", true));
        }
        Http.send("GET", clinic.staffApi() + "/practices/riverside/patients", token, null)
                .expect(200);
    }

    @Requirement("SEC-01")
    @ParameterizedTest
    @ValueSource(strings = {"{\"enabled\":}", "\u0000\u0000\u0000{\u0080", "[", "{\"enabled\":\"yes\"}", "null"})
    void a_body_that_is_not_the_json_expected_is_refused(String body) {
        Patient patient = petra.adds(clinic.someone("Anna"));
        Reply reply = Http.send(
                Http.request(clinic.staffApi() + "/practices/riverside/patients/" + patient.id() + "/portal-access")
                        .header("Authorization", "Bearer " + petra.token())
                        .header("Content-Type", "application/json")
                        .method("PUT", BodyPublishers.ofString(body, java.nio.charset.StandardCharsets.ISO_8859_1)));

        assertThat(reply.expect(400).code()).isEqualTo("malformed");
    }

    private void expectClosed(String token, String code) {
        Reply staff = Http.send("GET", clinic.staffApi() + "/practices/riverside/patients", token, null);
        assertThat(staff.expect(403).code()).isEqualTo(code);
        assertThat(Http.get(clinic.portal() + "/api/me", token).expect(403).code())
                .isEqualTo(code);
        Http.get(clinic.portal() + "/open").expect(403);
    }

    private void change(UnaryOperator<ObjectNode> setting) {
        String url = "/" + clinic.realm().name();
        ObjectNode realm =
                (ObjectNode) clinic.run().admin().get(url).expect(200).json();
        clinic.run().admin().put(url, setting.apply(realm)).expect(204);
    }
}
