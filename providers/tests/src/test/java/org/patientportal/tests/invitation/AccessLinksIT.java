package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.mail.MailedLetter;
import org.patientportal.tests.run.PortalTest;

/** Medical access links: who sends them, what they open, and what they have in common with invitations. */
@PortalTest
class AccessLinksIT {

    private final Clinic clinic;
    private final Staff petra;

    AccessLinksIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement({"ACC-04", "ACC-05", "DIS-05"})
    @Test
    void a_new_person_gets_full_access_to_a_record_that_was_never_enabled_and_history_says_by_which_door() {
        Person anna = clinic.someone("Anna");
        Patient patient = petra.adds(anna);

        petra.sendsAccessLink(patient, Map.of("email", anna.email())).expect(201);
        assertThat(enabled(patient)).isFalse();
        new PlainJourney(clinic, letter(anna, 1).link()).register(anna).expectDashboard();

        assertThat(enabled(patient)).isTrue();
        assertThat(petra.links(patient)).singleElement().satisfies(link -> {
            assertThat(link.get("level").asText()).isEqualTo("full");
            assertThat(link.get("door").asText()).isEqualTo("access-link");
            assertThat(link.get("account").asText()).isEqualTo(anna.email());
        });
        assertThat(clinic.audit(patient))
                .anyMatch(row -> row.startsWith("access-link.send done"))
                .anyMatch(row -> row.startsWith("access-link.accept done"))
                .anyMatch(row -> row.startsWith("portal.enable done access-link"));
    }

    @Requirement({"ACC-05", "ACC-06"})
    @Test
    void a_limited_account_is_raised_when_it_uses_the_link_and_not_before_and_stays_the_same_account() {
        Person anna = clinic.someone("Anna");
        Patient patient = petra.adds(anna);
        petra.enables(patient).expect(200);
        petra.invites(patient, Map.of("level", "limited")).expect(201);
        new PlainJourney(clinic, letter(anna, 1).link()).register(anna).expectDashboard();

        petra.sendsAccessLink(patient, Map.of()).expect(201);
        PlainJourney journey = new PlainJourney(clinic, letter(anna, 2).link()).signIn(anna);
        assertThat(level(patient, anna)).isEqualTo("limited");
        assertThat(journey.heading()).isEqualTo("See your medical information?");
        journey.connect().expectDashboard();

        assertThat(level(patient, anna)).isEqualTo("full");
        assertThat(clinic.links(patient)).singleElement().asString().startsWith("ACTIVE FULL");
        assertThat(petra.links(patient).get(0).get("door").asText()).isEqualTo("access-link");
    }

    @Requirement("ACC-04")
    @Test
    void admins_and_practitioners_may_send_one_and_reception_never() {
        Patient patient = petra.adds(clinic.someone("Anna"));

        clinic.paul().sendsAccessLink(patient, Map.of("email", patient.email())).expect(201);
        clinic.root().sendsAccessLink(patient, Map.of("email", patient.email())).expect(201);
        ObjectNode settings = (ObjectNode) petra.get("/settings").expect(200).json();
        petra.put("/settings", settings.put("receptionistsInviteFull", true)).expect(200);
        try {
            for (Staff may : List.of(clinic.rita(), clinic.vera())) {
                Reply refused = may.sendsAccessLink(patient, Map.of("email", patient.email()));
                assertThat(refused.expect(403).code()).isEqualTo("role-required");
            }
            Invitation sent = petra.accessLinks(patient).get(0);
            assertThat(clinic.rita()
                            .changesAccessLink(patient, sent, "resend")
                            .expect(403)
                            .code())
                    .isEqualTo("role-required");
        } finally {
            petra.put("/settings", settings.put("receptionistsInviteFull", false))
                    .expect(200);
        }
        assertThat(petra.accessLinks(patient)).hasSize(2);
    }

    @Requirement("ACC-07")
    @Test
    void it_works_for_five_days_unless_staff_say_otherwise() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        petra.enables(patient).expect(200);

        Invitation usual = Invitation.of(
                petra.sendsAccessLink(patient, Map.of()).expect(201).json());
        Invitation longest = Invitation.of(petra.sendsAccessLink(patient, Map.of("expiresInHours", 168))
                .expect(201)
                .json());

        assertThat(Duration.between(usual.createdAt(), usual.expiresAt())).isEqualTo(Duration.ofDays(5));
        assertThat(Duration.between(longest.createdAt(), longest.expiresAt())).isEqualTo(Duration.ofDays(7));
        assertThat(usual.email()).isEqualTo(patient.email());
        assertThat(usual.level()).isEqualTo("full");
    }

    @Requirement("ACC-07")
    @ParameterizedTest
    @ValueSource(ints = {0, -1, 169})
    void a_time_beyond_the_limits_is_refused(int hours) {
        Patient patient = petra.adds(clinic.someone("Anna"));

        Reply refused = petra.sendsAccessLink(patient, Map.of("email", patient.email(), "expiresInHours", hours));

        assertThat(refused.expect(400).json().at("/errors/0/field").asText()).isEqualTo("expiresInHours");
        assertThat(petra.accessLinks(patient)).isEmpty();
    }

    @Requirement("ACC-07")
    @Test
    void another_address_gets_nothing_and_the_page_says_for_whom_it_is() {
        Person anna = clinic.someone("Anna");
        Person otto = clinic.account("Otto");
        Patient patient = petra.adds(anna);
        petra.sendsAccessLink(patient, Map.of("email", anna.email())).expect(201);

        PlainJourney journey = new PlainJourney(clinic, letter(anna, 1).link()).signIn(otto);

        assertThat(journey.heading()).isEqualTo("This link is for another account");
        assertThat(clinic.links(patient)).isEmpty();
    }

    @Requirement("ACC-07")
    @Test
    void sending_again_kills_the_old_link_and_revoking_kills_the_new_one() {
        Person anna = clinic.someone("Anna");
        Patient patient = petra.adds(anna);
        petra.sendsAccessLink(patient, Map.of("email", anna.email())).expect(201);
        Invitation first = petra.accessLinks(patient).get(0);

        Invitation second = Invitation.of(
                petra.changesAccessLink(patient, first, "resend").expect(200).json());
        assertThat(new PlainJourney(clinic, letter(anna, 1).link()).heading())
                .isEqualTo("This link is no longer valid");
        assertThat(Duration.between(second.createdAt(), second.expiresAt())).isEqualTo(Duration.ofDays(5));

        clinic.rita().changesAccessLink(patient, second, "revoke").expect(200);
        PlainJourney dead = new PlainJourney(clinic, letter(anna, 2).link());
        assertThat(dead.heading()).isEqualTo("This link is no longer valid");
        dead.asksForLink();
        assertThat(petra.get("/link-requests?max=100").expect(200).items())
                .filteredOn(asked -> asked.get("patient").asText().equals(patient.id()))
                .singleElement()
                .satisfies(asked -> assertThat(asked.get("kind").asText()).isEqualTo("access-link"));
    }

    @Requirement("ACC-07")
    @Test
    void it_is_used_once_and_expires() {
        Person anna = clinic.someone("Anna");
        Person berta = clinic.someone("Berta");
        Patient patient = petra.adds(anna);
        petra.sendsAccessLink(patient, Map.of("email", anna.email())).expect(201);
        petra.sendsAccessLink(patient, Map.of("email", berta.email())).expect(201);
        new PlainJourney(clinic, letter(anna, 1).link()).register(anna).expectDashboard();

        assertThat(new PlainJourney(clinic, letter(anna, 1).link()).heading())
                .isEqualTo("This link has already been used");
        clinic.run()
                .later(
                        Duration.ofDays(5).plusSeconds(1),
                        () -> assertThat(new PlainJourney(
                                                clinic, letter(berta, 1).link())
                                        .heading())
                                .isEqualTo("This link has expired"));
    }

    @Requirement("ACC-07")
    @Test
    void without_any_address_the_field_is_named() {
        Patient nobodys = petra.adds("Anna", "Ohnepost", null);

        assertThat(petra.sendsAccessLink(nobodys, Map.of())
                        .expect(400)
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("email");
    }

    @Requirement({"DIS-02", "DIS-05"})
    @Test
    void disabling_kills_those_that_are_pending_and_none_opens_a_disabled_record() {
        LinkedPatient anna = clinic.linked("Anna");
        petra.sendsAccessLink(anna.patient(), Map.of()).expect(201);
        String link = letter(anna.person(), 2).link();

        petra.disables(anna.patient()).expect(200);

        assertThat(petra.accessLinks(anna.patient()).get(0).status()).isEqualTo("revoked");
        assertThat(new PlainJourney(clinic, link).heading()).isEqualTo("This link is no longer valid");
        assertThat(petra.sendsAccessLink(anna.patient(), Map.of()).expect(409).code())
                .isEqualTo("portal-disabled");
        assertThat(enabled(anna.patient())).isFalse();
    }

    @Requirement("ACC-07")
    @Test
    void invitations_and_access_links_are_kept_apart() {
        LinkedPatient anna = clinic.linked("Anna");
        for (int i = 0; i < 3; i++) {
            petra.sendsAccessLink(anna.patient(), Map.of()).expect(201);
        }
        assertThat(petra.sendsAccessLink(anna.patient(), Map.of()).expect(409).code())
                .isEqualTo("too-many-pending");

        petra.invites(anna.patient(), Map.of()).expect(201);
        Invitation accessLink = petra.accessLinks(anna.patient()).get(0);
        petra.revokes(anna.patient(), accessLink).expect(404);
        assertThat(petra.history(anna.patient())).hasSize(2);
        assertThat(petra.accessLinks(anna.patient())).hasSize(3);
        assertThat(accessLink.status()).isEqualTo("pending");
    }

    @Requirement({"ACC-07", "SEC-05"})
    @Test
    void its_letter_has_words_and_a_link_of_its_own_and_no_name() {
        Person anna = clinic.someone("Wilhelmina").named("Zwetschgenberger");
        Patient patient = petra.adds(anna);

        petra.sendsAccessLink(patient, Map.of("email", anna.email())).expect(201);

        MailedLetter letter = letter(anna, 1);
        assertThat(letter.subject()).isEqualTo("Your access to medical information in the patient portal");
        assertThat(letter.text()).contains("Riverside Practice would like to share medical information", "/open#");
        assertThat(letter.html()).contains("/open#");
        assertThat(letter.text() + letter.html() + letter.head()).doesNotContain("Zwetschgenberger");
    }

    private MailedLetter letter(Person person, int number) {
        return clinic.mailbox().letterTo(person.email(), number);
    }

    private boolean enabled(Patient patient) {
        return petra.get("/patients/" + patient.id())
                .expect(200)
                .json()
                .at("/portalAccess/enabled")
                .asBoolean();
    }

    private String level(Patient patient, Person person) {
        return person.get("/patients/" + patient.id())
                .expect(200)
                .json()
                .get("level")
                .asText();
    }
}
