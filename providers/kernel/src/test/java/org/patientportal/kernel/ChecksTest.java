package org.patientportal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private final Checks checks = new Checks();

    @Test
    void values_come_back_trimmed_and_composed() {
        assertThat(checks.required("name", "  Jose\u0301 ", 10)).isEqualTo("José");
        assertThat(checks.optional("phone", "   ", 10)).isNull();
        assertThatCode(checks::done).doesNotThrowAnyException();
    }

    @Test
    void every_fault_is_told_at_once() {
        checks.required("firstName", " ", 10);
        checks.required("lastName", "x".repeat(11), 10);
        checks.optional("phone", "1\r\n2", 10);
        checks.requiredEmail("email", "nobody");
        checks.oneOf("level", "highest", AccessLevel.class, AccessLevel.FULL);

        Problem problem = catchThrowableOfType(Problem.class, checks::done);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly(
                        "firstName required",
                        "lastName too-long",
                        "phone control-characters",
                        "email email",
                        "level not-a-choice");
    }

    @Test
    void half_a_character_is_no_text() {
        checks.optional("phone", "\ud83d", 10);
        assertThat(catchThrowableOfType(Problem.class, checks::done).errors())
                .singleElement()
                .extracting(FieldError::code)
                .isEqualTo("control-characters");
    }

    @Test
    void a_day_is_one_that_the_calendar_has() {
        assertThat(checks.optionalDate("leap", " 2024-02-29 ")).hasValue(LocalDate.of(2024, 2, 29));
        assertThat(checks.optionalDate("blank", " ")).isEmpty();
        assertThat(checks.optionalDate("absent", null)).isEmpty();
        checks.optionalDate("none", "2023-02-29");
        checks.optionalDate("local", "17.05.1980");
        checks.optionalDate("long", "2".repeat(21));

        assertThat(catchThrowableOfType(Problem.class, checks::done).errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly("none date", "local date", "long too-long");
    }

    @Test
    void a_choice_left_open_is_the_default() {
        assertThat(checks.oneOf("level", "", AccessLevel.class, AccessLevel.FULL))
                .isEqualTo(AccessLevel.FULL);
        assertThat(checks.oneOf("level", "limited", AccessLevel.class, AccessLevel.FULL))
                .isEqualTo(AccessLevel.LIMITED);
    }

    @Test
    void a_name_is_confirmed_however_it_is_typed_but_only_by_itself() {
        checks.confirmed("same", " muller-weiss ", "Müller-Weiß");
        checks.confirmed("part", "Müller", "Müller-Weiß");
        checks.confirmed("blank", " ", "Müller-Weiß");
        checks.confirmed("absent", null, "Müller-Weiß");

        assertThat(catchThrowableOfType(Problem.class, checks::done).errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly("part confirmation", "blank required", "absent required");
    }
}
