package org.patientportal.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as somebody typed it. Two addresses are the same when their {@link #key()} is (INV-02: trimmed,
 * case-insensitive).
 */
public record EmailAddress(String value) {

    /** RFC 5321 section 4.5.3.1.3, less the two angle brackets. */
    public static final int MAX_LENGTH = 254;

    private static final Pattern SHAPE = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])");

    /** @return empty for null and for what is no address; quoted local parts and bare host names are not accepted */
    public static Optional<EmailAddress> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String address = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        int at = address.lastIndexOf('@');
        boolean fits = address.length() <= MAX_LENGTH && at <= 64;
        return fits && SHAPE.matcher(address).matches() ? Optional.of(new EmailAddress(address)) : Optional.empty();
    }

    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** @param other an account's address as Keycloak has it, or null */
    public boolean sameAs(String other) {
        return parse(other).map(address -> address.key().equals(key())).orElse(false);
    }

    @Override
    public String toString() {
        return value;
    }
}
