package org.patientportal.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Waits for Keycloak's health page to say yes, telling what goes on meanwhile. */
final class Readiness {

    private static final int LINES_OF_LOG = 25;
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(10);

    private final KeycloakDistribution.Settings settings;
    private final ServerProcess process;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Readiness(KeycloakDistribution.Settings settings, ServerProcess process) {
        this.settings = settings;
        this.process = process;
    }

    void await(Duration patience, Consumer<String> progress) {
        long began = System.nanoTime();
        long nextWord = BETWEEN_WORDS.toSeconds();
        while (!ready()) {
            if (process.stopped()) {
                throw new StartFailed("Keycloak was stopped while it was starting.");
            }
            if (!process.isAlive()) {
                throw new StartFailed("Keycloak ended with status " + process.exitValue() + " before it was ready. "
                        + endOfLog(LINES_OF_LOG));
            }
            long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
            if (seconds >= patience.toSeconds()) {
                throw new StartFailed(
                        "Keycloak was not ready after " + seconds + " seconds. " + endOfLog(LINES_OF_LOG));
            }
            if (seconds >= nextWord) {
                progress.accept("Keycloak is starting, " + seconds + " s so far.");
                nextWord = seconds + BETWEEN_WORDS.toSeconds();
            }
            pause();
        }
    }

    private boolean ready() {
        URI health = URI.create("http://127.0.0.1:" + settings.managementPort() + "/health/ready");
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static StartFailed interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StartFailed("Interrupted while Keycloak was starting.", e);
    }

    private String endOfLog(int count) {
        List<String> lines = log();
        return "The end of its log, " + settings.log() + ":\n"
                + lines.stream().skip(Math.max(0, lines.size() - count)).collect(Collectors.joining("\n"));
    }

    private List<String> log() {
        Path file = settings.log();
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
