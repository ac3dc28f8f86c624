package org.patientportal.access.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.patientportal.access.family.Link.EndedBy;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Area;
import org.patientportal.kernel.PatientId;
import org.patientportal.kernel.PracticeId;
import org.patientportal.kernel.Problem;

class LinkTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));

    private static Link link(AccessLevel level, Instant until) {
        Grant given = new Grant(level, Relationship.PARENT, Area.ALL, until);
        return new Link(
                new PracticeId(UUID.randomUUID()),
                new PatientId(UUID.randomUUID()),
                "account",
                given,
                LinkDoor.INVITATION,
                NOW);
    }

    @Test
    void one_that_has_run_out_is_shown_as_ended_then_and_by_nobody() {
        LinkView seen = link(AccessLevel.FULL, LATER).view("anna@example.org", LATER);

        assertThat(seen.status()).isEqualTo("ended");
        assertThat(seen.endedAt()).isEqualTo(LATER);
        assertThat(seen.endedBy()).isNull();
        assertThat(seen.limitable() || seen.endable() || seen.restorable()).isFalse();
    }

    @Test
    void one_that_has_run_out_can_neither_be_limited_nor_ended_but_given_for_longer() {
        Link link = link(AccessLevel.FULL, LATER);

        refused("access-ended", () -> link.limit(LATER));
        refused("access-ended", () -> link.end(EndedBy.STAFF, LATER));
        link.change(new Grant(AccessLevel.LIMITED, Relationship.CARER, Set.of(Area.FORMS), null));

        assertThat(link.open(LATER)).isTrue();
        assertThat(link.given()).isEqualTo(new Grant(AccessLevel.FULL, Relationship.CARER, Set.of(Area.FORMS), null));
    }

    @Test
    void what_somebody_has_ended_is_not_changed_and_only_staffs_own_end_is_undone() {
        for (EndedBy by : EndedBy.values()) {
            Link link = link(AccessLevel.FULL, null);
            link.end(by, NOW);

            refused("access-ended", () -> link.change(link.given()));
            assertThat(link.restorable(NOW)).as(by.name()).isEqualTo(by == EndedBy.STAFF);
        }
    }

    @Test
    void what_staff_have_ended_stays_ended_when_its_time_is_over_meanwhile() {
        Link link = link(AccessLevel.FULL, LATER);
        link.end(EndedBy.STAFF, NOW);

        assertThat(link.restorable(LATER.minusNanos(1))).isTrue();
        refused("access-not-restorable", () -> link.restore(LATER));
    }

    @Test
    void an_invitation_adds_to_an_open_one_and_names_the_door_that_has_raised_it() {
        Link link = link(AccessLevel.LIMITED, LATER);

        link.open(new Grant(AccessLevel.LIMITED, Relationship.SELF, Area.ALL, null), LinkDoor.ACCESS_LINK, NOW);
        assertThat(link.view("a", NOW).door()).isEqualTo("invitation");
        link.open(new Grant(AccessLevel.FULL, Relationship.SELF, Area.ALL, null), LinkDoor.ACCESS_LINK, NOW);

        assertThat(link.view("a", NOW).door()).isEqualTo("access-link");
        assertThat(link.given()).isEqualTo(new Grant(AccessLevel.FULL, Relationship.SELF, Area.ALL, null));
    }

    @Test
    void an_invitation_opens_a_closed_one_as_if_it_were_new() {
        Link link = link(AccessLevel.FULL, LATER);
        link.limit(NOW);
        link.end(EndedBy.PERSON_CONCERNED, NOW);
        Grant given = new Grant(AccessLevel.LIMITED, Relationship.SELF, Set.of(Area.SHOP), null);

        link.open(given, LinkDoor.INVITATION, LATER);

        assertThat(link.given()).isEqualTo(given);
        assertThat(link.open(LATER)).isTrue();
        assertThat(link.restorable(LATER)).isFalse();
        assertThat(link.view("a", LATER).since()).isEqualTo(LATER);
    }

    @Test
    void whoever_was_called_back_is_so_until_something_newer_opens_it() {
        Link link = link(AccessLevel.FULL, null);
        assertThat(link.calledBackSince(NOW)).isFalse();
        link.limit(LATER);

        assertThat(link.calledBackSince(NOW)).isTrue();
        assertThat(link.calledBackSince(LATER.plusNanos(1))).isFalse();
        link.restore(LATER);
        assertThat(link.calledBackSince(NOW)).isFalse();
        link.end(EndedBy.ACCOUNT_OWNER, LATER);
        assertThat(link.calledBackSince(NOW)).isTrue();
    }

    @Test
    void a_letter_is_told_only_while_it_is_true() {
        Link link = link(AccessLevel.FULL, LATER);

        assertThat(link.is(LinkChange.ENDING, NOW)).isTrue();
        assertThat(link.is(LinkChange.ENDING, LATER)).isFalse();
        assertThat(link.is(LinkChange.EXPIRED, NOW)).isFalse();
        assertThat(link.is(LinkChange.EXPIRED, LATER)).isTrue();
        assertThat(link.is(LinkChange.GIVEN, NOW))
                .as("to somebody who does not decide")
                .isFalse();
        link.end(EndedBy.STAFF, NOW);
        assertThat(link.is(LinkChange.EXPIRED, LATER)).isFalse();
        assertThat(link.is(LinkChange.ENDED, LATER)).isTrue();
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
