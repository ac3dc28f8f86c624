package org.patientportal.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves the mailbox's pages. Everything is read only. */
final class MailboxSite implements AutoCloseable {

    private static final Pattern LETTER = Pattern.compile("/letters/([0-9]{1,18})(/body)?");

    /** Pages run our own script and show the letter's body in a frame; nothing else is loaded. */
    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;"
            + " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** A letter may style itself; it runs no script, loads nothing and sits in an origin of its own. */
    private static final String BODY_POLICY = "sandbox allow-popups allow-top-navigation-by-user-activation;"
            + " default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Letters letters;

    private MailboxSite(HttpServer server, Letters letters) {
        this.server = server;
        this.letters = letters;
        this.threads = Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "mailbox");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static MailboxSite open(String host, int port, Letters letters) {
        try {
            return new MailboxSite(HttpServer.create(new InetSocketAddress(host, port), 0), letters);
        } catch (IOException e) {
            throw new StartFailed("Port " + port + " is taken by another program.", e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                send(exchange, 405, "text/plain", PAGE_POLICY, "Letters can only be read.");
                return;
            }
            String path = exchange.getRequestURI().getPath();
            Matcher letter = LETTER.matcher(path);
            if (path.equals("/")) {
                sendPage(exchange, 200, MailboxPages.list(letters.newestFirst()));
            } else if (path.equals("/mailbox.css")) {
                send(exchange, 200, "text/css", PAGE_POLICY, resource("mailbox.css"));
            } else if (path.equals("/mailbox.js")) {
                send(exchange, 200, "text/javascript", PAGE_POLICY, resource("mailbox.js"));
            } else if (letter.matches()) {
                answerLetter(exchange, Long.parseLong(letter.group(1)), letter.group(2) != null);
            } else {
                sendPage(exchange, 404, MailboxPages.missing());
            }
        }
    }

    private void answerLetter(HttpExchange exchange, long number, boolean bodyOnly) throws IOException {
        Optional<ReceivedLetter> letter = letters.numbered(number);
        if (letter.isEmpty() || (bodyOnly && letter.get().html() == null)) {
            sendPage(exchange, 404, MailboxPages.missing());
        } else if (bodyOnly) {
            send(
                    exchange,
                    200,
                    "text/html",
                    BODY_POLICY,
                    MailboxPages.body(letter.get().html()));
        } else {
            sendPage(exchange, 200, MailboxPages.letter(letter.get()));
        }
    }

    private static void sendPage(HttpExchange exchange, int status, String html) throws IOException {
        send(exchange, status, "text/html", PAGE_POLICY, html);
    }

    private static void send(HttpExchange exchange, int status, String type, String policy, String content)
            throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String resource(String name) {
        try (InputStream in = MailboxSite.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
