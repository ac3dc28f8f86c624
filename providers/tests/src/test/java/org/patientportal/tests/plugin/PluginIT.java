package org.patientportal.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.ClinicRealm;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Run;
import org.patientportal.tests.server.RunSettings;

@PortalTest
class PluginIT {

    private final Run run;

    PluginIT(Run run) {
        this.run = run;
    }

    @Requirement("PLG-01")
    @Test
    void the_server_lists_what_the_jar_adds() {
        JsonNode info = Http.get(
                        run.server().url() + "/admin/serverinfo", run.admin().token())
                .expect(200)
                .json();

        assertThat(providers(info, "realm-restapi-extension")).contains("patient-portal");
        assertThat(providers(info, "admin-realm-restapi-extension")).contains("patient-portal");
        assertThat(providers(info, "authenticator")).contains("portal-register");
        assertThat(providers(info, "required-action")).contains("portal-connect");
        assertThat(info.at("/themes/login").findValuesAsText("name")).contains("patient-portal");
    }

    @Requirement("PLG-01")
    @Test
    void a_plain_realm_is_set_up_by_one_call_and_then_lacks_nothing() {
        ClinicRealm.plain(run, "pluginit-plain");
        String setup = "/pluginit-plain/patient-portal/setup";
        assertThat(run.admin().get(setup).expect(200).json().get("ready").asBoolean())
                .isFalse();

        JsonNode cautious = run.admin().post(setup, Map.of()).expect(200).json();
        assertThat(cautious.get("ready").asBoolean())
                .as("organizations wait for a yes")
                .isFalse();
        assertThat(realm("pluginit-plain").get("organizationsEnabled").asBoolean())
                .isFalse();

        JsonNode done = run.admin()
                .post(setup, Map.of("confirm", List.of("all")))
                .expect(200)
                .json();
        assertThat(done.get("ready").asBoolean()).isTrue();
        assertThat(changed(done)).isNotEmpty();
        assertThat(changed(run.admin()
                        .post(setup, Map.of("confirm", List.of("all")))
                        .expect(200)
                        .json()))
                .as("a second call")
                .isEmpty();
    }

    @Requirement("PLG-01")
    @Test
    void setup_is_for_realm_admins() {
        String url = run.server().url() + "/admin/realms/master/patient-portal/setup";

        Http.get(url).expect(401);
        Http.send("POST", url, null, Map.of("confirm", List.of("all"))).expect(401);
    }

    @Requirement("PLG-01")
    @Test
    void the_shipped_realm_lacks_nothing() throws IOException {
        String json = Files.readString(Path.of("..", "..", "realm-config", "clinic-realm.json"));
        run.admin().post("", json).expect(201);

        JsonNode report = run.admin()
                .post("/clinic/patient-portal/setup", Map.of("confirm", List.of("all")))
                .expect(200)
                .json();

        assertThat(report.get("ready").asBoolean()).isTrue();
        assertThat(changed(report)).isEmpty();
    }

    @Requirement("PLG-03")
    @Test
    void nothing_of_the_test_only_jar_is_shipped() throws IOException {
        try (JarFile jar = new JarFile(RunSettings.shippedJar().toFile())) {
            List<String> names = jar.stream().map(JarEntry::getName).toList();

            assertThat(names).contains("org/patientportal/keycloak/Portal.class");
            assertThat(names).noneMatch(name -> name.contains("testsupport") || name.contains("patientportal/tests"));
            for (JarEntry entry : jar.stream()
                    .filter(e -> e.getName().startsWith("META-INF/services/"))
                    .toList()) {
                assertThat(new String(
                                jar.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .as(entry.getName())
                        .doesNotContain("testsupport");
            }
        }
    }

    @Requirement("APPS-05")
    @Test
    void the_open_api_document_is_there_for_everybody() {
        JsonNode document = Http.get(run.server().url() + "/realms/master/patient-portal/api/openapi")
                .expect(200)
                .json();

        assertThat(document.get("openapi").asText()).startsWith("3.");
        assertThat(document.get("paths").fieldNames())
                .toIterable()
                .anyMatch(path -> path.endsWith("/patients/{patient}/invitations"))
                .anyMatch(path -> path.endsWith("/api/me"));
    }

    private JsonNode realm(String name) {
        return run.admin().get("/" + name).expect(200).json();
    }

    private static Iterable<String> providers(JsonNode info, String spi) {
        return () -> info.at("/providers/" + spi + "/providers").fieldNames();
    }

    private static List<String> changed(JsonNode report) {
        return StreamSupport.stream(report.get("steps").spliterator(), false)
                .filter(step -> step.get("changed").asBoolean())
                .map(step -> step.get("id").asText())
                .toList();
    }
}
