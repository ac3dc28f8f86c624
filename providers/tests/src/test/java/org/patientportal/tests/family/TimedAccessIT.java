package org.patientportal.tests.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.ClinicRealm;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.mail.MailedLetter;
import org.patientportal.tests.run.PortalTest;

/** Access for a purpose: to some areas, for somebody, until a day. */
@PortalTest
class TimedAccessIT {

    private final Clinic clinic;
    private final Staff petra;

    TimedAccessIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement({"FAM-05", "FAM-02"})
    @Test
    void an_invitation_carries_relationship_areas_and_end_and_the_link_has_them() {
        Person fred = clinic.someone("Fred");
        Patient patient = petra.adds(fred);
        petra.enables(patient).expect(200);
        String lastDay = today().plusDays(100).toString();

        petra.invites(
                        patient,
                        Map.of("relationship", "carer", "areas", List.of("appointments", "forms"), "until", lastDay))
                .expect(201);
        accept(fred, 1);

        JsonNode link = petra.links(patient).get(0);
        assertThat(link.get("relationship").asText()).isEqualTo("carer");
        assertThat(link.get("areas")).extracting(JsonNode::asText).containsExactly("appointments", "forms");
        assertThat(Instant.parse(link.get("until").asText()))
                .isEqualTo(today().plusDays(101).atStartOfDay(zone()).toInstant());
        JsonNode seen = read(patient, fred).expect(200).json();
        assertThat(seen.get("areas")).extracting(JsonNode::asText).containsExactly("appointments", "forms");
    }

    @Requirement("FAM-05")
    @Test
    void nothing_said_means_the_patient_everything_and_no_end() {
        LinkedPatient anna = clinic.linked("Anna");

        JsonNode link = petra.links(anna.patient()).get(0);

        assertThat(link.get("relationship").asText()).isEqualTo("self");
        assertThat(link.get("areas")).hasSize(8);
        assertThat(link.has("until")).isFalse();
    }

    @Requirement({"FAM-05", "LVL-04"})
    @Test
    void on_the_day_after_the_last_the_record_is_closed_and_two_weeks_before_its_owner_is_told() {
        LinkedPatient anna = clinic.linked("Anna");
        regrant(
                        anna.patient(),
                        Map.of(
                                "relationship",
                                "self",
                                "until",
                                today().plusDays(30).toString()))
                .expect(200);
        assertThat(letter(anna, 2).text()).contains("has changed your access");

        clinic.run()
                .later(
                        Duration.ofDays(18),
                        () -> assertThat(letter(anna, 3).text())
                                .contains("ends on", "ask the practice to give it for longer"));
        assertThat(read(anna.patient(), anna.person()).status()).isEqualTo(200);
        clinic.run().later(Duration.ofDays(31), () -> {
            assertThat(letter(anna, 4).text()).contains("because its time was over");
            assertThat(clinic.tokenReply(anna.person(), ClinicRealm.APP).status())
                    .isNotEqualTo(200);
            HttpBrowser home =
                    PlainJourney.signInAt(clinic, "/patients/" + anna.patient().id(), anna.person());
            assertThat(home.page().text()).contains("No portal access any more");
        });
        assertThat(clinic.mailbox().lettersTo(anna.person().email())).hasSize(4);
    }

    @Requirement({"FAM-05", "LVL-04"})
    @Test
    void what_has_run_out_is_opened_again_by_a_later_day_and_old_reminders_are_forgotten() {
        LinkedPatient anna = clinic.linked("Anna");
        regrant(anna.patient(), Map.of("until", today().plusDays(3).toString())).expect(200);
        letter(anna, 2);

        clinic.run().later(Duration.ofDays(10), () -> {
            JsonNode link = petra.links(anna.patient()).get(0);
            assertThat(link.get("status").asText()).isEqualTo("ended");
            assertThat(letter(anna, 3).text()).contains("because its time was over");
            assertThat(petra.changesAccess(anna.patient(), "limit").expect(409).code())
                    .isEqualTo("access-ended");
            regrant(anna.patient(), Map.of("until", today().plusDays(40).toString()))
                    .expect(200);
            assertThat(read(anna.patient(), anna.person()).status()).isEqualTo(200);
            letter(anna, 4);
        });
        regrant(anna.patient(), Map.of()).expect(200);
        letter(anna, 5);
        assertThat(petra.links(anna.patient()).get(0).get("status").asText()).isEqualTo("active");
        clinic.run().later(Duration.ofDays(60), () -> {
            petra.changesAccess(anna.patient(), "limit").expect(200);
            assertThat(letter(anna, 6).text()).contains("has limited your access");
        });
        assertThat(clinic.mailbox().lettersTo(anna.person().email()))
                .hasSize(6)
                .noneMatch(letter -> letter.text().contains("ends on"));
    }

    @Requirement("FAM-05")
    @Test
    void an_invitation_of_the_same_level_adds_to_what_an_open_access_has_and_leaves_the_owner_what_they_are() {
        LinkedPatient anna = formsForAParent();
        petra.invites(anna.patient(), Map.of("areas", List.of("messages"))).expect(201);
        acceptsNext(anna);

        JsonNode link = petra.links(anna.patient()).get(0);
        assertThat(link.get("relationship").asText()).isEqualTo("parent");
        assertThat(link.get("areas")).extracting(JsonNode::asText).containsExactly("forms", "messages");
        assertThat(link.has("until")).isFalse();
    }

    @Requirement({"FAM-05", "INV-17", "SEC-06"})
    @Test
    void an_invitation_of_a_lower_level_neither_widens_nor_prolongs_what_is_open() {
        LinkedPatient anna = formsForAParent();
        JsonNode before = petra.links(anna.patient()).get(0);
        clinic.rita().invites(anna.patient(), Map.of("level", "limited")).expect(201);
        acceptsNext(anna);

        assertThat(petra.links(anna.patient()).get(0)).isEqualTo(before);
    }

    /** Full access to the forms for twenty days. */
    private LinkedPatient formsForAParent() {
        LinkedPatient anna = clinic.linked("Anna");
        String lastDay = today().plusDays(20).toString();
        regrant(anna.patient(), Map.of("relationship", "parent", "areas", List.of("forms"), "until", lastDay))
                .expect(200);
        return anna;
    }

    private void acceptsNext(LinkedPatient anna) {
        new PlainJourney(clinic, letter(anna, 3).link())
                .signIn(anna.person())
                .connect()
                .expectDashboard();
    }

    @Requirement("FAM-05")
    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "31.12.2030", "2030-02-30", "9999-12-31"})
    void a_day_that_cannot_be_is_refused_beside_the_field(String typed) {
        LinkedPatient anna = clinic.linked("Anna");
        String day = typed.equals("yesterday") ? today().minusDays(1).toString() : typed;

        Reply refused = regrant(anna.patient(), Map.of("until", day));

        assertThat(refused.expect(400).json().at("/errors/0/field").asText()).isEqualTo("until");
        assertThat(regrant(anna.patient(), Map.of("areas", List.of()))
                        .expect(400)
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("areas");
        assertThat(regrant(anna.patient(), Map.of("relationship", "boss"))
                        .expect(400)
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("relationship");
    }

    @Requirement({"FAM-05", "INV-17", "SEC-06"})
    @Test
    void who_may_not_give_full_access_may_not_prolong_or_widen_it() {
        LinkedPatient anna = clinic.linked("Anna");
        String path = "/patients/" + anna.patient().id() + "/links/"
                + petra.links(anna.patient()).get(0).get("id").asText();

        assertThat(clinic.rita().put(path, Map.of()).expect(403).code()).isEqualTo("role-required");
        assertThat(clinic.vera().put(path, Map.of()).expect(403).code()).isEqualTo("role-required");
        clinic.rita().changesAccess(anna.patient(), "limit").expect(200);
        clinic.rita().put(path, Map.of("relationship", "guardian")).expect(200);
        clinic.lars().put(path, Map.of()).expect(404);
    }

    @Requirement("FAM-05")
    @Test
    void on_the_page_staff_change_it_and_what_they_typed_wrongly_stays() {
        LinkedPatient anna = clinic.linked("Anna");
        HttpBrowser desk = PlainJourney.signInAt(
                clinic, "/staff/riverside/patients/" + anna.patient().id(), petra.person());

        desk.submit("details.regrant form", Map.of("relationship", "parent", "until", "2001-01-01"));
        assertThat(desk.status()).isEqualTo(400);
        assertThat(desk.page().selectFirst("details.regrant[open] .error").text())
                .contains("today or a later day");
        assertThat(desk.page().selectFirst("details.regrant input[name=until]").val())
                .isEqualTo("2001-01-01");
        desk.submit("details.regrant form", Map.of("until", today().plusDays(5).toString()));

        assertThat(desk.page().text()).contains("The access has been changed", "A parent", "Last day:");
    }

    private Reply regrant(Patient patient, Map<String, ?> values) {
        String link = petra.links(patient).get(0).get("id").asText();
        return petra.put("/patients/" + patient.id() + "/links/" + link, values);
    }

    private void accept(Person person, int letter) {
        new PlainJourney(
                        clinic,
                        clinic.mailbox().letterTo(person.email(), letter).link())
                .register(person)
                .expectDashboard();
    }

    private Reply read(Patient patient, Person person) {
        return person.get("/patients/" + patient.id());
    }

    private MailedLetter letter(LinkedPatient patient, int number) {
        return clinic.mailbox().letterTo(patient.person().email(), number);
    }

    private ZoneId zone() {
        return ZoneId.of(petra.get("/settings").expect(200).json().get("zone").asText());
    }

    private LocalDate today() {
        return LocalDate.now(zone());
    }
}
