package org.patientportal.tests.run;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.server.Server;

/** The server is killed at a moment of the commit of requests, whose answers therefore never come; then it starts again. */
public final class Crash {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Server server;
    private final String moment;
    private final List<CompletableFuture<Void>> unanswered = new ArrayList<>();

    Crash(Server server, String moment) {
        this.server = server;
        this.moment = moment;
    }

    /**
     * Sends a request and waits until the server has come to the moment.
     *
     * @param path how the path of the request ends
     * @param request sends it with POST
     */
    public Crash during(String path, Runnable request) {
        test("PUT", "hold/" + moment + "?path=" + Http.encode(path), 204);
        CompletableFuture<Void> sent = CompletableFuture.runAsync(request);
        unanswered.add(sent);
        Wait.until(
                "the server to hold the answer of " + path,
                PATIENCE,
                () -> sent.isDone() || held() == unanswered.size());
        if (sent.isDone()) {
            throw new AssertionError("The request was not held: " + path);
        }
        return this;
    }

    /** Kills the server and starts it again. */
    public void happens() {
        server.crash();
        for (CompletableFuture<Void> request : unanswered) {
            try {
                request.join();
                throw new AssertionError("A request was answered though the server was killed before");
            } catch (CompletionException cut) {
                if (!(cut.getCause() instanceof UncheckedIOException)) {
                    throw cut;
                }
            }
        }
    }

    private int held() {
        return Integer.parseInt(test("GET", "held", 200));
    }

    private String test(String method, String path, int status) {
        return Http.send(method, server.url() + "/realms/master/portal-test/" + path, null, null)
                .expect(status)
                .text();
    }
}
