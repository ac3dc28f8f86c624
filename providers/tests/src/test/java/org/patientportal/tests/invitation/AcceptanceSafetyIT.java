package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.ClinicRealm;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Secrets;

/** What must not happen around an invitation, though nobody does anything forbidden. */
@PortalTest
class AcceptanceSafetyIT {

    private final Clinic clinic;
    private final Staff petra;

    AcceptanceSafetyIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement({"INV-12", "SEC-01"})
    @Test
    void a_genuine_secret_of_another_realm_is_as_unknown_as_garbage() {
        Person anna = clinic.someone("Anna");
        petra.invites(petra.adds(anna));
        String secret = clinic.mailbox().letterTo(anna.email()).secret();
        Clinic elsewhere = Clinic.open(clinic.run(), "acceptancesafety-elsewhere");

        assertThat(pageFor(elsewhere, secret)).isEqualTo(pageFor(elsewhere, "A".repeat(43)));
    }

    @Requirement("INV-01")
    @Test
    void a_switch_that_is_left_out_switches_nothing_off() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        Invitation invitation = petra.invites(patient);

        Reply reply = petra.put("/patients/" + patient.id() + "/portal-access", Map.of("email", patient.email()));

        assertThat(reply.expect(400).code()).isEqualTo("malformed");
        assertThat(petra.look(patient, invitation).status()).isEqualTo("pending");
    }

    @Requirement("INV-07")
    @Test
    void whoever_made_the_account_in_advance_has_no_way_in_after_the_acceptance() {
        Person anna = clinic.account("Anna");
        proven(anna, false);
        String offline =
                tokens(anna, "openid offline_access").get("refresh_token").asText();
        String online = tokens(anna, "openid").get("refresh_token").asText();
        refresh(offline).expect(200);
        refresh(online).expect(200);

        petra.invites(petra.adds(anna));
        new PlainJourney(clinic, clinic.mailbox().letterTo(anna.email()).link())
                .signIn(anna)
                .connect()
                .expectDashboard();

        assertThat(clinic.realm().accountsOf(anna).get(0).get("emailVerified").asBoolean())
                .isTrue();
        refresh(offline).expect(400);
        refresh(online).expect(400);
    }

    @Requirement("INV-07")
    @Test
    void nor_when_keycloak_verified_the_address_on_the_way() {
        Person bea = clinic.account("Bea");
        proven(bea, false);
        String offline =
                tokens(bea, "openid offline_access").get("refresh_token").asText();
        petra.invites(petra.adds(bea));
        PlainJourney journey =
                new PlainJourney(clinic, clinic.mailbox().letterTo(bea.email()).link()).signIn(bea);

        proven(bea, true);
        journey.connect().expectDashboard();

        refresh(offline).expect(400);
    }

    private void proven(Person person, boolean verified) {
        ObjectNode account = (ObjectNode) clinic.realm().accountsOf(person).get(0);
        String url = "/" + clinic.realm().name() + "/users/" + account.get("id").asText();
        clinic.run().admin().put(url, account.put("emailVerified", verified)).expect(204);
    }

    @Requirement({"INV-07", "INV-11"})
    @Test
    void whoever_says_not_now_is_connected_with_nothing_and_may_come_back() {
        LinkedPatient mother = clinic.linked("Mona");
        Patient child =
                petra.adds("Kim", mother.person().lastName(), mother.person().email());
        Invitation invitation = petra.invites(child);
        String link = clinic.mailbox().letterTo(mother.person().email(), 2).link();

        PlainJourney journey = new PlainJourney(clinic, link).signIn(mother.person());
        assertThat(journey.offersToConnect()).isTrue();
        journey.browser().submit("form:has(button[name=accept])", Map.of("accept", "false"));

        journey.expectDashboard();
        assertThat(journey.browser().address().getPath())
                .endsWith(mother.patient().id());
        assertThat(mother.person().get("/me").expect(200).json().get("records")).hasSize(1);
        assertThat(petra.look(child, invitation).status()).isEqualTo("pending");
        new PlainJourney(clinic, link).signIn(mother.person()).connect().expectDashboard();
        assertThat(petra.look(child, invitation).status()).isEqualTo("accepted");
    }

    @Requirement({"INV-07", "DIS-05"})
    @Test
    void whoever_says_not_now_and_has_no_other_record_is_not_let_in() {
        Person anna = clinic.account("Anna");
        Patient patient = petra.adds(anna);
        Invitation invitation = petra.invites(patient);
        PlainJourney journey =
                new PlainJourney(clinic, clinic.mailbox().letterTo(anna.email()).link()).signIn(anna);
        journey.browser().submit("form:has(button[name=accept])", Map.of("accept", "false"));

        assertThat(journey.heading()).isEqualTo("No portal access yet");
        assertThat(petra.look(patient, invitation).status()).isEqualTo("pending");
    }

    @Requirement("INV-06")
    @Test
    void an_address_in_capitals_asks_no_more_of_the_person_when_the_form_has_a_fault() {
        Person mia = clinic.someone("Mia");
        petra.invites(petra.adds(mia.withEmail(mia.email().toUpperCase(Locale.ROOT))));
        String link = clinic.mailbox().letterTo(mia.email()).link();
        PlainJourney journey = new PlainJourney(clinic, link).choosesToRegister();
        journey.fillsIn(new Person(clinic, "Mia", "", mia.email(), mia.password()));

        assertThat(journey.browser().shows("input[name=firstName]")).isTrue();
        assertThat(journey.browser().shows("input[name=username]")).isFalse();
        journey.fillsIn(mia).expectDashboard();
    }

    @Requirement("INV-10")
    @Test
    void staff_who_revoke_too_late_are_told_what_has_become_of_it() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        Invitation invitation = petra.invites(patient);
        HttpBrowser desk = PlainJourney.signInAt(clinic, "/staff/riverside/patients/" + patient.id(), petra.person());
        petra.revokes(patient, invitation).expect(200);

        desk.submit("form[action$=/revoke]", Map.of());

        assertThat(desk.status()).isEqualTo(409);
        assertThat(desk.page().text()).contains("not pending any more").contains(patient.email());
    }

    @Requirement("SEC-06")
    @Test
    void a_closed_practice_says_so_to_everybody_and_opens_nothing() {
        LinkedPatient anna = clinic.linked("Anna");
        Person invited = clinic.someone("Berta");
        petra.invites(petra.adds(invited));
        String link = clinic.mailbox().letterTo(invited.email()).link();
        PlainJourney journey = new PlainJourney(clinic, link);
        String api = clinic.portal() + "/api/patients/" + anna.patient().id();
        String token = clinic.token(anna.person());
        open(false);
        try {
            assertThat(petra.get("/patients").expect(403).code()).isEqualTo("practice-closed");
            assertThat(Http.send("GET", api, token, null).expect(403).code()).isEqualTo("practice-closed");
            journey.choosesToRegister();
            assertThat(journey.browser().page().text()).contains("does not use the portal at the moment");
        } finally {
            open(true);
        }
        Http.send("GET", api, token, null).expect(200);
    }

    private void open(boolean enabled) {
        String url = "/" + clinic.realm().name() + "/organizations/"
                + clinic.riverside().id();
        ObjectNode organization =
                (ObjectNode) clinic.run().admin().get(url).expect(200).json();
        clinic.run().admin().put(url, organization.put("enabled", enabled)).expect(204);
    }

    private static String pageFor(Clinic clinic, String secret) {
        return new PlainJourney(clinic, secret).browser().page().outerHtml();
    }

    private JsonNode tokens(Person person, String scope) {
        JsonNode answer = Http.postForm(
                        tokenUrl(),
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                ClinicRealm.OTHER_APP,
                                "scope",
                                scope,
                                "username",
                                person.email(),
                                "password",
                                person.password()))
                .expect(200)
                .json();
        List.of("access_token", "refresh_token")
                .forEach(kind -> Secrets.note(kind, answer.get(kind).asText()));
        return answer;
    }

    private Reply refresh(String token) {
        return Http.postForm(
                tokenUrl(),
                Map.of("grant_type", "refresh_token", "client_id", ClinicRealm.OTHER_APP, "refresh_token", token));
    }

    private String tokenUrl() {
        return clinic.run().server().url() + "/realms/" + clinic.realm().name() + "/protocol/openid-connect/token";
    }
}
