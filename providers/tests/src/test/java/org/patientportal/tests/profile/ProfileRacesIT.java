package org.patientportal.tests.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Race;

/** Somebody changes what they ask for while staff take it over: the record never gets what nobody has looked at. */
@Tag("race")
@PortalTest
class ProfileRacesIT {

    private static final int PAIRS = 25;

    private final Clinic clinic;

    ProfileRacesIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @Requirement("DSH-03")
    @TestFactory
    Stream<DynamicTest> of_approving_and_changing_at_once_only_what_was_seen_gets_into_the_record() {
        return Race.rounds(this::approveAgainstChange);
    }

    private void approveAgainstChange() {
        Viewer anna = Viewer.invited(clinic, Viewer.record(clinic, "Anna", "Berg"), "full");
        anna.enters("lastName", "Seen");
        Desk desk = new Desk(clinic.petra(), anna.patient());
        JsonNode seen = desk.only();
        List<Callable<Integer>> everybody = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            String other = "Unseen" + (char) ('a' + i);
            everybody.add(() -> desk.approves(seen).status());
            everybody.add(() -> -anna.sends(Map.of("lastName", other)).status());
        }

        Map<Integer, Long> answers = Race.count(Race.of(everybody));

        long approved = answers.getOrDefault(200, 0L);
        assertThat(answers.get(-200)).as("every change is taken in").isEqualTo(PAIRS);
        assertThat(approved + answers.getOrDefault(409, 0L)).isEqualTo(PAIRS);
        assertThat(approved).isLessThanOrEqualTo(1);
        String name = clinic.petra()
                .get("/patients/" + anna.patient().id())
                .expect(200)
                .json()
                .get("lastName")
                .asText();
        assertThat(name).isEqualTo(approved == 1 ? "Seen" : "Berg");
        assertThat(desk.only().get("after").asText()).startsWith("Unseen");
        assertThat(clinic.audit(anna.patient()))
                .filteredOn(row -> row.startsWith("profile-change.approve done"))
                .hasSize((int) approved);
    }

    @Requirement("DSH-03")
    @TestFactory
    Stream<DynamicTest> pages_that_are_saved_at_once_are_all_taken_in() {
        return Race.rounds(this::manyPages);
    }

    private void manyPages() {
        Viewer anna = Viewer.invited(clinic, Viewer.record(clinic, "Anna", "Berg"), "full");
        List<Callable<Integer>> everybody = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            HttpBrowser page = anna.opens("/profile");
            String phone = "030 " + i;
            everybody.add(() ->
                    page.submit("form:has(#phone)", Map.of("phone", phone)).status());
        }

        assertThat(Race.count(Race.of(everybody))).isEqualTo(Map.of(200, (long) PAIRS));
    }

    @Requirement({"LVL-04", "SEC-02"})
    @TestFactory
    Stream<DynamicTest> nothing_is_entered_once_the_end_of_the_access_was_answered() {
        return Race.rounds(this::endAgainstChanges);
    }

    private void endAgainstChanges() {
        Viewer anna = Viewer.invited(clinic, Viewer.record(clinic, "Anna", "Berg"), "full");
        AtomicReference<String> afterTheEnd = new AtomicReference<>();
        List<Callable<List<Integer>>> everybody = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            String phone = "030 " + i + " ";
            everybody.add(() -> entersUntil(anna, phone, () -> afterTheEnd.get() != null));
        }
        everybody.add(() -> {
            clinic.petra().changesAccess(anna.patient(), "end").expect(200);
            afterTheEnd.set(phone(anna));
            return List.of();
        });

        List<Integer> answers =
                Race.of(everybody).stream().flatMap(List::stream).toList();

        assertThat(answers).contains(200, 404).containsOnly(200, 404);
        assertThat(phone(anna)).isEqualTo(afterTheEnd.get());
    }

    /** Enters one phone number after the other; at most a hundred. */
    private static List<Integer> entersUntil(Viewer anna, String phone, BooleanSupplier over) {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 100 && !over.getAsBoolean(); i++) {
            answers.add(anna.sends(Map.of("phone", phone + i)).status());
        }
        answers.add(anna.sends(Map.of("phone", phone)).status());
        return answers;
    }

    /** @return as staff see it */
    private String phone(Viewer viewer) {
        return clinic.petra()
                .get("/patients/" + viewer.patient().id())
                .expect(200)
                .json()
                .path("phone")
                .asText();
    }

    @Requirement("DSH-03")
    @TestFactory
    Stream<DynamicTest> of_many_entries_at_once_in_a_field_one_is_kept() {
        return Race.rounds(this::manyEntries);
    }

    private void manyEntries() {
        Viewer anna = Viewer.invited(clinic, Viewer.record(clinic, "Anna", "Berg"), "limited");
        List<Callable<Integer>> everybody = new ArrayList<>();
        for (int i = 0; i < 2 * PAIRS; i++) {
            Map<String, String> values = Map.of("lastName", "Name" + (char) ('A' + i), "phone", "030 " + i);
            everybody.add(() -> anna.sends(values).status());
        }

        assertThat(Race.count(Race.of(everybody))).isEqualTo(Map.of(200, 2L * PAIRS));

        String taken = phone(anna);
        JsonNode kept = new Desk(clinic.petra(), anna.patient()).only();
        String number = String.valueOf(kept.get("after").asText().charAt(4) - 'A');
        assertThat(taken).as("both fields of one request").isEqualTo("030 " + number);
        assertThat(anna.sees().get("phone").asText()).isEqualTo(taken);
    }
}
