package org.patientportal.tests.run;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what must become true. */
public final class Wait {

    private static final long PAUSE_MILLIS = 50;

    private Wait() {}

    /** @throws AssertionError naming what was awaited, when it has not come in time */
    public static void until(String what, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + patience.toSeconds() + " seconds in vain for " + what);
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
