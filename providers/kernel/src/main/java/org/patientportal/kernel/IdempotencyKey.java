package org.patientportal.kernel;

/**
 * What a caller sends along so that a request that is repeated, because its answer was lost, does nothing twice. In JSON
 * calls it is the header {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header), on pages a hidden field.
 *
 * @param value 1 to 100 visible ASCII characters, or null when the caller sent none
 */
public record IdempotencyKey(String value) {

    private static final int LONGEST = 100;

    /**
     * @param text what came in, or null
     * @throws Problem 400 {@code malformed} for a key that is too long or holds other characters
     */
    public static IdempotencyKey parse(String text) {
        if (text == null || text.isBlank()) {
            return new IdempotencyKey(null);
        }
        String key = text.strip();
        if (key.length() > LONGEST || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw Problem.malformed("An idempotency key has at most 100 visible ASCII characters.");
        }
        return new IdempotencyKey(key);
    }

    /** Each form is made with a key of its own, so that a double click or a repeated request does nothing twice. */
    public static IdempotencyKey of(Form form) {
        return parse(form.get("once"));
    }

    public boolean present() {
        return value != null;
    }

    /** @return what becomes of a key that comes again with other values */
    public static Problem reused() {
        return Problem.conflict(
                "idempotency-key-reused", "This idempotency key came with other values before; use a new one.");
    }
}
