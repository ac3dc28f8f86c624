package org.patientportal.tests.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Practice;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** Staff decide what people want changed in their records. */
@PortalTest
class ProfileDecisionsIT {

    private static final String APPROVE = "form[action*='/profile-changes/'][action$='/approve']";
    private static final String DECLINE = "form[action*='/profile-changes/'][action$='/decline']";

    private final Clinic clinic;
    private final Staff petra;

    ProfileDecisionsIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement("DSH-03")
    @Test
    void staff_see_who_wants_what_and_what_is_there_now() {
        Viewer anna = asks("lastName", "Tal");

        JsonNode change = new Desk(petra, anna.patient()).only();

        assertThat(change.get("field").asText()).isEqualTo("lastName");
        assertThat(change.get("before").asText()).isEqualTo("Berg");
        assertThat(change.get("after").asText()).isEqualTo("Tal");
        assertThat(change.get("account").asText()).isEqualTo(anna.person().email());
        assertThat(change.hasNonNull("askedAt")).isTrue();
    }

    @Requirement("DSH-03")
    @Test
    void nobody_takes_over_what_they_have_not_seen() {
        Viewer anna = asks("lastName", "Tal");
        Desk desk = new Desk(petra, anna.patient());
        JsonNode seen = desk.only();
        anna.enters("lastName", "Stein");

        assertThat(desk.approves(seen).expect(409).code()).isEqualTo("profile-changed");
        assertThat(desk.declines(seen).expect(409).code()).isEqualTo("profile-changed");

        assertThat(record(anna).get("lastName").asText()).isEqualTo("Berg");
        JsonNode now = desk.only();
        assertThat(now.get("after").asText()).isEqualTo("Stein");
        desk.approves(now).expect(200);
        assertThat(desk.approves(now).expect(409).code()).as("decided already").isEqualTo("profile-changed");
        assertThat(desk.declines(now).expect(409).code()).isEqualTo("profile-changed");
        assertThat(record(anna).get("lastName").asText()).isEqualTo("Stein");
        assertThat(clinic.audit(anna.patient()))
                .anyMatch(row -> row.startsWith("profile-change.approve refused profile-changed"))
                .anyMatch(row -> row.startsWith("profile-change.approve done last-name"));
    }

    @Requirement("DSH-03")
    @Test
    void entering_the_same_again_does_not_disturb_the_decision() {
        Viewer anna = asks("lastName", "Tal");
        Desk desk = new Desk(petra, anna.patient());
        JsonNode seen = desk.only();
        anna.enters("lastName", "Tal");

        desk.approves(seen).expect(200);
    }

    @Requirement({"DSH-03", "SEC-06"})
    @Test
    void who_may_only_look_decides_nothing_and_reception_does() {
        Viewer anna = asks("lastName", "Tal");
        Desk looking = new Desk(clinic.vera(), anna.patient());
        JsonNode change = looking.only();

        assertThat(looking.approves(change).expect(403).code()).isEqualTo("role-required");
        assertThat(looking.declines(change).expect(403).code()).isEqualTo("role-required");

        new Desk(clinic.rita(), anna.patient()).approves(change).expect(200);
        new Desk(clinic.paul(), anna.patient()).waiting();
        Viewer otto = asks("lastName", "Stein");
        new Desk(clinic.root(), otto.patient()).approvesAll();
    }

    @Requirement("SEC-06")
    @Test
    void staff_of_another_practice_find_no_change_and_none_answers_below_another_record() {
        Viewer anna = asks("lastName", "Tal");
        JsonNode change = new Desk(petra, anna.patient()).only();
        String path = "/patients/" + anna.patient().id() + "/profile-changes";
        Staff lars = clinic.lars();
        Patient theirs = lars.adds("Lea", "Fremd", null);

        List<Reply> refusals = List.of(
                lars.at(clinic.riverside()).get(path),
                lars.get(path),
                lars.at(new Practice("none", "nowhere", "Nowhere")).get(path),
                new Desk(lars, anna.patient()).approves(change),
                new Desk(lars, theirs).approves(change),
                new Desk(petra, Viewer.record(clinic, "Other", "Record")).approves(change),
                new Desk(petra, theirs).declines(change));

        refusals.forEach(refusal ->
                assertThat(refusal.expect(404).text()).isEqualTo(refusals.get(0).text()));
        assertThat(record(anna).get("lastName").asText()).isEqualTo("Berg");
        HttpBrowser desk = PlainJourney.signInAt(clinic, "/staff/lakeside/patients", lars.person());
        assertThat(desk.page().text()).contains("Fremd, Lea").doesNotContain("asks you to change");
    }

    @Requirement("DSH-03")
    @Test
    void on_the_page_a_notice_leads_to_the_record_and_each_change_is_one_click() {
        Viewer anna = asks("lastName", "Tal");
        anna.enters("birthDate", "1980-05-17");
        String page = "/patients/" + anna.patient().id();
        HttpBrowser desk =
                PlainJourney.signInAt(clinic, "/staff/riverside/patients?search=nobodyatall", petra.person());
        Element notice = desk.page().selectFirst(".note:contains(asks you to change)");
        assertThat(notice.select("a").size()).isBetween(1, 5);

        desk.open(clinic.portal() + "/staff/riverside" + page);
        assertThat(desk.page().text())
                .contains(
                        "Changes asked for",
                        "Last name: Tal",
                        "Until now: Berg",
                        anna.person().email());
        desk.submit(APPROVE + ":contains(Tal)", Map.of());
        assertThat(desk.page().text()).contains("The change has been accepted.", "17 May 1980");
        assertThat(desk.page().selectFirst("h1").text()).endsWith("Tal");
        anna.enters("birthDate", "1980-05-18");
        desk.submit(APPROVE, Map.of());
        assertThat(desk.status()).isEqualTo(409);
        assertThat(desk.page().text()).contains("changed or settled in the meantime", "18 May 1980");
        anna.enters("birthDate", "");
        desk.submit(DECLINE, Map.of());
        assertThat(desk.status()).as("taken back").isEqualTo(404);
        assertThat(desk.page().text()).contains("changed or settled in the meantime");
        assertThat(record(anna).has("birthDate")).isFalse();
    }

    @Requirement({"DSH-03", "SEC-06"})
    @Test
    void who_may_only_look_sees_the_change_and_no_button_and_a_click_can_decline() {
        Viewer anna = asks("firstName", "Annabella");
        String page = "/staff/riverside/patients/" + anna.patient().id();

        HttpBrowser looking = PlainJourney.signInAt(clinic, page, clinic.vera().person());
        assertThat(looking.page().text()).contains("First name: Annabella");
        assertThat(looking.shows(APPROVE) || looking.shows(DECLINE)).isFalse();
        HttpBrowser desk = PlainJourney.signInAt(clinic, page, clinic.rita().person());
        desk.submit(DECLINE, Map.of());

        assertThat(desk.page().text()).contains("The change has been declined.").doesNotContain("Changes asked for");
        assertThat(record(anna).get("firstName").asText()).isEqualTo("Anna");
    }

    @Requirement({"DSH-03", "SEC-07"})
    @Test
    void the_export_tells_what_was_entered_by_whom_and_who_has_decided() {
        Viewer anna = asks("lastName", "Tal");
        new Desk(petra, anna.patient()).approvesAll();
        anna.enters("phone", "0171 1");

        JsonNode export = petra.get("/patients/" + anna.patient().id() + "/export")
                .expect(200)
                .json();

        JsonNode phone = export.at("/parts/profile/0");
        JsonNode name = export.at("/parts/profile/1");
        assertThat(phone.get("entered").asText()).isEqualTo("0171 1");
        assertThat(phone.get("account").asText()).isEqualTo(anna.person().email());
        assertThat(name.get("field").asText()).isEqualTo("lastName");
        assertThat(name.get("status").asText()).isEqualTo("applied");
        assertThat(name.get("decidedBy").asText()).isEqualTo(petra.person().email());
        HttpBrowser desk = PlainJourney.signInAt(
                clinic, "/staff/riverside/patients/" + anna.patient().id() + "/export", petra.person());
        assertThat(desk.page().text())
                .contains("Details entered in the portal", "Change accepted", "Done (last name)", "0171 1");
    }

    /** Somebody with full access to a record of Anna Berg who asks for one change. */
    private Viewer asks(String field, String value) {
        Viewer viewer = Viewer.invited(clinic, Viewer.record(clinic, "Anna", "Berg"), "full");
        viewer.enters(field, value);
        return viewer;
    }

    private JsonNode record(Viewer viewer) {
        return petra.get("/patients/" + viewer.patient().id()).expect(200).json();
    }
}
