package org.patientportal.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Keycloak's admin API and the portal's staff API, spoken to with a server administrator's name and password. */
final class AdminApi {

    /** Keycloak's tokens for administrators live for a minute. */
    private static final Duration TOKEN_AGE = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI server;
    private final String name;
    private final String password;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private String token;
    private long tokenTime;

    AdminApi(URI server, String name, String password) {
        this.server = server;
        this.name = name;
        this.password = password;
    }

    /**
     * Waits for a server that somebody else starts.
     *
     * @throws StartFailed if it does not answer in time
     */
    void awaitServer(Duration patience) {
        long began = System.nanoTime();
        while (!answers()) {
            if (System.nanoTime() - began > patience.toNanos()) {
                throw new StartFailed(server + " did not answer within " + patience.toSeconds() + " seconds.");
            }
        }
    }

    private boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/realms/clinic"))
                .timeout(PATIENCE)
                .build();
        try {
            if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                return true;
            }
        } catch (IOException notYet) {
            // Asked again below.
        } catch (InterruptedException e) {
            throw interrupted(request, e);
        }
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            throw interrupted(request, e);
        }
        return false;
    }

    /** @param path from {@code /admin} on, encoded */
    JsonNode get(String path) {
        return sent("GET", path, null);
    }

    /** @param body null sends none */
    JsonNode post(String path, Object body) {
        return sent("POST", path, body);
    }

    JsonNode put(String path, Object body) {
        return sent("PUT", path, body);
    }

    private JsonNode sent(String method, String path, Object body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token())
                    .header("Accept", "application/json")
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(json.writeValueAsString(body)));
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            return answer(request.build());
        } catch (IOException e) {
            throw new StartFailed(method + " " + path + " failed: " + e.getMessage(), e);
        }
    }

    private String token() throws IOException {
        if (token == null || System.nanoTime() - tokenTime > TOKEN_AGE.toNanos()) {
            String form = "grant_type=password&client_id=admin-cli&username=" + encoded(name) + "&password="
                    + encoded(password);
            token = answer(HttpRequest.newBuilder(server.resolve("/realms/master/protocol/openid-connect/token"))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build())
                    .path("access_token")
                    .asText();
            tokenTime = System.nanoTime();
        }
        return token;
    }

    private JsonNode answer(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new StartFailed("%s %s answered %d: %s"
                        .formatted(
                                request.method(),
                                request.uri().getPath(),
                                response.statusCode(),
                                response.body().strip()));
            }
            return response.body().isBlank() ? json.missingNode() : json.readTree(response.body());
        } catch (InterruptedException e) {
            throw interrupted(request, e);
        }
    }

    private static StartFailed interrupted(HttpRequest request, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StartFailed("Interrupted while waiting for " + request.uri().getPath() + ".", e);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
