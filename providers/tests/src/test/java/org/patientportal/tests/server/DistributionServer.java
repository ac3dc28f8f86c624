package org.patientportal.tests.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.patientportal.launcher.KeycloakDistribution;
import org.patientportal.tests.http.Http;

/** Keycloak from its unpacked distribution, with coverage. */
final class DistributionServer implements Server {

    /** H2 gives up on a locked row after two seconds, which a busy machine needs for one request. */
    private static final List<String> PATIENT_H2 = List.of("--db=dev-mem", "--db-url-properties=;LOCK_TIMEOUT=60000");

    private final KeycloakDistribution.Settings settings;
    private final Postgres postgres;
    private final Coverage coverage;
    private final StringBuilder earlierLogs = new StringBuilder();
    private KeycloakDistribution keycloak;
    private KeycloakDistribution secondNode;

    private DistributionServer(KeycloakDistribution.Settings settings, Postgres postgres, Coverage coverage) {
        this.settings = settings;
        this.postgres = postgres;
        this.coverage = coverage;
        this.keycloak = KeycloakDistribution.start(settings, System.out::println);
        if (RunSettings.twoNodes()) {
            this.secondNode = SecondNode.beside(settings);
        }
    }

    static Server start() {
        Path home = RunSettings.target().resolve("keycloak-" + RunSettings.keycloakVersion());
        Coverage coverage = new Coverage(home);
        Postgres postgres = RunSettings.onPostgres() ? Postgres.embedded() : null;
        List<String> options = new ArrayList<>(List.of(
                "--http-access-log-enabled=true",
                "--proxy-headers=xforwarded",
                "--proxy-trusted-addresses=" + TRUSTED_PROXY));
        options.addAll(postgres == null ? PATIENT_H2 : postgres.options());
        int port = KeycloakDistribution.freePort();
        if (RunSettings.twoNodes()) {
            options.addAll(SecondNode.clusterOptions(port));
        }
        var settings = new KeycloakDistribution.Settings(
                home,
                RunSettings.providers(),
                options,
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN, "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD),
                "-XX:TieredStopAtLevel=1 " + coverage.agent(),
                port,
                KeycloakDistribution.freePort(),
                RunSettings.target().resolve("keycloak.log"));
        try {
            return new DistributionServer(settings, postgres, coverage);
        } catch (RuntimeException e) {
            if (postgres != null) {
                postgres.close();
            }
            throw e;
        }
    }

    @Override
    public String url() {
        return keycloak.url().toString();
    }

    @Override
    public String otherUrl() {
        return secondNode == null ? Server.super.otherUrl() : secondNode.url().toString();
    }

    @Override
    public String thisMachine() {
        return "localhost";
    }

    @Override
    public String log() {
        return earlierLogs + presentLog();
    }

    private String presentLog() {
        try {
            return new String(Files.readAllBytes(keycloak.log()), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String database() {
        return postgres == null
                ? Http.get(url() + "/realms/master/portal-test/database")
                        .expect(200)
                        .text()
                : postgres.dump();
    }

    /** Skips the test that asks, on H2: its database lives in the server, and even in a file loses what was committed last. */
    @Override
    public void crash(String... options) {
        Assumptions.assumeTrue(postgres != null, "Crashes are tried on PostgreSQL only");
        keycloak.kill();
        earlierLogs.append(presentLog());
        keycloak = KeycloakDistribution.start(with(options), System.out::println);
    }

    private KeycloakDistribution.Settings with(String... options) {
        List<String> all = new ArrayList<>(settings.options());
        all.addAll(List.of(options));
        return new KeycloakDistribution.Settings(
                settings.home(),
                settings.providers(),
                all,
                settings.environment(),
                settings.jvmOptions(),
                settings.port(),
                settings.managementPort(),
                settings.log());
    }

    @Override
    public void close() {
        if (secondNode != null) {
            secondNode.close();
        }
        keycloak.close();
        if (postgres != null) {
            postgres.close();
        }
        coverage.report();
    }
}
