package org.patientportal.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.patientportal.access.family.Grant;
import org.patientportal.access.family.Relationship;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Area;
import org.patientportal.kernel.EmailAddress;
import org.patientportal.kernel.IdempotencyKey;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.Problem;

class InvitationTest {

    private static final Instant SENT = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LAST_MOMENT = SENT.plus(Duration.ofHours(48)).minusMillis(1);
    private static final Instant TOO_LATE = SENT.plus(Duration.ofHours(48));

    private final Invitation invitation = new Invitation(
            new PracticeId(UUID.randomUUID()),
            new PatientId(UUID.randomUUID()),
            new InvitationTerms(
                    InvitationKind.INVITATION,
                    new EmailAddress("Anna@example.org"),
                    new Grant(AccessLevel.FULL, Relationship.SELF, Area.ALL, null),
                    Duration.ofHours(48)),
            Set.of(),
            InvitationChannel.MAIL,
            IdempotencyKey.parse(null),
            SENT);

    @Test
    void it_is_pending_until_the_last_moment_and_then_expired() {
        assertThat(invitation.status(LAST_MOMENT)).isEqualTo(InvitationStatus.PENDING);
        assertThat(invitation.status(TOO_LATE)).isEqualTo(InvitationStatus.EXPIRED);
    }

    @Test
    void the_invited_address_accepts_once() {
        invitation.accept("account", " anna@EXAMPLE.org", LAST_MOMENT);

        assertThat(invitation.status(TOO_LATE)).isEqualTo(InvitationStatus.ACCEPTED);
        refused("link-accepted", () -> invitation.accept("account", "anna@example.org", LAST_MOMENT));
    }

    @Test
    void another_address_changes_nothing() {
        refused("wrong-email", () -> invitation.accept("account", "berta@example.org", SENT));
        refused("wrong-email", () -> invitation.accept("account", null, SENT));

        assertThat(invitation.status(SENT)).isEqualTo(InvitationStatus.PENDING);
    }

    @Test
    void a_pending_one_makes_way_by_being_revoked_and_an_expired_one_stays_expired() {
        invitation.makeWay(TOO_LATE);
        assertThat(invitation.status(TOO_LATE)).isEqualTo(InvitationStatus.EXPIRED);

        invitation.makeWay(LAST_MOMENT);
        assertThat(invitation.status(LAST_MOMENT)).isEqualTo(InvitationStatus.REVOKED);
        refused("not-pending", () -> invitation.makeWay(LAST_MOMENT));
    }

    @Test
    void what_is_decided_stays_decided() {
        invitation.revoke(SENT);

        refused("not-pending", () -> invitation.revoke(SENT));
        refused("link-revoked", () -> invitation.accept("account", "anna@example.org", SENT));
        assertThat(invitation.status(TOO_LATE)).isEqualTo(InvitationStatus.REVOKED);
    }

    @Test
    void an_expired_one_can_neither_be_accepted_nor_revoked() {
        refused("link-expired", () -> invitation.accept("account", "anna@example.org", TOO_LATE));
        refused("not-pending", () -> invitation.revoke(TOO_LATE));
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.status()).isEqualTo(409);
        });
    }
}
