package org.patientportal.access.patient;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.patientportal.kernel.FoldedText;
import org.patientportal.kernel.Problem;

/** Where a page of the patient list ends: the last row's sort key. Opaque to callers. */
record PatientCursor(String familyKey, String givenKey, UUID id) {

    /** Before every name. */
    static final PatientCursor START = new PatientCursor("", "", new UUID(0, 0));

    static PatientCursor parse(String text) {
        if (text == null || text.isBlank()) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
            // A key that was given out is folded already; whatever else stands there must not reach the database.
            return new PatientCursor(FoldedText.of(parts[0]), FoldedText.of(parts[1]), UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException garbage) {
            throw Problem.malformed("The value of 'after' is not one that this list gave out.");
        }
    }

    @Override
    public String toString() {
        String text = familyKey + "\n" + givenKey + "\n" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
