package org.patientportal.access.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientportal.kernel.Problem;

class PatientCursorTest {

    @Test
    void a_cursor_survives_the_way_through_an_address() {
        PatientCursor cursor = new PatientCursor("muller weiss", "jorg 李", UUID.randomUUID());
        assertThat(PatientCursor.parse(cursor.toString())).isEqualTo(cursor);
    }

    @Test
    void what_was_smuggled_into_a_cursor_does_not_reach_the_database() {
        PatientCursor smuggled = new PatientCursor("muller\0", "jorg", UUID.randomUUID());
        assertThat(PatientCursor.parse(smuggled.toString()).familyKey()).isEqualTo("muller");
    }

    @Test
    void none_means_the_beginning() {
        assertThat(PatientCursor.parse(null)).isEqualTo(PatientCursor.START);
        assertThat(PatientCursor.parse("")).isEqualTo(PatientCursor.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!", "YWJj", "YQpiCmM"})
    void garbage_is_refused(String text) {
        assertThatThrownBy(() -> PatientCursor.parse(text))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }
}
