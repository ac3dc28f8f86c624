package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Secrets;

/** Tokens of accounts without a record, where nobody passes a page that could turn them away. */
@PortalTest
class AdmissionIT {

    private static final String EXCHANGER = "exchanger";
    private static final String SCOPE = "patient-portal-api";

    private final Clinic clinic;
    private final String secret = Secrets.giveAway(Secrets.password());

    AdmissionIT(Clinic clinic) {
        this.clinic = clinic;
        String realm = "/" + clinic.realm().name();
        clinic.run()
                .admin()
                .create(
                        realm + "/clients",
                        Map.of(
                                "clientId",
                                EXCHANGER,
                                "secret",
                                secret,
                                "directAccessGrantsEnabled",
                                true,
                                "optionalClientScopes",
                                List.of(SCOPE),
                                "attributes",
                                Map.of("standard.token.exchange.enabled", "true")));
    }

    @Requirement({"DIS-01", "DIS-03", "DIS-05"})
    @Test
    void once_the_last_record_is_disabled_a_refresh_token_fails_until_there_is_one_again() {
        LinkedPatient anna = clinic.linked("Anna");
        JsonNode first = signIn(anna.person(), SCOPE);
        assertThat(me(first).status()).isEqualTo(200);
        clinic.petra().disables(anna.patient()).expect(200);

        assertThat(refreshed(first).expect(400).json().get("error").asText()).isEqualTo("invalid_grant");
        Patient again = connectedAgain(anna.person());
        assertThat(me(refresh(first)).expect(200).text()).contains(again.id());
    }

    @Requirement("DIS-05")
    @Test
    void who_never_had_a_record_gets_no_token_for_the_portal_by_exchange() {
        Person nobody = clinic.account("Nemo");
        Person anna = clinic.linked("Anna").person();

        assertThat(me(exchange(signIn(anna, "openid"))).status()).isEqualTo(200);
        assertThat(me(exchange(signIn(clinic.petra().person(), "openid"))).status())
                .as("staff")
                .isEqualTo(200);
        assertThat(me(exchange(signIn(nobody, "openid"))).expect(403).code()).isEqualTo("wrong-audience");
    }

    private Patient connectedAgain(Person person) {
        Patient patient = clinic.petra().adds(person);
        clinic.petra().invites(patient);
        new PlainJourney(clinic, clinic.mailbox().letterTo(person.email(), 2).link())
                .signIn(person)
                .connect()
                .expectDashboard();
        return patient;
    }

    private JsonNode signIn(Person person, String scope) {
        return tokens(Map.of(
                "grant_type", "password", "scope", scope, "username", person.email(), "password", person.password()));
    }

    private JsonNode refresh(JsonNode tokens) {
        return noted(refreshed(tokens));
    }

    private Reply refreshed(JsonNode tokens) {
        return grant(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.get("refresh_token").asText()));
    }

    private JsonNode exchange(JsonNode tokens) {
        return tokens(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token_type",
                "urn:ietf:params:oauth:token-type:access_token",
                "subject_token",
                tokens.get("access_token").asText(),
                "scope",
                SCOPE));
    }

    private JsonNode tokens(Map<String, String> grant) {
        return noted(grant(grant));
    }

    private Reply grant(Map<String, String> grant) {
        Map<String, String> form = new HashMap<>(grant);
        form.put("client_id", EXCHANGER);
        form.put("client_secret", secret);
        String url =
                clinic.run().server().url() + "/realms/" + clinic.realm().name() + "/protocol/openid-connect/token";
        return Http.postForm(url, form);
    }

    private static JsonNode noted(Reply reply) {
        JsonNode answer = reply.expect(200).json();
        Secrets.note("access_token", answer.get("access_token").asText());
        return answer;
    }

    private Reply me(JsonNode tokens) {
        return Http.get(clinic.portal() + "/api/me", tokens.get("access_token").asText());
    }
}
