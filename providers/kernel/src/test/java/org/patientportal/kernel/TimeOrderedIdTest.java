package org.patientportal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void later_ids_sort_behind_earlier_ones() {
        UUID earlier = TimeOrderedId.at(NOON);
        UUID later = TimeOrderedId.at(NOON.plusMillis(1));

        assertThat(earlier.toString()).isLessThan(later.toString());
    }

    @Test
    void an_id_is_a_version_7_uuid_that_carries_its_time() {
        UUID id = TimeOrderedId.at(NOON);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        assertThat(id).isNotEqualTo(TimeOrderedId.at(NOON));
    }
}
