package org.patientportal.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that answers from a table and writes down what it was asked. */
class SeedTest {

    private static final String RIVERSIDE = "/admin/realms/clinic/patient-portal/practices/riverside";

    @TempDir
    Path people;

    private final Map<String, String> answers = new HashMap<>();
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Seed seed;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(
                people.resolve("practices.csv"), "practice,name,zone\nriverside,Riverside Family Practice,UTC\n");
        Files.writeString(
                people.resolve("patients.csv"),
                "practice,firstName,email\nriverside,Anna,anna@example.org\nlakeside,Ben,ben@example.org\n");
        answers.put("/realms/master/protocol/openid-connect/token", "{\"access_token\":\"t\"}");
        answers.put("/admin/realms/clinic", "{\"passwordPolicy\":\"length(8) and notUsername and notEmail\"}");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        seed = new Seed(new AdminApi(address, "admin", "admin"), people);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void furnishes_a_practice_without_patients() {
        answers.put(RIVERSIDE + "/patients", "{\"items\":[]}");
        answers.put(RIVERSIDE + "/settings", "");

        seed.run(line -> {});

        assertThat(changes)
                .containsExactly(
                        "PUT " + RIVERSIDE + "/settings {\"name\":\"Riverside Family Practice\",\"zone\":\"UTC\","
                                + "\"receptionistsInviteFull\":false,\"recordsMayBeErased\":false,"
                                + "\"secondFactorForFull\":false}",
                        "POST " + RIVERSIDE + "/patients {\"firstName\":\"Anna\",\"email\":\"anna@example.org\"}");
    }

    @Test
    void leaves_a_practice_with_patients_alone() {
        answers.put(RIVERSIDE + "/patients", "{\"items\":[{\"id\":\"1\"}]}");

        seed.run(line -> {});

        assertThat(changes).isEmpty();
    }

    @Test
    void says_what_the_server_refused() {
        assertThatThrownBy(() -> seed.run(line -> {}))
                .isInstanceOf(StartFailed.class)
                .hasMessage("GET " + RIVERSIDE + "/patients answered 404: no such page");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!exchange.getRequestMethod().equals("GET") && path.startsWith("/admin")) {
                changes.add(exchange.getRequestMethod() + " " + path + " " + body);
            }
            byte[] answer = answers.getOrDefault(path, "no such page").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    answers.containsKey(path) ? 200 : 404, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
