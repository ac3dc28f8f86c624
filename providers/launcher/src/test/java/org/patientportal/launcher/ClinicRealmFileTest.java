package org.patientportal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Keycloak would accept in silence and what would then fail far away. */
class ClinicRealmFileTest {

    private static final Path FOLDER = Path.of("../../realm-config");

    private final JsonNode realm =
            new ObjectMapper().readTree(FOLDER.resolve("clinic-realm.json").toFile());

    ClinicRealmFileTest() throws IOException {}

    @Test
    void every_member_of_a_practice_is_a_person_of_the_realm() {
        List<String> people = realm.get("users").findValuesAsText("username");

        assertThat(realm.get("organizations"))
                .isNotEmpty()
                .allSatisfy(practice ->
                        assertThat(people).containsAll(practice.get("members").findValuesAsText("username")));
    }

    @Test
    void every_person_can_sign_in_and_has_an_address_that_nobody_owns() {
        assertThat(realm.get("users")).isNotEmpty().allSatisfy(person -> {
            assertThat(person.get("email").asText()).endsWith("@example.org");
            assertThat(person.get("emailVerified").asBoolean()).isTrue();
            assertThat(person.get("realmRoles").get(0).asText()).isEqualTo("default-roles-clinic");
            assertThat(person.get("credentials").get(0).get("value").asText())
                    .isEqualTo("${PORTAL_DEMO_PASSWORD:demo}");
        });
    }

    @Test
    void every_patient_belongs_to_a_practice_of_the_realm() {
        List<String> practices = realm.get("organizations").findValuesAsText("alias");

        assertThat(rows("practices.csv")).extracting(row -> row.get("practice")).containsExactlyElementsOf(practices);
        assertThat(rows("patients.csv")).hasSizeGreaterThan(100).allSatisfy(patient -> {
            assertThat(practices).contains(patient.get("practice"));
            assertThat(patient.getOrDefault("email", "none@example.org")).endsWith("@example.org");
        });
    }

    private static List<Map<String, String>> rows(String file) {
        return Table.read(FOLDER.resolve("people").resolve(file)).rows();
    }
}
