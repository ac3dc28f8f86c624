package org.patientportal.tests.crash;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.Crash;
import org.patientportal.tests.run.PortalTest;

/** The server is killed when all is done but the commit; nothing of it is left, and people simply do it again. */
@Tag("crash")
@Order(1)
@PortalTest
class KilledBeforeCommitIT {

    private final Clinic clinic;
    private Acceptance stranger;
    private Acceptance known;
    private Sending api;
    private Sending page;

    KilledBeforeCommitIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @BeforeAll
    void the_server_is_killed() {
        stranger = Acceptance.ofSomebodyNew(clinic);
        known = Acceptance.ofSomebodyKnown(clinic);
        api = Sending.about(clinic);
        page = Sending.about(clinic);
        Crash crash = clinic.run()
                .crash("before-commit")
                .during("/login-actions/authenticate", () -> stranger.journey().fillsIn(stranger.person()))
                .during("/login-actions/required-action", () -> known.journey().connect());
        api.throughApi(crash);
        page.onPage(crash);
        crash.happens();
    }

    @Requirement({"INV-07", "INV-12"})
    @Test
    void there_is_no_half_made_account_and_the_link_still_makes_one() {
        stranger.expectNothing(0);
        stranger.again().register(stranger.person()).expectDashboard();
        stranger.expectDoneOnce();
    }

    @Requirement({"INV-07", "INV-12"})
    @Test
    void there_is_no_half_made_link_and_the_account_is_connected_at_the_next_try() {
        known.expectNothing(1);
        // in the same window, whose login starts from the beginning
        known.journey().connect().logsIn(known.person()).connect().expectDashboard();
        known.expectDoneOnce();
    }

    @Requirement({"INV-08", "INV-15"})
    @Test
    void nothing_was_sent_and_the_next_try_sends_it_once() {
        api.expectNothing();
        page.expectNothing();

        api.throughApi().expect(201);
        page.onPage();

        api.expectSentOnce();
        page.expectSentOnce();
    }
}
