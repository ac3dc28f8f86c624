package org.patientportal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothing_sent_is_no_key(String text) {
        assertThat(IdempotencyKey.parse(text).present()).isFalse();
    }

    @Test
    void a_key_is_trimmed() {
        assertThat(IdempotencyKey.parse(" 8e03978e-40d5 ").value()).isEqualTo("8e03978e-40d5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "caf\u00e9", "a\u0000b"})
    void other_characters_are_refused(String text) {
        assertThatThrownBy(() -> IdempotencyKey.parse(text)).isInstanceOf(Problem.class);
    }

    @Test
    void a_key_of_more_than_100_characters_is_refused() {
        assertThat(IdempotencyKey.parse("k".repeat(100)).present()).isTrue();
        assertThatThrownBy(() -> IdempotencyKey.parse("k".repeat(101))).isInstanceOf(Problem.class);
    }
}
