package org.patientportal.launcher;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keycloak's start script and the virtual machine below it, ended together. The script either waits for Java or becomes
 * Java, depending on whether the server had to be built first; both shapes are handled.
 */
final class ServerProcess {

    private static final int SECONDS_TO_STOP = 60;

    private final Process script;
    private volatile boolean stopped;

    ServerProcess(Process script) {
        this.script = script;
    }

    boolean isAlive() {
        return script.isAlive();
    }

    /** Whether {@link #stop} or {@link #kill} was called, so that its end is no surprise. */
    boolean stopped() {
        return stopped;
    }

    int exitValue() {
        return script.exitValue();
    }

    /** Returns when it ends by itself; after {@link #stop} or {@link #kill} not at all. */
    void waitForEnd() {
        try {
            script.waitFor();
            while (stopped) {
                Thread.sleep(Long.MAX_VALUE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while Keycloak was running.", e);
        }
    }

    /** Asks all of it to end (SIGTERM), waits a minute, then kills what is left. Safe to call at any time. */
    synchronized void stop() {
        Set<ProcessHandle> family = family();
        family.forEach(ProcessHandle::destroy);
        if (!ended(family)) {
            family.forEach(ProcessHandle::destroyForcibly);
            ended(family);
        }
    }

    /** Ends all of it at once, without asking (SIGKILL). */
    synchronized void kill() {
        Set<ProcessHandle> family = family();
        family.forEach(ProcessHandle::destroyForcibly);
        ended(family);
    }

    private Set<ProcessHandle> family() {
        stopped = true;
        Set<ProcessHandle> family = new LinkedHashSet<>();
        family.add(script.toHandle());
        script.descendants().forEach(family::add);
        return family;
    }

    private static boolean ended(Set<ProcessHandle> family) {
        CompletableFuture<?>[] exits =
                family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(exits).get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
