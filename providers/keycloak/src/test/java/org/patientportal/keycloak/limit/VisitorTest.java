package org.patientportal.keycloak.limit;

import static org.assertj.core.api.Assertions.assertThat;

import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientportal.kernel.port.Limits.Door;

class VisitorTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false"
    })
    void oneSubscriberHasManyAddressesOfTheSixthVersion(String one, String other, boolean same) {
        assertThat(network(one).equals(network(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "some.host.example", "1:2:3:4:5:6:7:8:9", ":", "localhost:80", ".:"})
    void whatIsNoAddressCountsAsItStands(String text) {
        assertThat(network(text)).isEqualTo(text);
    }

    @Test
    void whoeverHasNoAddressIsCountedTogether() {
        assertThat(network(null)).isEqualTo(network(null)).isNotNull();
    }

    @Test
    void aCounterTellsNeitherWhomItCountsNorThatItIsTheSamePersonElsewhere() {
        LimitKeys keys = new LimitKeys("realm", key("a"));
        String opening = keys.of(Door.OPEN_LINK, Per.ADDRESS, "203.0.113.7");

        assertThat(opening)
                .matches("[0-9a-f]{64}")
                .isEqualTo(keys.of(Door.OPEN_LINK, Per.ADDRESS, "203.0.113.7"))
                .isNotEqualTo(keys.of(Door.OPEN_LINK, Per.LINK, "203.0.113.7"))
                .isNotEqualTo(keys.of(Door.ASK_AGAIN, Per.ADDRESS, "203.0.113.7"))
                .isNotEqualTo(new LimitKeys("other", key("a")).of(Door.OPEN_LINK, Per.ADDRESS, "203.0.113.7"))
                .isNotEqualTo(new LimitKeys("realm", key("b")).of(Door.OPEN_LINK, Per.ADDRESS, "203.0.113.7"));
    }

    private static SecretKeySpec key(String text) {
        return new SecretKeySpec(text.repeat(64).getBytes(java.nio.charset.StandardCharsets.US_ASCII), "HmacSHA512");
    }

    private static String network(String address) {
        return new Visitor(address, null).network();
    }
}
