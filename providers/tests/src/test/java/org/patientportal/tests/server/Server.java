package org.patientportal.tests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A running Keycloak with the shipped jar. Closing it ends it and everything that was started for it. */
public interface Server extends AutoCloseable {

    String ADMIN = "root";
    String ADMIN_PASSWORD = "root-of-this-run-only-7d1f";

    /** The only address of this machine whose word is taken for where a request comes from. */
    String TRUSTED_PROXY = "127.0.0.1";

    /** The address in front of {@code /realms}, without a slash at its end. */
    String url();

    /**
     * The address of the second node of the cluster, on the same database.
     *
     * @throws IllegalStateException where there is one node only
     */
    default String otherUrl() {
        throw new IllegalStateException("There is one node; run with -Pnodes.");
    }

    /** The name under which the server reaches this machine, for example its mail server. */
    String thisMachine();

    /** Everything the server has printed so far. */
    String log();

    /** The whole database as text. */
    String database();

    /**
     * Ends the server at once and unasked, as a power cut does, and starts it again with the same database at the same
     * address. What the database has committed is all that it still knows.
     *
     * @param options on top of the usual ones, until the next crash
     */
    void crash(String... options);

    @Override
    void close();

    static Server start() {
        try {
            Files.createDirectories(RunSettings.target());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RunSettings.inContainer() ? ContainerServer.start() : DistributionServer.start();
    }
}
