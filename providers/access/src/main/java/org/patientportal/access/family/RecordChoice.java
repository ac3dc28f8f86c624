package org.patientportal.access.family;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A record among several, on a page where a person chooses whose to see.
 *
 * @param age null where the practice has no birth date, and for limited access: the date is the practice's (LVL-06)
 */
public record RecordChoice(RecordView record, PatientAge age) {

    /** @return the first letters of the first and the last word of the name, for a picture without a photo */
    public String initials() {
        String[] words = record.name().trim().split("\\s+");
        return Arrays.stream(new String[] {words[0], words.length > 1 ? words[words.length - 1] : ""})
                .map(word ->
                        word.codePoints().limit(1).mapToObj(Character::toString).collect(Collectors.joining()))
                .collect(Collectors.joining());
    }
}
