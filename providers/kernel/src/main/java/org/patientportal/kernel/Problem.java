package org.patientportal.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A refusal. JSON callers get it as an RFC 9457 problem, pages beside the field or as a page of its own. Throwing it ends
 * the request's transaction: nothing of the request is kept.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Code of {@link #secondFactorNeeded}. */
    public static final String SECOND_FACTOR_NEEDED = "insufficient-user-authentication";

    private final int status;
    private final String code;
    private final transient List<FieldError> errors;
    private final Duration retryAfter;

    private Problem(int status, String code, String detail, List<FieldError> errors) {
        this(status, code, detail, errors, null);
    }

    private Problem(int status, String code, String detail, List<FieldError> errors, Duration retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }

    /** The one answer for whatever the caller may not know to exist: same bytes for foreign and for unknown ids. */
    public static Problem notFound() {
        return new Problem(404, "not-found", "There is nothing here, or not for you.", List.of());
    }

    public static Problem unauthenticated() {
        return new Problem(401, "unauthenticated", "A valid access token is needed.", List.of());
    }

    /** What was asked for needs a sign-in with a second factor (RFC 9470). */
    public static Problem secondFactorNeeded() {
        return new Problem(
                401, SECOND_FACTOR_NEEDED, "Sign in with a second factor; WWW-Authenticate says how.", List.of());
    }

    /** @return whether signing in with a second factor would help */
    public boolean needsSecondFactor() {
        return code.equals(SECOND_FACTOR_NEEDED);
    }

    public static Problem forbidden(String code, String detail) {
        return new Problem(403, code, detail, List.of());
    }

    /** What was asked for clashes with the present state. */
    public static Problem conflict(String code, String detail) {
        return new Problem(409, code, detail, List.of());
    }

    /** The portal is not, or not fully, set up in this realm. */
    public static Problem unavailable(String detail) {
        return new Problem(503, "unavailable", detail, List.of());
    }

    /** The request itself cannot be understood. */
    public static Problem malformed(String detail) {
        return new Problem(400, "malformed", detail, List.of());
    }

    /** @param errors at least one */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(400, "invalid", "Some values cannot be accepted; see errors.", List.copyOf(errors));
    }

    /** @param retryAfter what is left of the time in which no more is let through; rounded up to seconds */
    public static Problem tooManyRequests(Duration retryAfter) {
        String detail = "There have been too many tries; Retry-After says how many seconds to wait.";
        Duration seconds =
                Duration.ofSeconds(Math.max(1, retryAfter.plusMillis(999).toSeconds()));
        return new Problem(429, "too-many-requests", detail, List.of(), seconds);
    }

    public int status() {
        return status;
    }

    /** @return stable, lower-kebab */
    public String code() {
        return code;
    }

    /** @return the code of what is wrong with the whole; null when it is single fields */
    public String whole() {
        return errors.isEmpty() ? code : null;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** @return how long to wait before trying again, where waiting helps */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
