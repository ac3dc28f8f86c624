package org.patientportal.tests.run;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everything secret that this run has made, so that the last test can look for it where it must not be (SEC-05). */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<String, String> SEEN = new ConcurrentHashMap<>();

    /** What a test has put into an address on purpose, where every server writes it down. */
    private static final Set<String> GIVEN_AWAY = ConcurrentHashMap.newKeySet();

    private Secrets() {}

    /** @param kind what it is, such as "password" */
    public static void note(String kind, String value) {
        SEEN.put(value, kind);
    }

    /** @return the same secret, which is looked for no more */
    public static String giveAway(String value) {
        GIVEN_AWAY.add(value);
        return value;
    }

    /** A new password that ordinary password policies accept. */
    public static String password() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        String password = "Pw-" + HexFormat.of().formatHex(bytes);
        note("password", password);
        return password;
    }

    /** @return value and kind of each */
    public static Map<String, String> all() {
        Map<String, String> kept = new HashMap<>(SEEN);
        kept.keySet().removeAll(GIVEN_AWAY);
        return kept;
    }
}
