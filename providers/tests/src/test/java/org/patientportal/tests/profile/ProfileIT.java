package org.patientportal.tests.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patientportal.tests.profile.Viewer.asked;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** At full access a person sees what the practice has, changes contact data, and asks for the rest. */
@PortalTest
class ProfileIT {

    private static final String FORM = "form[action$='/profile']";

    private final Clinic clinic;
    private final Staff petra;

    ProfileIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement({"DSH-03", "LVL-06"})
    @Test
    void full_access_sees_what_the_practice_has_entered_but_nothing_internal() {
        Patient record = Viewer.record(
                clinic,
                Map.of(
                        "firstName", "Anna",
                        "lastName", "Berg",
                        "phone", "030 4711",
                        "email", "anna.berg@example.org",
                        "source", "Neighbour Nosy"));
        Viewer anna = Viewer.invited(clinic, record, "full");

        JsonNode seen = anna.sees();
        String page = anna.opens("/profile").reply().expect(200).text();

        assertThat(seen.get("name").asText()).isEqualTo("Anna Berg");
        assertThat(seen.get("phone").asText()).isEqualTo("030 4711");
        assertThat(seen.get("email").asText()).isEqualTo("anna.berg@example.org");
        assertThat(seen.at("/practice/name").asText()).isEqualTo("Riverside Practice");
        assertThat(page).contains("030 4711", "anna.berg@example.org", "Riverside Practice");
        assertThat(page + seen).doesNotContain("Neighbour Nosy");
    }

    @Requirement("DSH-03")
    @Test
    void contact_data_is_taken_over_at_once_and_found_by_staff() {
        Viewer anna = Viewer.invited(clinic, Viewer.record(clinic, "Anna", "Berg"), "full");
        String mailbox = "mail" + anna.patient().id().substring(30);

        JsonNode after = anna.sends(Map.of("phone", " 030 1 ", "email", mailbox + "@example.org"))
                .expect(200)
                .json();

        assertThat(after.get("phone").asText()).isEqualTo("030 1");
        assertThat(after.get("waiting")).isEmpty();
        assertThat(record(anna).get("email").asText()).isEqualTo(mailbox + "@example.org");
        assertThat(found(mailbox)).containsExactly(anna.patient().id());
        anna.enters("email", "");
        assertThat(record(anna).has("email")).isFalse();
        assertThat(found(mailbox)).isEmpty();
        assertThat(clinic.token(anna.person()))
                .as("the address of the login stays")
                .isNotEmpty();
        assertThat(clinic.audit(anna.patient())).anyMatch(row -> row.startsWith("profile.change done phone"));
    }

    @Requirement("DSH-03")
    @Test
    void a_name_and_a_birth_date_wait_until_staff_take_them_over_then_the_record_sorts_and_is_found_by_them() {
        String given = "Quirin" + System.nanoTime();
        Viewer anna = Viewer.invited(clinic, Viewer.record(clinic, given, "Aaberg"), "full");
        Patient other = Viewer.record(clinic, given, "Mmberg");
        List<String> before = found(given);

        JsonNode asked = anna.sends(Map.of("lastName", "Zzberg", "birthDate", "1980-05-17"))
                .expect(200)
                .json();

        assertThat(asked(asked, "waiting")).containsExactly("lastName Zzberg", "birthDate 1980-05-17");
        assertThat(asked.get("name").asText()).isEqualTo(given + " Aaberg");
        assertThat(asked.has("birthDate")).isFalse();
        assertThat(record(anna).get("lastName").asText()).isEqualTo("Aaberg");
        new Desk(petra, anna.patient()).approvesAll();
        JsonNode after = anna.sees();
        assertThat(after.get("name").asText()).isEqualTo(given + " Zzberg");
        assertThat(after.get("birthDate").asText()).isEqualTo("1980-05-17");
        assertThat(after.get("waiting")).isEmpty();
        assertThat(record(anna).get("birthDate").asText()).isEqualTo("1980-05-17");
        assertThat(before).containsExactly(anna.patient().id(), other.id());
        assertThat(found(given)).containsExactly(other.id(), anna.patient().id());
        assertThat(found(given + " zzb")).containsExactly(anna.patient().id());
        assertThat(found(given + " aab")).isEmpty();
    }

    @Requirement("DSH-03")
    @Test
    void what_staff_decline_is_shown_and_changes_nothing() {
        Viewer anna = Viewer.invited(clinic, Viewer.record(clinic, "Anna", "Berg"), "full");
        anna.enters("firstName", "Annabella");
        Desk desk = new Desk(petra, anna.patient());

        desk.declines(desk.only()).expect(200);

        assertThat(asked(anna.sees(), "declined")).containsExactly("firstName Annabella");
        assertThat(anna.sees().get("firstName").asText()).isEqualTo("Anna");
        assertThat(record(anna).get("firstName").asText()).isEqualTo("Anna");
        assertThat(anna.opens("/profile").page().text()).contains("Not accepted", "Annabella");
        assertThat(asked(anna.enters("firstName", "Anne"), "declined")).isEmpty();
    }

    @Requirement("DSH-03")
    @Test
    void who_enters_again_what_the_practice_has_takes_back_what_waits() {
        Viewer anna = Viewer.invited(clinic, Viewer.record(clinic, "Anna", "Berg"), "full");
        anna.sends(Map.of("lastName", "Tal", "birthDate", "1980-05-17")).expect(200);
        Desk desk = new Desk(petra, anna.patient());
        JsonNode stale = desk.waiting().stream()
                .filter(change -> change.get("field").asText().equals("lastName"))
                .findFirst()
                .orElseThrow();

        JsonNode after = anna.sends(Map.of("lastName", "Berg", "birthDate", ""))
                .expect(200)
                .json();

        assertThat(after.get("waiting")).isEmpty();
        assertThat(desk.waiting()).isEmpty();
        assertThat(desk.approves(stale).expect(409).code()).isEqualTo("profile-changed");
        assertThat(record(anna).get("lastName").asText()).isEqualTo("Berg");
    }

    @Requirement("DSH-03")
    @ParameterizedTest
    @CsvSource({
        "firstName, '', required",
        "lastName, '   ', required",
        "birthDate, 1980-02-30, date",
        "birthDate, 17.05.1980, date",
        "birthDate, 1899-12-31, date-too-early",
        "birthDate, -0001-01-01, date-too-early",
        "birthDate, +12345-01-01, date-in-future",
        "phone, 'a\tb', control-characters",
        "phone, 01234567890123456789012345678901234567890, too-long",
        "email, anna@, email"
    })
    void what_cannot_be_accepted_is_told_for_its_field(String field, String value, String code) {
        Viewer anna = Viewer.invited(clinic, Viewer.record(clinic, "Anna", "Berg"), "full");

        Map<String, String> values = new HashMap<>(Map.of("phone", "030 1", "email", "anna@example.org"));
        values.put(field, value);

        assertThat(anna.sends(values).expect(400).faults(field)).containsExactly(code);

        assertThat(record(anna).has("phone") || record(anna).has("email"))
                .as("one fault, no change")
                .isFalse();
        assertThat(new Desk(petra, anna.patient()).waiting()).isEmpty();
    }

    @Requirement("DSH-03")
    @Test
    void nobody_is_born_tomorrow_and_a_known_birth_date_is_not_emptied() {
        Viewer anna = Viewer.invited(clinic, Viewer.record(clinic, "Anna", "Berg"), "full");
        String later = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        assertThat(anna.sends(Map.of("birthDate", later)).expect(400).faults("birthDate"))
                .containsExactly("date-in-future");
        anna.enters("birthDate", "1980-05-17");
        new Desk(petra, anna.patient()).approvesAll();

        assertThat(anna.sends(Map.of("birthDate", "", "phone", "1")).expect(400).faults("birthDate"))
                .containsExactly("required");

        assertThat(record(anna).has("phone")).as("one fault, no change").isFalse();
    }

    @Requirement({"DSH-03", "SEC-01"})
    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{\"level\":\"full\"}", "{\"id\":\"x\"}", "{\"phone\":"})
    void a_body_that_is_no_change_of_a_profile_is_refused(String body) {
        Viewer anna = Viewer.invited(clinic, Viewer.record(clinic, "Anna", "Berg"), "full");

        assertThat(anna.sends(body).expect(400).code()).isEqualTo("malformed");
    }

    @Requirement("DSH-03")
    @Test
    void on_the_page_faults_stand_beside_the_field_and_what_was_typed_stays() {
        Viewer anna = Viewer.invited(clinic, Viewer.record(clinic, "Anna", "Berg"), "full");
        HttpBrowser page = anna.opens("");
        page.open(page.page().selectFirst("header a[href$='/profile']").absUrl("href"));
        assertThat(page.page().text()).contains("Personal details", "Anna Berg");

        page.submit(FORM, Map.of("email", "anna@", "lastName", "Tal"));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.page().selectFirst("#email-error").text()).contains("name@example.org");
        assertThat(page.page().selectFirst("#lastName").val()).isEqualTo("Tal");
        page.submit(FORM, Map.of("email", "anna.tal@example.org"));

        assertThat(page.address().getQuery()).isEqualTo("done=profile-asked");
        assertThat(page.page().text())
                .contains("Your changes have been sent", "Your practice is checking this change", "Last name Tal");
        assertThat(page.page().selectFirst("#lastName").val()).isEqualTo("Tal");
        assertThat(record(anna).get("email").asText()).isEqualTo("anna.tal@example.org");
        assertThat(record(anna).get("lastName").asText()).isEqualTo("Berg");
        page.submit(FORM, Map.of("phone", "030 2"));
        assertThat(page.address().getQuery()).isEqualTo("done=profile-saved");
        assertThat(asked(anna.sees(), "waiting")).as("nothing else was touched").containsExactly("lastName Tal");
    }

    @Requirement("DSH-03")
    @Test
    void what_the_person_has_not_touched_on_an_old_page_is_not_overwritten() {
        Viewer anna = Viewer.invited(clinic, Viewer.record(clinic, "Anna", "Berg"), "full");
        anna.enters("phone", "030 1");
        HttpBrowser page = anna.opens("/profile");
        anna.enters("phone", "030 2");

        page.submit(FORM, Map.of("email", "anna@example.org"));

        assertThat(record(anna).get("phone").asText()).isEqualTo("030 2");
        assertThat(record(anna).get("email").asText()).isEqualTo("anna@example.org");
    }

    private JsonNode record(Viewer viewer) {
        return petra.get("/patients/" + viewer.patient().id()).expect(200).json();
    }

    private List<String> found(String search) {
        return petra.get("/patients?search=" + search.replace(" ", "%20")).expect(200).items().stream()
                .map(patient -> patient.get("id").asText())
                .toList();
    }
}
