package org.patientportal.tests.server;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.patientportal.tests.http.Http;
import org.testcontainers.containers.Network;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Keycloak in a container, with the same jars. Its coverage is not measured. */
final class ContainerServer implements Server {

    private static final String DATABASE_HOST = "database";

    private final KeycloakContainer keycloak;
    private final PostgreSQLContainer database;

    private ContainerServer(KeycloakContainer keycloak, PostgreSQLContainer database) {
        this.keycloak = keycloak;
        this.database = database;
    }

    static Server start() {
        var keycloak = new KeycloakContainer("quay.io/keycloak/keycloak:" + RunSettings.keycloakVersion())
                .withAdminUsername(ADMIN)
                .withAdminPassword(ADMIN_PASSWORD)
                .withProviderLibsFrom(
                        RunSettings.providers().stream().map(Path::toFile).toList())
                .withExtraHost("host.docker.internal", "host-gateway")
                .withEnv("KC_HTTP_ACCESS_LOG_ENABLED", "true")
                // this machine, as the container sees it, is the tests' proxy
                .withEnv("KC_PROXY_HEADERS", "xforwarded")
                .withEnv("KC_PROXY_TRUSTED_ADDRESSES", "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16")
                // it always builds itself first, which takes minutes on a busy machine
                .withStartupTimeout(Duration.ofMinutes(10));
        PostgreSQLContainer database = null;
        if (RunSettings.onPostgres()) {
            Network network = Network.newNetwork();
            database =
                    new PostgreSQLContainer("postgres:17").withNetwork(network).withNetworkAliases(DATABASE_HOST);
            database.start();
            keycloak.withNetwork(network)
                    .withEnv("KC_DB", "postgres")
                    .withEnv("KC_DB_URL", "jdbc:postgresql://" + DATABASE_HOST + ":5432/" + database.getDatabaseName())
                    .withEnv("KC_DB_USERNAME", database.getUsername())
                    .withEnv("KC_DB_PASSWORD", database.getPassword());
        }
        keycloak.start();
        return new ContainerServer(keycloak, database);
    }

    /** By the name localhost, for which browsers keep secure cookies without TLS. */
    @Override
    public String url() {
        return "http://localhost:" + keycloak.getHttpPort();
    }

    @Override
    public String thisMachine() {
        return "host.docker.internal";
    }

    @Override
    public String log() {
        return keycloak.getLogs();
    }

    @Override
    public String database() {
        return database == null
                ? Http.get(url() + "/realms/master/portal-test/database")
                        .expect(200)
                        .text()
                : Postgres.dump(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    /** Skips the test that asks: a container that is started again has another address. */
    @Override
    public void crash(String... options) {
        Assumptions.abort("Crashes are tried with the distribution only");
    }

    @Override
    public void close() {
        keycloak.stop();
        if (database != null) {
            database.stop();
        }
    }
}
