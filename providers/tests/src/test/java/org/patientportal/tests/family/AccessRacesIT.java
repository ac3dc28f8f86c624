package org.patientportal.tests.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Race;

/** Somebody reads on and on while staff change what they may see: no answer is older than the change. */
@Tag("race")
@PortalTest
class AccessRacesIT {

    private static final int READERS = 20;
    private static final int READS_AFTERWARDS = 5;

    private final Clinic clinic;

    AccessRacesIT(Clinic clinic) {
        this.clinic = clinic;
    }

    /** One read: when it began, and what came. */
    private record Read(long begun, String seen) {}

    @Requirement({"LVL-04", "SEC-02"})
    @TestFactory
    Stream<DynamicTest> no_read_that_begins_after_the_end_was_answered_succeeds() {
        return rounds("end", "404");
    }

    @Requirement("LVL-04")
    @TestFactory
    Stream<DynamicTest> no_read_that_begins_after_the_limiting_was_answered_is_full() {
        return rounds("limit", "200 limited");
    }

    private Stream<DynamicTest> rounds(String verb, String afterwards) {
        return Race.rounds(() -> round(verb, afterwards));
    }

    private void round(String verb, String afterwards) {
        LinkedPatient anna = clinic.linked("Anna");
        String token = clinic.token(anna.person());
        clinic.petra().links(anna.patient());
        AtomicLong answered = new AtomicLong(Long.MAX_VALUE);
        List<Callable<List<Read>>> everybody = new ArrayList<>(
                Collections.nCopies(READERS, () -> reads(anna.patient().id(), token, answered)));
        everybody.add(() -> {
            try {
                clinic.petra().changesAccess(anna.patient(), verb).expect(200);
            } finally {
                answered.set(System.nanoTime());
            }
            return List.of();
        });

        List<Read> reads = Race.of(everybody).stream().flatMap(List::stream).toList();

        assertThat(reads).filteredOn(read -> read.begun() < answered.get()).isNotEmpty();
        assertThat(reads)
                .filteredOn(read -> read.begun() > answered.get())
                .hasSizeGreaterThanOrEqualTo(READERS)
                .extracting(Read::seen)
                .containsOnly(afterwards);
    }

    /** Reads until some time after the change was answered. */
    private List<Read> reads(String patient, String token, AtomicLong answered) {
        List<Read> reads = new ArrayList<>();
        for (int left = READS_AFTERWARDS; left > 0; ) {
            long begun = System.nanoTime();
            if (begun > answered.get()) {
                left--;
            }
            Reply reply = Http.get(clinic.portal() + "/api/patients/" + patient, token);
            String level =
                    reply.status() == 200 ? " " + reply.json().get("level").asText() : "";
            reads.add(new Read(begun, reply.status() + level));
        }
        return reads;
    }
}
