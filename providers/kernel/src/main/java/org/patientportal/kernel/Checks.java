package org.patientportal.kernel;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks what somebody sent and collects every fault, so that a person sees all of them at once. Values come back
 * trimmed and in Unicode form NFC; a blank one counts as absent. Not thread-safe.
 */
public final class Checks {

    private final List<FieldError> errors = new ArrayList<>();

    /** @return the text, or null when it is missing or wrong (which is then noted) */
    public String required(String field, String value, int maxLength) {
        String text = optional(field, value, maxLength);
        if (text == null && !failed(field)) {
            fault(field, "required", "A value is needed.");
        }
        return text;
    }

    /** @return the text, or null when it is absent or wrong (the latter is noted) */
    public String optional(String field, String value, int maxLength) {
        String text = value == null ? "" : Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > maxLength) {
            return fault(field, "too-long", "At most " + maxLength + " characters.", maxLength);
        }
        if (text.codePoints().anyMatch(Checks::isNoText)) {
            return fault(field, "control-characters", "Control characters and line breaks are not allowed.");
        }
        return text;
    }

    /** Control characters, and halves of characters, which databases and mail servers refuse. */
    private static boolean isNoText(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    /** @return the address, empty when it is absent or wrong (the latter is noted) */
    public Optional<EmailAddress> optionalEmail(String field, String value) {
        String text = optional(field, value, EmailAddress.MAX_LENGTH);
        if (text == null) {
            return Optional.empty();
        }
        Optional<EmailAddress> address = EmailAddress.parse(text);
        if (address.isEmpty()) {
            fault(field, "email", "Not an e-mail address; write it like name@example.org.");
        }
        return address;
    }

    /** @return the address, empty when it is missing or wrong (which is then noted) */
    public Optional<EmailAddress> requiredEmail(String field, String value) {
        Optional<EmailAddress> address = optionalEmail(field, value);
        if (address.isEmpty() && !failed(field)) {
            fault(field, "required", "A value is needed.");
        }
        return address;
    }

    /** @return the day, empty when it is absent, or none that the calendar has (the latter is noted) */
    public Optional<LocalDate> optionalDate(String field, String value) {
        String text = optional(field, value, 20);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            return Optional.ofNullable(fault(field, "date", "A day of the calendar, written like 2027-03-31."));
        }
    }

    /** Notes a fault unless the person has typed that very text, by which a grave step is confirmed. */
    public void confirmed(String field, String value, String expected) {
        String text = required(field, value, Integer.MAX_VALUE);
        if (text != null && !FoldedText.of(text).equals(FoldedText.of(expected))) {
            fault(field, "confirmation", "Type this to confirm: " + expected);
        }
    }

    /** @param tag the tag of a language that the portal speaks; null is no fault */
    public void spoken(String field, String tag) {
        if (tag != null && !SpokenLanguages.TAGS.contains(tag)) {
            fault(field, "not-a-choice", "Not one of the allowed values.");
        }
    }

    /** @return the enum value of that wire name, the given default when absent, null when it is none (noted) */
    public <E extends Enum<E>> E oneOf(String field, String value, Class<E> type, E absent) {
        if (value == null || value.isBlank()) {
            return absent;
        }
        return Wire.parse(type, value).orElseGet(() -> {
            fault(field, "not-a-choice", "Not one of the allowed values.");
            return null;
        });
    }

    /** Notes a fault that a caller found itself; returns null, so that it can stand for the value. */
    public <T> T fault(String field, String code, String detail, Object... args) {
        errors.add(new FieldError(field, code, detail, List.of(args)));
        return null;
    }

    /** @throws Problem 400 {@code invalid} with every fault, if there was one */
    public void done() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private boolean failed(String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field));
    }
}
