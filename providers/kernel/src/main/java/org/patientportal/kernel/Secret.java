package org.patientportal.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What makes a secret link secret: 256 random bits (INV-12). Only {@link #hash()} is ever stored; a plain hash is enough,
 * since nobody can try 2^256 values.
 */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public static Secret fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * Reads what a browser sent.
     *
     * @param text anything, or null
     * @return empty unless the text has exactly the shape of a secret
     */
    public static Optional<Secret> parse(String text) {
        return text != null && SHAPE.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    /** @return the secret itself, for the one letter or sheet that carries it */
    public String reveal() {
        return value;
    }

    /** @return SHA-256 in lower-case hex, the only form that may be stored */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Never the secret, so that no log shows it. */
    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
