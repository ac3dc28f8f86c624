package org.patientportal.tests.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL from embedded binaries, for a server on this machine. */
record Postgres(EmbeddedPostgres server) implements AutoCloseable {

    private static final String USER = "postgres";

    static Postgres embedded() {
        try {
            return new Postgres(EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(3))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> options() {
        return List.of("--db=postgres", "--db-url=" + url(), "--db-username=" + USER, "--db-password=" + USER);
    }

    String dump() {
        return dump(url(), USER, USER);
    }

    /** Every row of every table, one per line. */
    static String dump(String url, String user, String password) {
        StringBuilder text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            for (String table : column(
                    connection,
                    "select quote_ident(tablename) from pg_tables where schemaname = 'public' order by 1")) {
                text.append("table ").append(table).append('\n');
                column(connection, "select t::text from " + table + " t")
                        .forEach(row -> text.append(row).append('\n'));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
