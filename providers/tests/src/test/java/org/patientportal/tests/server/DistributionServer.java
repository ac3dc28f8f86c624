package org.patientportal.tests.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.patientportal.launcher.KeycloakDistribution;
import org.patientportal.tests.http.Http;

/** Keycloak from its unpacked distribution, with coverage. */
final class DistributionServer implements Server {

    private final KeycloakDistribution keycloak;
    private final Postgres postgres;
    private final Coverage coverage;

    private DistributionServer(KeycloakDistribution keycloak, Postgres postgres, Coverage coverage) {
        this.keycloak = keycloak;
        this.postgres = postgres;
        this.coverage = coverage;
    }

    static Server start() {
        Path home = RunSettings.target().resolve("keycloak-" + RunSettings.keycloakVersion());
        Coverage coverage = new Coverage(home);
        Postgres postgres = RunSettings.onPostgres() ? Postgres.embedded() : null;
        List<String> options = new ArrayList<>(List.of("--http-access-log-enabled=true"));
        options.addAll(postgres == null ? List.of("--db=dev-mem") : postgres.options());
        var settings = new KeycloakDistribution.Settings(
                home,
                RunSettings.providers(),
                options,
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN, "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD),
                "-XX:TieredStopAtLevel=1 " + coverage.agent(),
                KeycloakDistribution.freePort(),
                KeycloakDistribution.freePort(),
                RunSettings.target().resolve("keycloak.log"));
        try {
            return new DistributionServer(
                    KeycloakDistribution.start(settings, System.out::println), postgres, coverage);
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
    public String thisMachine() {
        return "localhost";
    }

    @Override
    public String log() {
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

    @Override
    public void close() {
        keycloak.close();
        if (postgres != null) {
            postgres.close();
        }
        coverage.report();
    }
}
