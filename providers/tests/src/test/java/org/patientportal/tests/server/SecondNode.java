package org.patientportal.tests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.patientportal.launcher.KeycloakDistribution;

/** Another Keycloak on the same database. The two find each other there (jdbc-ping) and talk on this machine only. */
final class SecondNode {

    private SecondNode() {}

    /**
     * What both nodes are started with on top.
     *
     * @param port of the first one: both call themselves by its address, as behind one load balancer
     */
    static List<String> clusterOptions(int port) {
        return List.of(
                "--cache=ispn",
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--hostname=http://localhost:" + port);
    }

    /** @param first what the first node, which is ready, was started with */
    static KeycloakDistribution beside(KeycloakDistribution.Settings first) {
        Path home = first.home().resolveSibling("second-" + first.home().getFileName());
        copy(first.home(), home);
        return KeycloakDistribution.start(
                new KeycloakDistribution.Settings(
                        home,
                        first.providers(),
                        first.options(),
                        first.environment(),
                        "-XX:TieredStopAtLevel=1",
                        KeycloakDistribution.freePort(),
                        KeycloakDistribution.freePort(),
                        first.log().resolveSibling("keycloak-second.log")),
                System.out::println);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(source));
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
