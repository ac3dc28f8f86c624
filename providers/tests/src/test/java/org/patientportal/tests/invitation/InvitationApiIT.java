package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

@PortalTest
class InvitationApiIT {

    private final Clinic clinic;
    private final Staff petra;

    InvitationApiIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    private Patient enabledPatient() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        petra.enables(patient).expect(200);
        return patient;
    }

    @Requirement("INV-01")
    @Test
    void nobody_is_invited_before_the_portal_is_enabled() {
        Patient patient = petra.adds(clinic.someone("Anna"));

        assertThat(petra.invites(patient, Map.of()).expect(409).code()).isEqualTo("portal-disabled");
        assertThat(petra.history(patient)).isEmpty();
    }

    @Requirement({"INV-01", "INV-02"})
    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "anna@", "@example.org", "anna@example", "a b@example.org", "a@b@example.org"})
    void the_portal_is_enabled_for_a_valid_address_only(String email) {
        Patient patient = petra.adds("Anna", "Berg", null);
        Reply reply =
                petra.put("/patients/" + patient.id() + "/portal-access", Map.of("enabled", true, "email", email));

        assertThat(reply.expect(400).code()).isEqualTo("invalid");
        assertThat(reply.faults("email")).containsExactly(email.isEmpty() ? "required" : "email");
        assertThat(petra.get("/patients/" + patient.id())
                        .json()
                        .at("/portalAccess/enabled")
                        .asBoolean())
                .isFalse();
    }

    @Requirement("INV-02")
    @Test
    void an_invitation_keeps_the_address_it_was_sent_to() {
        Patient patient = enabledPatient();
        Invitation toMother = sent(petra.invites(patient, Map.of()));
        String father = clinic.someone("Carl").email();
        Invitation toFather = sent(petra.invites(patient, Map.of("email", " " + father + " ")));
        petra.put(
                        "/patients/" + patient.id() + "/portal-access",
                        Map.of("enabled", true, "email", clinic.someone("Dora").email()))
                .expect(200);

        assertThat(petra.history(patient))
                .extracting(Invitation::email)
                .containsExactlyInAnyOrder(toMother.email(), toFather.email())
                .containsExactlyInAnyOrder(patient.email(), father);
    }

    @Requirement("INV-03")
    @ParameterizedTest
    @ValueSource(ints = {0, -1, 169, 100_000})
    void an_expiry_outside_one_hour_and_seven_days_is_refused(int hours) {
        Patient patient = enabledPatient();

        Reply reply = petra.invites(patient, Map.of("expiresInHours", hours)).expect(400);

        assertThat(reply.faults("expiresInHours")).containsExactly("expiry");
        assertThat(petra.history(patient)).isEmpty();
    }

    @Requirement("INV-03")
    @ParameterizedTest
    @ValueSource(ints = {1, 168})
    void an_expiry_of_one_hour_or_seven_days_is_accepted(int hours) {
        Invitation invitation = sent(petra.invites(enabledPatient(), Map.of("expiresInHours", hours)));

        assertThat(lifetime(invitation)).isEqualTo(Duration.ofHours(hours));
    }

    @Requirement({"INV-03", "INV-17"})
    @Test
    void without_wishes_an_invitation_lives_48_hours_and_gives_full_access() {
        Invitation invitation = sent(petra.invites(enabledPatient(), Map.of()));

        assertThat(lifetime(invitation)).isEqualTo(Duration.ofHours(48));
        assertThat(invitation.level()).isEqualTo("full");
        assertThat(invitation.status()).isEqualTo("pending");
    }

    @Requirement("INV-08")
    @Test
    void the_fourth_pending_invitation_is_refused_until_one_is_revoked() {
        Patient patient = enabledPatient();
        Invitation first = sent(petra.invites(patient, Map.of()));
        petra.invites(patient, Map.of()).expect(201);
        petra.invites(patient, Map.of()).expect(201);

        Reply fourth = petra.invites(patient, Map.of()).expect(409);
        assertThat(fourth.code()).isEqualTo("too-many-pending");
        assertThat(fourth.json().get("detail").asText()).contains("revoke");

        petra.revokes(patient, first).expect(200);
        petra.invites(patient, Map.of()).expect(201);
    }

    @Requirement({"INV-08", "INV-11"})
    @Test
    void expired_accepted_and_revoked_invitations_are_final_and_do_not_count() {
        var anna = clinic.linked("Anna");
        Patient patient = anna.patient();
        Invitation revoked = sent(petra.invites(patient, Map.of()));
        petra.revokes(patient, revoked).expect(200);
        Invitation expired = sent(petra.invites(patient, Map.of("expiresInHours", 1)));

        clinic.run().later(Duration.ofHours(2), () -> {
            for (int i = 0; i < 3; i++) {
                petra.invites(patient, Map.of()).expect(201);
            }
            assertThat(petra.look(patient, anna.invitation()).status()).isEqualTo("accepted");
            assertThat(petra.look(patient, revoked).status()).isEqualTo("revoked");
            assertThat(petra.look(patient, expired).status()).isEqualTo("expired");
            for (Invitation dead : List.of(anna.invitation(), revoked, expired)) {
                assertThat(petra.revokes(patient, dead).expect(409).code()).isEqualTo("not-pending");
            }
        });
    }

    @Requirement("INV-10")
    @Test
    void a_revoked_invitation_opens_nothing_at_once() {
        Patient patient = enabledPatient();
        Invitation invitation = sent(petra.invites(patient, Map.of()));
        String link = clinic.mailbox().letterTo(patient.email()).link();
        assertThat(new PlainJourney(clinic, link).offersChoice()).isTrue();

        petra.revokes(patient, invitation).expect(200);

        assertThat(new PlainJourney(clinic, link).offersChoice()).isFalse();
    }

    @Requirement("INV-12")
    @Test
    void the_secret_is_long_and_only_its_hash_is_kept() throws Exception {
        Patient patient = enabledPatient();
        petra.invites(patient, Map.of()).expect(201);
        String secret = clinic.mailbox().letterTo(patient.email()).secret();

        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(secret.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(clinic.run().server().database())
                .contains(java.util.HexFormat.of().formatHex(digest))
                .doesNotContain(secret);
    }

    @Requirement("INV-12")
    @Test
    void staff_never_see_the_secret() {
        Patient patient = enabledPatient();
        Reply sent = petra.invites(patient, Map.of()).expect(201);
        String secret = clinic.mailbox().letterTo(patient.email()).secret();
        String base = "/patients/" + patient.id();

        assertThat(List.of(sent, petra.get(base), petra.get(base + "/invitations"), petra.get("/patients?search=Anna")))
                .allSatisfy(reply -> assertThat(reply.text()).doesNotContain(secret));
    }

    @Requirement("INV-17")
    @Test
    void a_receptionist_sends_limited_invitations_only() {
        Patient patient = enabledPatient();
        Staff rita = clinic.rita();

        assertThat(rita.invites(patient, Map.of()).expect(403).code()).isEqualTo("role-required");
        assertThat(rita.invites(patient, Map.of("level", "full")).expect(403).code())
                .isEqualTo("role-required");
        assertThat(sent(rita.invites(patient, Map.of("level", "limited"))).level())
                .isEqualTo("limited");
        assertThat(sent(clinic.paul().invites(patient, Map.of())).level()).isEqualTo("full");
    }

    @Requirement("INV-17")
    @Test
    void a_receptionist_sends_any_invitation_where_the_practice_allows_it() {
        Patient patient = enabledPatient();
        var settings = (com.fasterxml.jackson.databind.node.ObjectNode)
                petra.get("/settings").expect(200).json();
        petra.put("/settings", settings.put("receptionistsInviteFull", true)).expect(200);
        try {
            assertThat(sent(clinic.rita().invites(patient, Map.of())).level()).isEqualTo("full");
        } finally {
            petra.put("/settings", settings.put("receptionistsInviteFull", false))
                    .expect(200);
        }
        clinic.rita().invites(patient, Map.of()).expect(403);
    }

    @Requirement("INV-17")
    @Test
    void a_level_that_does_not_exist_is_refused() {
        Reply reply = petra.invites(enabledPatient(), Map.of("level", "super")).expect(400);

        assertThat(reply.faults("level")).containsExactly("not-a-choice");
    }

    @Requirement("INV-17")
    @Test
    void an_acceptance_raises_a_limited_link_and_never_lowers_a_full_one() {
        var person = clinic.account("Emil");
        Patient patient = petra.adds(person);
        petra.enables(patient).expect(200);

        assertThat(levelAfterAccepting(person, patient, "limited", 1)).isEqualTo("limited");
        assertThat(levelAfterAccepting(person, patient, "full", 2)).isEqualTo("full");
        assertThat(levelAfterAccepting(person, patient, "limited", 3)).isEqualTo("full");
    }

    private String levelAfterAccepting(
            org.patientportal.tests.clinic.Person person, Patient patient, String level, int letter) {
        petra.invites(patient, Map.of("level", level)).expect(201);
        new PlainJourney(
                        clinic,
                        clinic.mailbox().letterTo(person.email(), letter).link())
                .signIn(person)
                .connect()
                .expectDashboard();
        return person.get("/patients/" + patient.id())
                .expect(200)
                .json()
                .get("level")
                .asText();
    }

    private static Invitation sent(Reply reply) {
        return Invitation.of(reply.expect(201).json());
    }

    private static Duration lifetime(Invitation invitation) {
        return Duration.between(invitation.createdAt(), invitation.expiresAt());
    }
}
