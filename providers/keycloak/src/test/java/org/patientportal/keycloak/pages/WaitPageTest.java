package org.patientportal.keycloak.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitPageTest {

    @Test
    void nobodyIsToldToComeBackTooEarly() {
        assertThat(after(Duration.ofSeconds(1))).isEqualTo(new WaitPage("minutes", 1));
        assertThat(after(Duration.ofSeconds(60))).isEqualTo(new WaitPage("minutes", 1));
        assertThat(after(Duration.ofSeconds(61))).isEqualTo(new WaitPage("minutes", 2));
        assertThat(after(Duration.ofMinutes(119))).isEqualTo(new WaitPage("minutes", 119));
        assertThat(after(Duration.ofMinutes(121))).isEqualTo(new WaitPage("hours", 3));
        assertThat(after(Duration.ofDays(1))).isEqualTo(new WaitPage("hours", 24));
    }

    private static Object after(Duration wait) {
        return WaitPage.of(wait).view();
    }
}
