package org.patientportal.tests.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.patientportal.launcher.KeycloakDistribution;
import org.patientportal.tests.clinic.Clinic;

/** The sample clinic app of the README, running on this machine with the client of the demo's realm. */
final class SampleApp implements AutoCloseable {

    private static final Path FOLDER = Path.of("clinic-app");
    private static final Path REALM = Path.of("../../realm-config/clinic-realm.json");

    private final Process process;
    private final String address;

    private SampleApp(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Skips the calling test where the app is not installed; fails it when {@code node.required} is set. */
    static void assumeInstalled() {
        String missing =
                "The sample app is not installed; with Node.js 20 or newer: npm ci --prefix providers/tests/clinic-app";
        boolean installed = Files.isDirectory(FOLDER.resolve("node_modules/openid-client"));
        if (Boolean.getBoolean("node.required") && !installed) {
            throw new AssertionError(missing);
        }
        Assumptions.assumeTrue(installed, missing);
    }

    static SampleApp start(Clinic clinic) throws IOException {
        for (JsonNode client : new ObjectMapper().readTree(REALM.toFile()).get("clients")) {
            if (client.get("clientId").asText().equals("sample-clinic-app")) {
                clinic.run().admin().create("/" + clinic.realm().name() + "/clients", client);
            }
        }
        String realm = clinic.run().server().url() + "/realms/" + clinic.realm().name();
        int port = KeycloakDistribution.freePort();
        Process process = new ProcessBuilder("node", "app.mjs", realm, String.valueOf(port))
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (line == null || !line.startsWith("The app is at ")) {
            throw new AssertionError(
                    "The sample app did not start: " + line + output.lines().toList());
        }
        return new SampleApp(process, "http://127.0.0.1:" + port);
    }

    String address(String path) {
        return address + path;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
