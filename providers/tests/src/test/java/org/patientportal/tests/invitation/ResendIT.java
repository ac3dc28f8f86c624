package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** Sending again, and sending twice by accident. */
@PortalTest
class ResendIT {

    private final Clinic clinic;
    private final Staff petra;

    ResendIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement("INV-09")
    @Test
    void sending_again_makes_a_new_secret_and_kills_the_old_link() {
        Person anna = clinic.someone("Anna");
        Patient patient = petra.adds(anna);
        Invitation first = petra.invites(patient);
        String oldLink = clinic.mailbox().letterTo(anna.email()).link();

        Invitation second =
                Invitation.of(petra.resends(patient, first).expect(200).json());

        String newLink = clinic.mailbox().letterTo(anna.email(), 2).link();
        assertThat(newLink).isNotEqualTo(oldLink);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(petra.look(patient, first).status()).isEqualTo("revoked");
        assertThat(new PlainJourney(clinic, oldLink).offersChoice()).isFalse();
        new PlainJourney(clinic, newLink).register(anna).expectDashboard();
    }

    @Requirement({"INV-09", "INV-02", "INV-03"})
    @Test
    void the_new_one_has_the_terms_of_the_old() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        petra.enables(patient).expect(200);
        String father = clinic.someone("Carl").email();
        Invitation first =
                Invitation.of(petra.invites(patient, Map.of("email", father, "level", "limited", "expiresInHours", 5))
                        .expect(201)
                        .json());

        Invitation second =
                Invitation.of(petra.resends(patient, first).expect(200).json());

        assertThat(second.email()).isEqualTo(father);
        assertThat(second.level()).isEqualTo("limited");
        assertThat(Duration.between(second.createdAt(), second.expiresAt())).isEqualTo(Duration.ofHours(5));
    }

    @Requirement({"INV-09", "INV-08"})
    @Test
    void with_three_pending_one_of_them_can_still_be_sent_again() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        Invitation first = petra.invites(patient);
        petra.invites(patient, Map.of()).expect(201);
        petra.invites(patient, Map.of()).expect(201);

        petra.resends(patient, first).expect(200);

        assertThat(petra.history(patient))
                .extracting(Invitation::status)
                .containsExactlyInAnyOrder("pending", "pending", "pending", "revoked");
    }

    @Requirement({"INV-09", "INV-11"})
    @Test
    void an_expired_one_is_sent_again_and_stays_expired_but_revoked_and_accepted_ones_are_final() {
        var anna = clinic.linked("Anna");
        Patient patient = anna.patient();
        Invitation revoked = sent(patient, Map.of());
        petra.revokes(patient, revoked).expect(200);
        Invitation expired = sent(patient, Map.of("expiresInHours", 1));

        clinic.run().later(Duration.ofHours(2), () -> {
            petra.resends(patient, expired).expect(200);
            assertThat(petra.look(patient, expired).status()).isEqualTo("expired");
            for (Invitation dead : List.of(anna.invitation(), revoked)) {
                assertThat(petra.resends(patient, dead).expect(409).code()).isEqualTo("not-pending");
            }
        });
    }

    @Requirement({"INV-09", "INV-17"})
    @Test
    void who_may_not_send_such_a_one_may_not_send_it_again_either() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        Invitation full = petra.invites(patient);

        assertThat(clinic.rita().resends(patient, full).expect(403).code()).isEqualTo("role-required");
        assertThat(petra.look(patient, full).status()).isEqualTo("pending");
    }

    @Requirement({"INV-09", "DIS-04"})
    @Test
    void nothing_is_sent_again_after_disabling() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        petra.enables(patient).expect(200);
        Invitation expired = sent(patient, Map.of("expiresInHours", 1));

        clinic.run().later(Duration.ofHours(2), () -> {
            petra.disables(patient).expect(200);
            assertThat(petra.resends(patient, expired).expect(409).code()).isEqualTo("portal-disabled");
        });
    }

    @Requirement("INV-12")
    @Test
    void a_repeated_request_with_its_key_is_answered_as_the_first_one_was() {
        Person anna = clinic.someone("Anna");
        Patient patient = petra.adds(anna);
        petra.enables(patient).expect(200);
        String path = "/patients/" + patient.id() + "/invitations";

        Reply first = petra.post(path, Map.of(), "key-1").expect(201);
        Reply second = petra.post(path, Map.of(), "key-1").expect(201);
        Reply other = petra.post(path, Map.of("level", "limited"), "key-1").expect(409);

        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(petra.history(patient)).hasSize(1);
        petra.post(path, Map.of(), "key-2").expect(201);
        assertThat(petra.history(patient)).hasSize(2);
        assertThat(petra.post(path, Map.of(), "two words").expect(400).code()).isEqualTo("malformed");
    }

    @Requirement({"INV-09", "INV-08"})
    @Test
    void a_page_that_is_sent_twice_sends_once() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        petra.enables(patient).expect(200);
        HttpBrowser desk = PlainJourney.signInAt(clinic, "/staff/riverside/patients/" + patient.id(), petra.person());
        String once = desk.page().selectFirst("input[name=once]").val();
        String csrf = desk.page().selectFirst("input[name=csrf]").val();
        Map<String, String> form = Map.of(
                "csrf",
                csrf,
                "once",
                once,
                "email",
                patient.email(),
                "level",
                "full",
                "expiresInHours",
                "48",
                "area-forms",
                "true");
        String url = clinic.portal() + "/staff/riverside/patients/" + patient.id() + "/portal-access/invitations";

        desk.post(url, form);
        desk.post(url, form);

        assertThat(petra.history(patient)).hasSize(1);
        desk.submit("form[action$=/resend]", Map.of());
        assertThat(desk.page().text()).contains("The old link no longer works");
        assertThat(petra.history(patient)).extracting(Invitation::status).containsExactly("pending", "revoked");
    }

    private Invitation sent(Patient patient, Map<String, ?> how) {
        return Invitation.of(petra.invites(patient, how).expect(201).json());
    }
}
