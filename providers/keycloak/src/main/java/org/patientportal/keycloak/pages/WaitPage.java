package org.patientportal.keycloak.pages;

import java.time.Duration;
import org.patientportal.kernel.Html;

/**
 * Asks to wait, after too many tries.
 *
 * @param unit "minutes" or "hours"
 * @param amount of these, at least one
 */
public record WaitPage(String unit, long amount) {

    /** From here on people count in hours. */
    private static final long MOST_MINUTES = 120;

    /** @return the page that says how long to wait, rounded up */
    public static Html of(Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return new Html(
                "portal/limit/wait.ftl",
                minutes < MOST_MINUTES
                        ? new WaitPage("minutes", minutes)
                        : new WaitPage("hours", Duration.ofMinutes(minutes + 59).toHours()));
    }
}
