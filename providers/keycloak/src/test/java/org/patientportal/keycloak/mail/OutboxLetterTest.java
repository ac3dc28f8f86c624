package org.patientportal.keycloak.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.Problem;
import org.patientportal.kernel.port.Delivery.Fault;
import org.patientportal.kernel.port.Delivery.State;

class OutboxLetterTest {

    private static final Instant NOW = Instant.parse("2026-04-03T12:05:00Z");
    private static final Instant LEASE = NOW.plusSeconds(120);

    private final OutboxLetter letter = new OutboxLetter(
            "realm", new PracticeId(UUID.randomUUID()), "invitation", UUID.randomUUID(), "https://x", NOW, NOW);

    @Test
    void one_claims_it_and_nobody_else_before_the_lease_is_over() {
        assertThat(letter.claim(NOW, LEASE)).isTrue();

        assertThat(letter.delivery(NOW).state()).isEqualTo(State.SENDING);
        assertThat(letter.claim(LEASE.minusMillis(1), LEASE.plusSeconds(120))).isFalse();
        assertThat(letter.claim(LEASE, LEASE.plusSeconds(120))).isTrue();
    }

    @Test
    void who_took_too_long_cannot_put_it_off_but_can_say_that_it_is_sent() {
        letter.claim(NOW, LEASE);
        letter.claim(LEASE, LEASE.plusSeconds(120));

        letter.refused(LEASE, Fault.MAIL_SERVER_UNREACHABLE, LEASE);
        assertThat(letter.delivery(LEASE).tries()).isZero();
        letter.sent(LEASE);
        assertThat(letter.delivery(LEASE).state()).isEqualTo(State.SENT);
        letter.refused(LEASE.plusSeconds(120), Fault.MAIL_SERVER_BUSY, LEASE);
        assertThat(letter.delivery(LEASE).state()).isEqualTo(State.SENT);
    }

    @Test
    void pauses_double_up_to_an_hour_and_end_after_about_two_days() {
        Instant now = NOW;
        for (int tries = 1; letter.delivery(now).state() == State.QUEUED; tries++) {
            Instant lease = now.plusSeconds(120);
            assertThat(letter.claim(now, lease)).as("try " + tries).isTrue();
            letter.refused(lease, Fault.MAIL_SERVER_BUSY, now);
            if (letter.delivery(now).state() == State.QUEUED) {
                Instant next = letter.delivery(now).nextTry();
                assertThat(Duration.between(now, next).toSeconds())
                        .isEqualTo(Math.min(3600, 15L << Math.min(tries - 1, 10)));
                now = next;
            }
        }
        assertThat(letter.delivery(now).state()).isEqualTo(State.FAILED);
        assertThat(Duration.between(NOW, now)).isBetween(Duration.ofHours(44), Duration.ofHours(52));
    }

    @Test
    void a_refused_address_is_not_tried_again() {
        refusedOnce(Fault.ADDRESS_REFUSED);

        assertThat(letter.delivery(NOW).state()).isEqualTo(State.FAILED);
        assertThat(letter.claim(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(2))))
                .isFalse();
    }

    @Test
    void a_retry_makes_it_due_with_its_tries_before_it() {
        refusedOnce(Fault.MAIL_SERVER_BUSY);
        assertThat(letter.claim(NOW, LEASE)).isFalse();

        letter.retry(NOW);

        assertThat(letter.delivery(NOW).tries()).isZero();
        assertThat(letter.delivery(NOW).fault()).isNull();
        assertThat(letter.claim(NOW, LEASE)).isTrue();
    }

    @Test
    void what_is_sent_cancelled_or_on_its_way_is_not_retried() {
        letter.claim(NOW, LEASE);
        assertRefused("letter-on-its-way");
        letter.cancelled(NOW);
        assertRefused("letter-cancelled");
        letter.sent(NOW);
        assertRefused("letter-sent");
    }

    private void refusedOnce(Fault fault) {
        letter.claim(NOW, LEASE);
        letter.refused(LEASE, fault, NOW);
    }

    private void assertRefused(String code) {
        assertThatThrownBy(() -> letter.retry(NOW))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
