package org.patientportal.tests.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patientportal.tests.profile.Viewer.asked;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** At limited access a person sees what the own account has entered, and overwrites nothing else. */
@PortalTest
class LimitedProfileIT {

    private static final String PHONE = "030 770077";
    private static final String EMAIL = "planted@example.org";
    private static final String SOURCE = "Planted Neighbour";

    private final Clinic clinic;
    private final Staff petra;

    LimitedProfileIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    private Patient planted() {
        return Viewer.record(
                clinic,
                Map.of(
                        "firstName", "Anna",
                        "lastName", "Berg",
                        "phone", PHONE,
                        "email", EMAIL,
                        "source", SOURCE));
    }

    @Requirement({"LVL-01", "LVL-02", "LVL-05", "LVL-06"})
    @Test
    void limited_access_sees_nothing_the_practice_has_entered_wherever_it_looks() {
        Patient record = planted();
        Viewer full = Viewer.invited(clinic, record, "full");
        full.enters("birthDate", "1955-11-23");
        new Desk(petra, record).approvesAll();
        Viewer limited = Viewer.invited(clinic, record, "limited");
        limited.alsoInvited(Viewer.record(clinic, "Second", "Record"), "limited");

        String ofFull = full.everything().toString();
        Map<String, String> ofLimited = limited.everything();

        assertThat(ofFull).contains(PHONE, EMAIL, "1955-11-23").doesNotContain(SOURCE);
        ofLimited.forEach((place, shown) -> assertThat(shown)
                .as(place)
                .contains("Anna Berg", "Riverside Practice")
                .doesNotContain(PHONE, EMAIL, SOURCE, "1955-11-23", "November 1955", record.email()));
        assertThat(ofLimited.get("page /")).as("the list of records").contains("Second Record");
        JsonNode seen = limited.sees();
        assertThat(seen.has("phone") || seen.has("email") || seen.has("birthDate"))
                .isFalse();
        assertThat(seen.get("waiting").size() + seen.get("declined").size()).isZero();
    }

    @Requirement({"LVL-04", "LVL-06"})
    @Test
    void a_lowered_level_hides_from_the_next_request_on_what_the_account_has_not_entered() {
        Viewer anna = Viewer.invited(clinic, planted(), "full");
        anna.enters("phone", "0171 555");
        HttpBrowser page = anna.opens("/profile");
        assertThat(page.reply().text()).contains(EMAIL, "0171 555");

        petra.changesAccess(anna.patient(), "limit").expect(200);

        assertThat(anna.reads().text()).contains("0171 555").doesNotContain(EMAIL);
        assertThat(page.open(page.address().toString()).reply().text())
                .contains("0171 555")
                .doesNotContain(EMAIL);
        petra.changesAccess(anna.patient(), "restore").expect(200);
        assertThat(anna.reads().text()).contains(EMAIL);
    }

    @Requirement({"LVL-05", "LVL-07"})
    @Test
    void two_limited_accounts_on_one_record_never_see_each_others_values() {
        Patient record = Viewer.record(clinic, "Anna", "Berg");
        Viewer mother = Viewer.invited(clinic, record, "limited");
        Viewer father = Viewer.invited(clinic, record, "limited");
        mother.sends(Map.of("phone", "0171 1111", "firstName", "Annamother", "birthDate", "1999-01-31"))
                .expect(200);
        father.sends(Map.of("phone", "0172 2222", "email", "father@family.example", "lastName", "Fatherberg"))
                .expect(200);
        Desk desk = new Desk(petra, record);
        desk.waiting().stream()
                .filter(change -> !change.get("field").asText().endsWith("Name"))
                .forEach(change -> desk.approves(change).expect(200));

        mother.everything()
                .forEach((place, shown) -> assertThat(shown)
                        .as("mother, " + place)
                        .doesNotContain("0172 2222", "father@family.example", "Fatherberg"));
        father.everything()
                .forEach((place, shown) -> assertThat(shown)
                        .as("father, " + place)
                        .doesNotContain("0171 1111", "Annamother", "1999-01-31", "January 1999"));
        assertThat(mother.sees().get("phone").asText()).isEqualTo("0171 1111");
        assertThat(father.sees().get("phone").asText()).isEqualTo("0172 2222");
        assertThat(father.sees().get("email").asText()).isEqualTo("father@family.example");
    }

    @Requirement({"DSH-03", "LVL-06"})
    @Test
    void what_would_overwrite_the_practices_value_waits_and_nobody_finds_it_out_by_trying() {
        Viewer anna = Viewer.invited(clinic, planted(), "limited");

        JsonNode wrong = anna.enters("phone", "0171 1");
        JsonNode right = anna.enters("phone", PHONE);

        assertThat(asked(wrong, "waiting")).containsExactly("phone 0171 1");
        assertThat(asked(right, "waiting")).containsExactly("phone " + PHONE);
        assertThat(record(anna).get("phone").asText()).isEqualTo(PHONE);
        anna.enters("phone", "0171 2");
        new Desk(petra, anna.patient()).approvesAll();
        assertThat(record(anna).get("phone").asText()).isEqualTo("0171 2");
        assertThat(anna.sees().get("waiting")).isEmpty();
        assertThat(anna.enters("phone", "0171 3").get("waiting"))
                .as("what the record has is their own now")
                .isEmpty();
        assertThat(record(anna).get("phone").asText()).isEqualTo("0171 3");
    }

    @Requirement({"DSH-03", "LVL-07"})
    @Test
    void what_the_practice_does_not_have_is_taken_over_at_once_until_another_account_has_entered_it() {
        Patient record = Viewer.record(clinic, "Anna", "Berg");
        Viewer anna = Viewer.invited(clinic, record, "limited");
        Viewer full = Viewer.invited(clinic, record, "full");

        assertThat(anna.enters("phone", "0171 1").get("waiting")).isEmpty();
        assertThat(record(anna).get("phone").asText()).isEqualTo("0171 1");
        full.enters("phone", "0172 2");
        full.enters("phone", "0171 1");

        assertThat(asked(anna.enters("phone", "0171 3"), "waiting"))
                .as("the other account has entered the same number since")
                .containsExactly("phone 0171 3");
        assertThat(record(anna).get("phone").asText()).isEqualTo("0171 1");
    }

    @Requirement({"DSH-03", "LVL-07"})
    @Test
    void emptying_takes_away_what_the_account_has_entered_and_nothing_else() {
        Patient record = planted();
        Viewer anna = Viewer.invited(clinic, record, "limited");
        anna.enters("phone", "0171 1");

        anna.sends(Map.of("phone", "", "email", "")).expect(200);

        assertThat(record(anna).get("phone").asText()).isEqualTo(PHONE);
        assertThat(record(anna).get("email").asText()).isEqualTo(EMAIL);
        assertThat(new Desk(petra, record).waiting()).isEmpty();
        Viewer bare = Viewer.invited(clinic, Viewer.record(clinic, "Berta", "Berg"), "limited");
        bare.enters("phone", "0171 2");
        bare.enters("phone", "");
        assertThat(record(bare).has("phone")).isFalse();
        assertThat(bare.sees().has("phone")).isFalse();
    }

    @Requirement({"DSH-03", "LVL-06", "FAM-03"})
    @Test
    void the_name_is_shown_as_the_account_has_typed_it_and_to_others_as_the_practice_has_it() {
        Patient record = Viewer.record(clinic, "Anna", "Berg");
        Viewer limited = Viewer.invited(clinic, record, "limited");
        Viewer full = Viewer.invited(clinic, record, "full");
        limited.alsoInvited(Viewer.record(clinic, "Second", "Record"), "full");

        limited.sends(Map.of("firstName", "Annuschka", "lastName", "Tal")).expect(200);

        limited.everything()
                .forEach((place, shown) -> assertThat(shown).as(place).contains("Annuschka Tal"));
        full.everything()
                .forEach((place, shown) ->
                        assertThat(shown).as(place).contains("Anna Berg").doesNotContain("Annuschka"));
        assertThat(record(full).get("firstName").asText()).isEqualTo("Anna");
        Desk desk = new Desk(petra, record);
        desk.waiting().forEach(change -> desk.declines(change).expect(200));
        assertThat(limited.sees().get("name").asText()).as("declined").isEqualTo("Anna Berg");
    }

    @Requirement({"DSH-03", "LVL-06"})
    @Test
    void a_birth_date_that_was_taken_over_stays_visible_when_a_later_one_is_declined() {
        Viewer anna = Viewer.invited(clinic, Viewer.record(clinic, "Anna", "Berg"), "limited");
        Desk desk = new Desk(petra, anna.patient());
        anna.enters("birthDate", "1980-05-17");
        desk.approves(desk.only()).expect(200);
        assertThat(anna.enters("birthDate", "1981-05-17").get("birthDate").asText())
                .isEqualTo("1981-05-17");

        desk.declines(desk.only()).expect(200);

        assertThat(anna.sees().get("birthDate").asText()).isEqualTo("1980-05-17");
        assertThat(asked(anna.sees(), "declined")).containsExactly("birthDate 1981-05-17");
    }

    private JsonNode record(Viewer viewer) {
        return petra.get("/patients/" + viewer.patient().id()).expect(200).json();
    }
}
