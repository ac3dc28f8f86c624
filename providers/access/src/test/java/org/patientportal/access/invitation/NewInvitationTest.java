package org.patientportal.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Problem;

class NewInvitationTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void nothing_said_means_full_for_48_hours_to_the_records_address() {
        InvitationTerms checked = NewInvitation.USUAL.checked(ZONE, NOW);

        assertThat(checked.given().level()).isEqualTo(AccessLevel.FULL);
        assertThat(checked.lifetime()).isEqualTo(Duration.ofHours(48));
        assertThat(checked.email()).isNull();
    }

    @Test
    void one_hour_and_seven_days_are_the_limits() {
        assertThat(hours(1).checked(ZONE, NOW).lifetime()).isEqualTo(Duration.ofHours(1));
        assertThat(hours(168).checked(ZONE, NOW).lifetime()).isEqualTo(Duration.ofDays(7));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 169, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void anything_beyond_is_refused(int hours) {
        expiryRefused(hours(hours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "1.5", "two days", "99999999999", "169"})
    void what_is_typed_must_be_a_whole_number_within_the_limits(String typed) {
        expiryRefused(hours(InvitationTerms.typedHours(typed)));
    }

    private static NewInvitation hours(Integer hours) {
        return new NewInvitation(null, null, hours, null, null, null);
    }

    private static void expiryRefused(NewInvitation values) {
        assertThatThrownBy(() -> values.checked(ZONE, NOW))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("expiresInHours");
                            assertThat(error.code()).isEqualTo("expiry");
                        }));
    }
}
