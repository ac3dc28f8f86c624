package org.patientportal.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a stand-in for Keycloak's start script; the real one runs in every integration test. */
@DisabledOnOs(OS.WINDOWS)
class KeycloakDistributionTest {

    @TempDir
    Path home;

    @Test
    void shows_the_end_of_the_log_when_Keycloak_dies() throws IOException {
        script("echo \"asked: $*\"; echo \"java: $JAVA_HOME\"; echo \"extra: $EXTRA\"; exit 3");

        assertThatThrownBy(() -> KeycloakDistribution.start(settings(KeycloakDistribution.freePort()), line -> {}))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("ended with status 3")
                .hasMessageContaining("start-dev --http-host=127.0.0.1")
                .hasMessageContaining("--db=dev-mem")
                .hasMessageContaining("java: " + System.getProperty("java.home"))
                .hasMessageContaining("extra: set");
    }

    @Test
    void refuses_a_taken_port_before_anything_starts() throws IOException {
        script("exit 3");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> KeycloakDistribution.start(settings(other.getLocalPort()), line -> {}))
                    .isInstanceOf(StartFailed.class)
                    .hasMessage("Port " + other.getLocalPort() + " is taken by another program.");
        }
        assertThat(home.resolve("server.log")).doesNotExist();
    }

    private void script(String commands) throws IOException {
        Path script = home.resolve("bin").resolve("kc.sh");
        Files.createDirectories(script.getParent());
        Files.writeString(script, "#!/bin/sh\n" + commands + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private KeycloakDistribution.Settings settings(int port) {
        return new KeycloakDistribution.Settings(
                home,
                List.of(),
                List.of("--db=dev-mem"),
                Map.of("EXTRA", "set"),
                "",
                port,
                KeycloakDistribution.freePort(),
                home.resolve("server.log"));
    }
}
