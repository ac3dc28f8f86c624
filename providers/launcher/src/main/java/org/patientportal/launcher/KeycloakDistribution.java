package org.patientportal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A real Keycloak in development mode, run from an unpacked distribution and reachable from this machine only.
 *
 * <p>{@link #start} returns once the server answers that it is ready, so that its first caller never has to wait or
 * retry. {@link #close} ends everything that was started; a virtual machine that ends without it (Ctrl-C, SIGTERM)
 * closes too. Not made for several threads.
 */
public final class KeycloakDistribution implements AutoCloseable {

    /** A first start on a busy two-core machine was measured at more than five minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Settings settings;
    private final ServerProcess process;
    private final Thread shutdownHook = new Thread(this::stop, "stop-keycloak");

    /**
     * What to start. No part is null; lists and maps are copied.
     *
     * @param home the unpacked distribution, for example {@code target/keycloak-26.7.4}; written to
     * @param providers jars to run with; {@code providers/} of the distribution holds exactly these afterwards
     * @param options further options of {@code kc.sh start-dev}, for example {@code --db=dev-mem}
     * @param environment variables on top of this process's own
     * @param jvmOptions options for Keycloak's virtual machine, separated by blanks; may be empty
     * @param port where pages and APIs answer
     * @param managementPort where health answers
     * @param log file that receives everything Keycloak prints; replaced at each start
     */
    public record Settings(
            Path home,
            List<Path> providers,
            List<String> options,
            Map<String, String> environment,
            String jvmOptions,
            int port,
            int managementPort,
            Path log) {
        public Settings {
            providers = List.copyOf(providers);
            options = List.copyOf(options);
            environment = Map.copyOf(environment);
        }
    }

    private KeycloakDistribution(Settings settings, ServerProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Starts Keycloak and waits until it is ready, ten minutes at most.
     *
     * @param progress receives a sentence now and then, on the calling thread
     * @throws StartFailed if a port is taken, Keycloak ends by itself (the message holds the end of its log) or does
     *     not become ready in time; nothing is left running then
     */
    public static KeycloakDistribution start(Settings settings, Consumer<String> progress) {
        requireFree(settings.port());
        requireFree(settings.managementPort());
        new ProviderFolder(settings.home().resolve("providers")).holdExactly(settings.providers());
        KeycloakDistribution keycloak = new KeycloakDistribution(settings, run(settings));
        try {
            Runtime.getRuntime().addShutdownHook(keycloak.shutdownHook);
            new Readiness(settings, keycloak.process).await(PATIENCE, progress);
            return keycloak;
        } catch (RuntimeException | Error e) {
            keycloak.close();
            throw e;
        }
    }

    /** The address in front of {@code /realms} and {@code /admin}, without a slash at its end. */
    public URI url() {
        return URI.create("http://localhost:" + settings.port());
    }

    /** The file that holds everything Keycloak has printed since it was started. */
    public Path log() {
        return settings.log();
    }

    /**
     * Waits until Keycloak ends. While this virtual machine is shutting down it does not return.
     *
     * @throws StartFailed if Keycloak ended though nobody asked it to
     */
    void waitForEnd() {
        process.waitForEnd();
        throw new StartFailed("Keycloak has ended by itself. Its log is " + settings.log() + ".");
    }

    /** Ends Keycloak in order (so that it can write what it has left to write) and waits for it. May be called twice. */
    @Override
    public void close() {
        forgetShutdownHook();
        stop();
    }

    /**
     * Ends Keycloak at once and unasked, as a power cut does (SIGKILL), and waits until it is gone. What it had not
     * committed to its database is lost.
     */
    public void kill() {
        forgetShutdownHook();
        process.kill();
    }

    private void forgetShutdownHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running or about to run; stopping twice does no harm.
        }
    }

    private void stop() {
        process.stop();
    }

    /** A port of this machine that nobody listens on at the moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Says in one sentence that a port cannot be used, before anything slow begins.
     *
     * @throws StartFailed if somebody listens there
     */
    static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StartFailed("Port " + port + " is taken by another program.", e);
        }
    }

    private static ServerProcess run(Settings settings) {
        List<String> command = new ArrayList<>();
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        command.add(settings.home()
                .toAbsolutePath()
                .resolve("bin")
                .resolve(windows ? "kc.bat" : "kc.sh")
                .toString());
        command.add("start-dev");
        command.add("--http-host=127.0.0.1");
        command.add("--http-port=" + settings.port());
        command.add("--http-management-port=" + settings.managementPort());
        command.add("--health-enabled=true");
        command.addAll(settings.options());

        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_APPEND", settings.jvmOptions());
        builder.environment().putAll(settings.environment());
        builder.redirectErrorStream(true);
        builder.redirectOutput(settings.log().toFile());
        try {
            Files.createDirectories(settings.log().toAbsolutePath().getParent());
            return new ServerProcess(builder.start());
        } catch (IOException e) {
            throw new StartFailed("Keycloak cannot be started from " + settings.home() + ": " + e.getMessage(), e);
        }
    }
}
