package org.patientportal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void a_secret_has_256_bits_and_none_comes_twice() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String secret = Secret.fresh().reveal();
            assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);
            assertThat(seen.add(secret)).isTrue();
        }
    }

    @Test
    void what_a_browser_sends_back_has_the_same_hash() {
        Secret secret = Secret.fresh();

        assertThat(Secret.parse(secret.reveal()).orElseThrow().hash())
                .isEqualTo(secret.hash())
                .matches("[0-9a-f]{64}")
                .doesNotContain(secret.reveal());
    }

    @Test
    void anything_of_another_shape_is_no_secret() {
        String secret = Secret.fresh().reveal();

        assertThat(Secret.parse(null)).isEmpty();
        assertThat(Secret.parse(secret.substring(1))).isEmpty();
        assertThat(Secret.parse(secret + "x")).isEmpty();
        assertThat(Secret.parse(" " + secret)).isEmpty();
        assertThat(Secret.parse("." + secret.substring(1))).isEmpty();
    }

    @Test
    void its_text_never_shows_it() {
        Secret secret = Secret.fresh();
        assertThat("log: " + secret).doesNotContain(secret.reveal());
    }
}
