package org.patientportal.tests.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Race;
import org.patientportal.tests.run.Run;
import org.patientportal.tests.server.RunSettings;

@PortalTest
class SetupIT {

    private static final String[] OWN_OBJECTS = {
        "api-client",
        "api-scope",
        "patient-scope",
        "access-scope",
        "records-scope",
        "patient-client",
        "staff-client",
        "staff-roles",
        "registration-flow"
    };

    private final Run run;

    SetupIT(Run run) {
        this.run = run;
    }

    @Requirement("PLG-01")
    @Test
    void the_status_of_a_plain_realm_names_everything_it_lacks() {
        PlainRealm realm = PlainRealm.create(run);
        realm.change(Map.of("smtpServer", Map.of(), "internationalizationEnabled", false));
        Map<String, Object> before = realm.inventory();

        SetupAnswer status = realm.status();

        assertThat(status.ready()).isFalse();
        assertThat(status.in("missing")).containsExactly(OWN_OBJECTS);
        assertThat(status.in("needs-confirmation"))
                .containsExactly(
                        "organizations",
                        "required-action",
                        "admission-action",
                        "choose-action",
                        "admin-events",
                        "events",
                        "internationalization")
                .isEqualTo(status.realmWide());
        assertThat(status.in("advice")).containsExactly("mail-server", "practices", "second-factor", "login-theme");
        assertThat(status.detail("organizations")).contains("password on a second one");
        assertThat(realm.inventory()).as("looking changes nothing").isEqualTo(before);
    }

    @Requirement("PLG-01")
    @Test
    void without_a_confirmation_only_the_portals_own_objects_are_made() {
        PlainRealm realm = PlainRealm.create(run);
        Map<String, Object> expected = new HashMap<>(realm.inventory());
        expected.computeIfPresent("clients", with("patient-portal", "patient-portal-api", "patient-portal-staff"));
        expected.computeIfPresent(
                "scopes",
                with("launch/patient", "patient-portal-access", "patient-portal-api", "patient-portal-records"));
        expected.computeIfPresent("flows", with("portal registration"));

        SetupAnswer answer = realm.install();

        assertThat(answer.changed()).containsExactly(OWN_OBJECTS);
        assertThat(answer.ready()).isFalse();
        assertThat(realm.inventory()).isEqualTo(expected);
        assertThat(realm.rolesOf("patient-portal-staff"))
                .containsExactly("portal-admin", "practitioner", "receptionist");
    }

    @Requirement({"PLG-01", "APPS-04"})
    @Test
    void with_confirmation_the_realm_is_ready_and_a_second_call_changes_nothing() {
        PlainRealm realm = PlainRealm.create(run);

        SetupAnswer first = realm.install("all");
        Map<String, Object> made = realm.inventory();
        SetupAnswer second = realm.install("all");

        assertThat(first.ready()).isTrue();
        assertThat(first.changed()).contains(OWN_OBJECTS).contains("organizations", "required-action", "events");
        assertThat(second.ready()).isTrue();
        assertThat(second.changed()).isEmpty();
        assertThat(realm.inventory()).isEqualTo(made);
        assertThat(realm.setupEvents()).containsExactly(String.join(", ", first.changed()));
    }

    @Requirement("PLG-01")
    @Test
    void a_realm_wide_change_is_made_only_when_it_is_named() {
        PlainRealm realm = PlainRealm.create(run);

        SetupAnswer answer = realm.install("required-action");

        assertThat(answer.changed()).contains("required-action").doesNotContain("organizations", "events");
        assertThat(answer.state("organizations")).isEqualTo("needs-confirmation");
        assertThat(realm.get("").get("organizationsEnabled").asBoolean()).isFalse();

        Reply unknown = realm.post("/patient-portal/setup", Map.of("confirm", List.of("organisations")))
                .expect(400);
        assertThat(unknown.faults("confirm")).containsExactly("not-a-choice");
    }

    @Requirement("PLG-01")
    @Test
    void a_foreign_client_of_the_portals_name_is_reported_and_left_alone() {
        PlainRealm realm = PlainRealm.create(run);
        realm.post(
                        "/clients",
                        Map.of(
                                "clientId",
                                "patient-portal",
                                "publicClient",
                                true,
                                "redirectUris",
                                List.of("https://elsewhere.example.org/*")))
                .expect(201);
        JsonNode foreign = realm.client("patient-portal");

        SetupAnswer answer = realm.install("all");

        assertThat(answer.ready()).isFalse();
        assertThat(answer.in("different")).containsExactly("patient-client");
        assertThat(answer.changed()).doesNotContain("patient-client").contains("staff-client");
        assertThat(answer.detail("patient-client"))
                .startsWith("Not made by setup.")
                .contains("https://elsewhere.example.org/*", "PKCE");
        assertThat(realm.client("patient-portal")).isEqualTo(foreign);
    }

    @Requirement("PLG-01")
    @Test
    void a_change_of_its_own_client_is_reported_and_left_alone() {
        PlainRealm realm = PlainRealm.create(run);
        realm.install("all");
        ObjectNode client = realm.client("patient-portal").deepCopy();
        client.withObject("/attributes").put("pkce.code.challenge.method", "");
        realm.put("/clients/" + client.get("id").asText(), client);

        SetupAnswer answer = realm.install("all");

        assertThat(answer.in("different")).containsExactly("patient-client");
        assertThat(answer.detail("patient-client")).startsWith("Made by setup.").contains("PKCE: needed S256");
        assertThat(answer.changed()).isEmpty();
    }

    @Requirement("PLG-01")
    @Test
    void what_was_deleted_or_switched_off_is_named_and_restored() {
        PlainRealm realm = PlainRealm.create(run);
        realm.install("all");
        realm.delete(
                "/clients/" + realm.client("patient-portal-staff").get("id").asText());
        realm.change(Map.of("organizationsEnabled", false));
        ObjectNode action =
                realm.get("/authentication/required-actions/portal-connect").deepCopy();
        realm.put("/authentication/required-actions/portal-connect", action.put("enabled", false));

        SetupAnswer status = realm.status();
        assertThat(status.ready()).isFalse();
        assertThat(status.in("missing")).containsExactly("staff-client", "staff-roles");
        assertThat(status.in("needs-confirmation")).containsExactly("organizations", "required-action");

        SetupAnswer answer = realm.install("all");
        assertThat(answer.changed()).containsExactly("organizations", "staff-client", "staff-roles", "required-action");
        assertThat(answer.ready()).isTrue();
        assertThat(realm.rolesOf("patient-portal-staff"))
                .containsExactly("portal-admin", "practitioner", "receptionist");
        assertThat(realm.get("/authentication/required-actions/portal-connect")
                        .get("enabled")
                        .asBoolean())
                .isTrue();
    }

    @Requirement("PLG-01")
    @Test
    void a_practice_and_a_mail_server_are_noticed() {
        PlainRealm realm = PlainRealm.create(run);
        realm.install("all");
        assertThat(realm.status().state("practices")).isEqualTo("advice");
        assertThat(realm.status().state("mail-server")).isEqualTo("present");

        realm.post("/organizations", Map.of("name", "Hill", "alias", "hill", "enabled", true))
                .expect(201);

        assertThat(realm.status().state("practices")).isEqualTo("present");
    }

    @Requirement("SEC-03")
    @Test
    void only_administrators_of_realm_and_clients_may_call_it() {
        PlainRealm realm = PlainRealm.create(run);
        Map<String, Object> before = realm.inventory();

        realm.call("GET", null).expect(401);
        realm.call("POST", null).expect(401);
        String user = realm.tokenOf("user");
        realm.call("GET", user).expect(403);
        realm.call("POST", user).expect(403);
        String looker = realm.tokenOf("looker", "view-realm", "manage-users");
        realm.call("GET", looker).expect(200);
        realm.call("POST", looker).expect(403);
        realm.call("POST", realm.tokenOf("half", "manage-realm")).expect(403);
        assertThat(realm.inventory()).isEqualTo(before);

        realm.call("POST", realm.tokenOf("admin", "manage-realm", "manage-clients"))
                .expect(200);
        assertThat(realm.status().in("missing")).isEmpty();
    }

    /** The database itself would refuse a second client, but take a second flow: so the flow alone is raced for too. */
    @Tag("race")
    @Requirement("PLG-01")
    @TestFactory
    Stream<DynamicTest> four_setups_at_once_make_everything_once() {
        return IntStream.rangeClosed(1, RunSettings.rounds())
                .mapToObj(round -> DynamicTest.dynamicTest("round " + round, this::raceInANewRealm));
    }

    private void raceInANewRealm() {
        PlainRealm realm = PlainRealm.create(run);

        List<SetupAnswer> answers = race(realm);

        assertThat(answers).allMatch(SetupAnswer::ready, "is ready");
        assertThat(answers).filteredOn(answer -> !answer.changed().isEmpty()).hasSize(1);
        assertThat(realm.setupEvents()).hasSize(1);

        realm.get("/authentication/flows").forEach(flow -> {
            if (flow.get("alias").asText().equals("portal registration")) {
                realm.delete("/authentication/flows/" + flow.get("id").asText());
            }
        });
        List<SetupAnswer> again = race(realm);

        assertThat(again.stream().map(SetupAnswer::changed).flatMap(List::stream))
                .containsExactly("registration-flow");
        assertThat(realm.flows()).filteredOn("portal registration"::equals).hasSize(1);
    }

    private static List<SetupAnswer> race(PlainRealm realm) {
        return Race.of(Collections.nCopies(4, () -> realm.install("all")));
    }

    private static BiFunction<String, Object, Object> with(String... more) {
        return (list, names) -> Stream.concat(((List<?>) names).stream(), Stream.of(more))
                .sorted()
                .toList();
    }
}
