package org.patientportal.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A clinic to try, run by {@code mvn -Pdemo}: Keycloak with the portal, a mailbox, two practices and their patients. Runs
 * until it is interrupted, and then ends everything it started.
 */
public final class Demo {

    private static final String ADMIN = "admin";

    private final Path home;
    private final Path jar;
    private final Path content;
    private final int port;
    private final int mailPort;

    private Demo(Path home, Path jar, Path content, int port, int mailPort) {
        this.home = home;
        this.jar = jar;
        this.content = content;
        this.port = port;
        this.mailPort = mailPort;
    }

    /**
     * @param arguments the unpacked distribution, the shipped jar, the folder of realm and people, the port of the pages,
     *     the port of the web mailbox
     */
    public static void main(String[] arguments) {
        try {
            new Demo(
                            Path.of(arguments[0]).normalize(),
                            Path.of(arguments[1]).normalize(),
                            Path.of(arguments[2]).normalize(),
                            port("portal.port", arguments[3]),
                            port("portal.mail.port", arguments[4]))
                    .run();
        } catch (StartFailed e) {
            System.err.println();
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int port(String name, String value) {
        if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > 65_535) {
            throw new StartFailed("-D" + name + "= wants the number of a port, not '" + value + "'.");
        }
        return Integer.parseInt(value);
    }

    private void run() {
        requireFree(port, "portal.port");
        requireFree(mailPort, "portal.mail.port");
        say("");
        try (Mailbox mailbox = Mailbox.open(0, mailPort)) {
            DemoDatabase database = new DemoDatabase(home, content);
            say(
                    database.prepare()
                            ? "The database of the last demo is kept. Starting Keycloak."
                            : "Starting Keycloak with an empty database; the first time takes a minute or two.");
            try (KeycloakDistribution keycloak = KeycloakDistribution.start(settings(mailbox), Demo::say)) {
                AdminApi api = new AdminApi(keycloak.url(), ADMIN, ADMIN);
                new ClinicRealm(api).sendLettersTo(mailbox.smtpPort());
                new Seed(api, content.resolve("people")).run(Demo::say);
                database.finished();
                say(new Welcome(keycloak.url(), mailbox.url(), keycloak.log()).text());
                keycloak.waitForEnd();
            }
        }
    }

    private static void requireFree(int port, String property) {
        try {
            KeycloakDistribution.requireFree(port);
        } catch (StartFailed e) {
            throw new StartFailed(
                    e.getMessage() + " End that program, or choose another port with -D" + property + "=.", e);
        }
    }

    private KeycloakDistribution.Settings settings(Mailbox mailbox) {
        return new KeycloakDistribution.Settings(
                home,
                List.of(jar),
                List.of("--import-realm", "--hostname=http://localhost:" + port),
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN,
                        "PORTAL_DEMO_PASSWORD",
                        Welcome.DEMO_PASSWORD,
                        "PORTAL_SMTP_HOST",
                        "localhost",
                        "PORTAL_SMTP_PORT",
                        Integer.toString(mailbox.smtpPort())),
                // Compiles less thoroughly and so starts in half the time.
                "-XX:TieredStopAtLevel=1",
                port,
                KeycloakDistribution.freePort(),
                home.resolveSibling("demo.log"));
    }

    private static void say(String sentence) {
        System.out.println(sentence);
    }
}
