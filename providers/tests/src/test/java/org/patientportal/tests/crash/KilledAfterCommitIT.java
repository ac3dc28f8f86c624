package org.patientportal.tests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.Crash;
import org.patientportal.tests.run.PortalTest;

/** The server is killed when the database has committed and nobody has been told; people then try again. */
@Tag("crash")
@Order(1)
@PortalTest
class KilledAfterCommitIT {

    private final Clinic clinic;
    private Acceptance stranger;
    private Acceptance known;
    private Sending api;
    private Sending page;

    KilledAfterCommitIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @BeforeAll
    void the_server_is_killed() {
        stranger = Acceptance.ofSomebodyNew(clinic);
        known = Acceptance.ofSomebodyKnown(clinic);
        api = Sending.about(clinic);
        page = Sending.about(clinic);
        Crash crash = clinic.run()
                .crash("after-commit")
                .during("/login-actions/authenticate", () -> stranger.journey().fillsIn(stranger.person()))
                .during("/login-actions/required-action", () -> known.journey().connect());
        api.throughApi(crash);
        page.onPage(crash);
        crash.happens();
    }

    @Requirement({"INV-07", "INV-12"})
    @Test
    void the_account_that_was_made_is_the_only_one_and_its_owner_goes_on() {
        expectGoesOn(stranger);

        expectGoesOnInTheSameWindow(stranger, () -> stranger.journey().fillsIn(stranger.person()));
        stranger.expectDoneOnce();
    }

    @Requirement({"INV-07", "INV-12"})
    @Test
    void the_account_that_was_connected_is_connected_once_and_its_owner_goes_on() {
        expectGoesOn(known);

        expectGoesOnInTheSameWindow(known, () -> known.journey().connect());
        known.expectDoneOnce();
    }

    @Requirement({"INV-08", "INV-15"})
    @Test
    void an_invitation_that_software_sends_again_is_the_one_it_has_sent() {
        Invitation sent = api.expectSentOnce();

        Reply again = api.throughApi().expect(201);

        assertThat(again.json().get("id").asText()).isEqualTo(sent.id());
        assertThat(api.expectSentOnce()).isEqualTo(sent);
    }

    @Requirement({"INV-08", "INV-15"})
    @Test
    void a_form_that_is_sent_again_sends_nothing_again() {
        Invitation sent = page.expectSentOnce();

        assertThat(page.onPage().status()).isEqualTo(200);

        assertThat(page.expectSentOnce()).isEqualTo(sent);
    }

    /** The link once more, in another browser. */
    private void expectGoesOn(Acceptance acceptance) {
        PlainJourney again = acceptance.again();
        assertThat(again.browser().status()).isEqualTo(410);
        expectDone(again);
        again.continues().logsIn(acceptance.person()).expectDashboard();
    }

    /** The button once more, in the window that got no answer; a login that was under way starts from the beginning. */
    private void expectGoesOnInTheSameWindow(Acceptance acceptance, Runnable press) {
        press.run();
        PlainJourney window = acceptance.journey().logsIn(acceptance.person());
        expectDone(window);
        window.continues().logsIn(acceptance.person()).expectDashboard();
    }

    private static void expectDone(PlainJourney journey) {
        assertThat(journey.heading()).isEqualTo("This link has already been used");
    }
}
