package org.patientportal.tests.server;

import java.nio.file.Path;
import java.util.List;

/** What the build says about this run; each value is a system property that the module's pom sets. */
public final class RunSettings {

    private RunSettings() {}

    public static boolean inContainer() {
        return "container".equals(text("kc.it.server"));
    }

    public static boolean onPostgres() {
        return "postgres".equals(text("kc.it.db"));
    }

    public static String keycloakVersion() {
        return text("kc.it.version");
    }

    /** The folder of this run: the unpacked distribution, the log and what coverage was seen. */
    public static Path target() {
        return Path.of(text("kc.it.target"));
    }

    public static Path shippedJar() {
        return Path.of(text("kc.it.shipped"));
    }

    /** The shipped jar and, beside it, the test-only one. */
    public static List<Path> providers() {
        return List.of(shippedJar(), Path.of(text("kc.it.support")));
    }

    /** Whether the server is a cluster of two nodes. */
    public static boolean twoNodes() {
        return Integer.getInteger("kc.it.nodes", 1) == 2;
    }

    /** How often a race is run. */
    public static int rounds() {
        return Integer.getInteger("kc.it.rounds", 3);
    }

    static Path coverageAgent() {
        return Path.of(text("kc.it.agent"));
    }

    private static String text(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(
                    "System property " + name + " is missing; run these tests with mvn verify.");
        }
        return value;
    }
}
