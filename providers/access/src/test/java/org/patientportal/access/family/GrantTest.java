package org.patientportal.access.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Area;
import org.patientportal.kernel.Checks;
import org.patientportal.kernel.Problem;

class GrantTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Grant FORMS_FOR_A_PARENT =
            new Grant(AccessLevel.LIMITED, Relationship.PARENT, Set.of(Area.FORMS), NOW.plusSeconds(60));

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, Europe/Berlin, 2026-11-21T23:00:00Z",
        "2027-03-28, Europe/Berlin, 2027-03-28T22:00:00Z",
        "2026-11-22, Pacific/Auckland, 2026-11-22T11:00:00Z"
    })
    void the_last_day_ends_at_midnight_where_the_practice_is(String day, String zone, String end) {
        assertThat(checked(new NewGrant(null, null, day), ZoneId.of(zone)).until())
                .isEqualTo(end);
    }

    @Test
    void what_is_over_is_over_at_the_very_moment() {
        assertThat(FORMS_FOR_A_PARENT.lasts(NOW.plusSeconds(60).minusNanos(1))).isTrue();
        assertThat(FORMS_FOR_A_PARENT.lasts(NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void what_is_given_at_the_same_level_adds_and_takes_nothing() {
        Grant more = new Grant(AccessLevel.LIMITED, Relationship.SELF, Set.of(Area.PLANS), NOW);

        Grant both = FORMS_FOR_A_PARENT.and(more);

        assertThat(both.level()).isEqualTo(AccessLevel.LIMITED);
        assertThat(both.relationship()).isEqualTo(Relationship.PARENT);
        assertThat(both.areas()).containsExactlyInAnyOrder(Area.FORMS, Area.PLANS);
        assertThat(both.until()).isEqualTo(FORMS_FOR_A_PARENT.until());
        assertThat(FORMS_FOR_A_PARENT
                        .and(new Grant(AccessLevel.LIMITED, Relationship.SELF, Area.ALL, null))
                        .until())
                .isNull();
    }

    @Test
    void areas_and_end_are_those_of_the_level_that_they_were_given_for() {
        Grant full = new Grant(AccessLevel.FULL, Relationship.CARER, Set.of(Area.PLANS), NOW.plusSeconds(30));

        assertThat(FORMS_FOR_A_PARENT.and(full)).isEqualTo(full);
        assertThat(full.and(FORMS_FOR_A_PARENT)).isEqualTo(full);
    }

    @Test
    void only_the_person_concerned_with_full_access_decides() {
        Grant self = new Grant(AccessLevel.FULL, Relationship.SELF, Area.ALL, null);

        assertThat(self.decides()).isTrue();
        assertThat(self.at(AccessLevel.LIMITED).decides()).isFalse();
        assertThat(new Grant(AccessLevel.FULL, Relationship.GUARDIAN, Area.ALL, null).decides())
                .isFalse();
    }

    @Test
    void every_fault_is_named_at_once() {
        assertThatThrownBy(() -> checked(new NewGrant("boss", List.of("cellar"), "2020-01-01"), ZoneId.of("UTC")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.field() + " " + error.code())
                                .contains("relationship not-a-choice", "areas not-a-choice", "until day-to-come"));
    }

    @Test
    void all_areas_are_kept_as_nothing_so_that_later_ones_belong_to_them() {
        AreasColumn column = new AreasColumn();

        assertThat(column.convertToDatabaseColumn(Area.ALL)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isEqualTo(Area.ALL);
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(Set.of(Area.SIGN, Area.FORMS))))
                .isEqualTo(Set.of(Area.FORMS, Area.SIGN));
    }

    private static Grant checked(NewGrant values, ZoneId zone) {
        Checks checks = new Checks();
        Grant grant = values.checked(checks, AccessLevel.FULL, zone, NOW);
        checks.done();
        return grant;
    }
}
