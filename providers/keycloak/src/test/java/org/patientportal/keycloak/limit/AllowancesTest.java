package org.patientportal.keycloak.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.Config;
import org.patientportal.kernel.port.Limits.Door;

class AllowancesTest {

    @Test
    void theOperatorMayChooseAnyNumberAboveZero() {
        Allowances raised = allowances(Map.of("limit-ask-again-per-address", "500"));
        raised.check();

        assertThat(raised.of(Door.ASK_AGAIN, Per.ADDRESS)).isEqualTo(new Allowance(500, Duration.ofHours(1)));
        assertThat(raised.of(Door.ASK_AGAIN, Per.LINK)).isEqualTo(new Allowance(3, Duration.ofDays(1)));
        assertThatThrownBy(() ->
                        allowances(Map.of("limit-open-link-per-link", "0")).check())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit-open-link-per-link");
    }

    @Test
    void everyNumberIsInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        Allowances standard = allowances(Map.of());

        for (Door door : Door.values()) {
            for (Per per : Per.values()) {
                Allowance allowance = standard.of(door, per);
                assertThat(readme)
                        .contains("| `" + Allowances.option(door, per) + "` | " + allowance.most() + " in "
                                + words(allowance.window()) + " |");
            }
        }
    }

    private static String words(Duration window) {
        if (window.equals(Duration.ofDays(1))) {
            return "a day";
        }
        return window.equals(Duration.ofHours(1)) ? "an hour" : window.toMinutes() + " minutes";
    }

    private static Allowances allowances(Map<String, String> options) {
        return new Allowances(new Config.SystemPropertiesScope("") {
            @Override
            public String get(String key) {
                return options.get(key);
            }
        });
    }
}
