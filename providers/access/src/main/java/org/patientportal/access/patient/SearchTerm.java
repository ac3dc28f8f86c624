package org.patientportal.access.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One word by which a record is found; the practice stands in front of it in the index. */
@Embeddable
record SearchTerm(
        @Column(name = "PRACTICE_ID") UUID practiceId,
        @Column(name = "TERM") String term) {

    private static final int LONGEST = 100;

    SearchTerm {
        term = term.length() > LONGEST ? term.substring(0, LONGEST) : term;
    }
}
