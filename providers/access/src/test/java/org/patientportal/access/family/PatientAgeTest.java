package org.patientportal.access.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientAgeTest {

    @ParameterizedTest
    @CsvSource({
        "2019-04-02, 2026-04-01, 6, 11, false, 83",
        "2019-04-02, 2026-04-02, 7, 0, false, 84",
        "2024-05-02, 2026-05-01, 1, 11, true, 23",
        "2024-05-02, 2026-05-02, 2, 0, false, 24",
        "2026-05-02, 2026-05-02, 0, 0, true, 0",
        "2026-05-03, 2026-05-02, 0, 0, true, 0",
        "2024-02-29, 2025-02-28, 0, 11, true, 11",
    })
    void is_what_a_calendar_says(
            LocalDate birth, LocalDate today, int years, int months, boolean inMonths, int allMonths) {
        PatientAge age = PatientAge.at(birth, today);

        assertThat(age).isEqualTo(new PatientAge(years, months));
        assertThat(age.inMonths()).isEqualTo(inMonths);
        assertThat(age.allMonths()).isEqualTo(allMonths);
    }
}
