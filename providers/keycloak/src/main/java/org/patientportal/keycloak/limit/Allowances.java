package org.patientportal.keycloak.limit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.keycloak.Config;
import org.patientportal.kernel.Wire;
import org.patientportal.kernel.port.Limits.Door;

/**
 * The numbers of all limits. The operator of the server may choose others, with an option each: {@code
 * limit-open-link-per-address} and so on, below {@code spi-realm-restapi-extension--patient-portal}.
 */
public final class Allowances {

    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static final Map<Door, Map<Per, Allowance>> DEFAULTS = new EnumMap<>(Door.class);

    static {
        // Nobody guesses 256 bits: these two only bound the work that somebody can make for us. Scanners of mail
        // servers
        // were seen to open a link some dozen times.
        row(Door.OPEN_LINK, of(300, SHORT), of(60, SHORT), of(120, SHORT));
        row(Door.FOLLOW_LINK, of(300, SHORT), of(60, SHORT), of(120, SHORT));
        // A letter each, to somebody who may not have asked for it.
        row(Door.MAIL_LINK, of(60, HOUR), of(10, HOUR), of(3, DAY));
        // Fewer, as an account costs a password hash. People need a few tries to please a password policy.
        row(Door.CREATE_ACCOUNT, of(200, HOUR), of(30, HOUR), of(60, HOUR));
        // Each one is work for a person at the practice.
        row(Door.ASK_AGAIN, of(20, HOUR), of(10, HOUR), of(3, DAY));
    }

    private final Config.Scope settings;

    /** @param settings of the provider whose options these are */
    public Allowances(Config.Scope settings) {
        this.settings = settings;
    }

    /** The numbers that hold on this server. */
    public static Allowances ofThisServer() {
        return new Allowances(Config.scope("realm-restapi-extension", "patient-portal"));
    }

    /**
     * Looks at every option, so that a server with a mistake in one does not start.
     *
     * @throws IllegalArgumentException that names the option
     */
    public void check() {
        for (Door door : Door.values()) {
            for (Per per : Per.values()) {
                of(door, per);
            }
        }
    }

    Allowance of(Door door, Per per) {
        Allowance standard = DEFAULTS.get(door).get(per);
        int most = settings.getInt(option(door, per), standard.most());
        if (most < 1) {
            throw new IllegalArgumentException(option(door, per) + " must be a number above zero");
        }
        return new Allowance(most, standard.window());
    }

    static String option(Door door, Per per) {
        return "limit-" + Wire.name(door) + "-per-" + Wire.name(per);
    }

    private static Allowance of(int most, Duration window) {
        return new Allowance(most, window);
    }

    private static void row(Door door, Allowance perAddress, Allowance perBrowser, Allowance perLink) {
        DEFAULTS.put(door, Map.of(Per.ADDRESS, perAddress, Per.BROWSER, perBrowser, Per.LINK, perLink));
    }
}
