package org.patientportal.tests.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.mail.MailedLetter;
import org.patientportal.tests.run.PortalTest;

/** Staff limit, end and restore an account's access to a record. */
@PortalTest
class ChangedAccessIT {

    private final Clinic clinic;
    private final Staff petra;

    ChangedAccessIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement("LVL-04")
    @Test
    void a_limited_level_holds_from_the_next_request_on_whatever_the_token_is() {
        LinkedPatient anna = clinic.linked("Anna");
        String token = clinic.token(anna.person());
        assertThat(level(anna.patient(), token)).isEqualTo("full");
        HttpBrowser home =
                PlainJourney.signInAt(clinic, "/patients/" + anna.patient().id(), anna.person());

        assertThat(petra.changesAccess(anna.patient(), "limit")
                        .expect(200)
                        .json()
                        .get("level")
                        .asText())
                .isEqualTo("limited");

        assertThat(level(anna.patient(), token)).isEqualTo("limited");
        assertThat(home.open(home.address().toString()).page().text()).contains("Limited access");
    }

    @Requirement({"LVL-04", "SEC-02"})
    @Test
    void an_ended_access_opens_nothing_from_the_next_request_on_and_works_again_when_it_is_restored() {
        LinkedPatient anna = clinic.linked("Anna");
        String token = clinic.token(anna.person());
        HttpBrowser home =
                PlainJourney.signInAt(clinic, "/patients/" + anna.patient().id(), anna.person());

        petra.changesAccess(anna.patient(), "end").expect(200);

        read(anna.patient(), token).expect(404);
        assertThat(home.open(home.address().toString()).status()).isEqualTo(404);
        assertThat(clinic.links(anna.patient())).singleElement().asString().startsWith("ENDED FULL");
        petra.changesAccess(anna.patient(), "restore").expect(200);
        assertThat(level(anna.patient(), token)).isEqualTo("full");
    }

    @Requirement("LVL-04")
    @Test
    void what_was_limited_is_raised_again_and_nothing_is_undone_twice() {
        LinkedPatient anna = clinic.linked("Anna");
        petra.changesAccess(anna.patient(), "limit").expect(200);

        assertThat(petra.changesAccess(anna.patient(), "limit").expect(409).code())
                .isEqualTo("access-limited");
        assertThat(petra.changesAccess(anna.patient(), "restore")
                        .expect(200)
                        .json()
                        .get("level")
                        .asText())
                .isEqualTo("full");
        assertThat(petra.changesAccess(anna.patient(), "restore").expect(409).code())
                .isEqualTo("access-not-restorable");
        petra.changesAccess(anna.patient(), "end").expect(200);
        assertThat(petra.changesAccess(anna.patient(), "end").expect(409).code())
                .isEqualTo("access-ended");
        assertThat(petra.changesAccess(anna.patient(), "limit").expect(409).code())
                .isEqualTo("access-ended");
    }

    @Requirement("DIS-04")
    @Test
    void what_ended_with_the_portal_of_the_record_is_not_restored() {
        LinkedPatient anna = clinic.linked("Anna");
        LinkedPatient berta = clinic.linked("Berta");
        petra.changesAccess(berta.patient(), "end").expect(200);
        String ofAnna = petra.links(anna.patient()).get(0).get("id").asText();
        String ofBerta = petra.links(berta.patient()).get(0).get("id").asText();
        for (Patient patient : new Patient[] {anna.patient(), berta.patient()}) {
            petra.disables(patient).expect(200);
            petra.enables(patient).expect(200);
        }

        assertThat(restore(anna.patient(), ofAnna).expect(409).code()).isEqualTo("access-not-restorable");
        assertThat(restore(berta.patient(), ofBerta).expect(409).code()).isEqualTo("access-not-restorable");
        assertThat(petra.links(berta.patient())).isEmpty();
    }

    @Requirement({"LVL-04", "INV-17"})
    @Test
    void a_new_invitation_opens_what_staff_have_ended_at_its_own_level() {
        LinkedPatient anna = clinic.linked("Anna");
        petra.changesAccess(anna.patient(), "end").expect(200);

        petra.invites(anna.patient(), Map.of("level", "limited")).expect(201);
        String link = letter(anna.person(), 3).link();
        new PlainJourney(clinic, link).signIn(anna.person()).connect().expectDashboard();

        assertThat(level(anna.patient(), clinic.token(anna.person()))).isEqualTo("limited");
        assertThat(petra.changesAccess(anna.patient(), "restore").expect(409).code())
                .isEqualTo("access-not-restorable");
    }

    @Requirement({"SEC-06", "INV-17"})
    @Test
    void who_may_not_give_full_access_may_end_it_but_not_bring_it_back() {
        LinkedPatient anna = clinic.linked("Anna");
        clinic.rita().changesAccess(anna.patient(), "limit").expect(200);
        assertThat(clinic.rita()
                        .changesAccess(anna.patient(), "restore")
                        .expect(403)
                        .code())
                .isEqualTo("role-required");
        clinic.rita().changesAccess(anna.patient(), "end").expect(200);

        clinic.rita().changesAccess(anna.patient(), "restore").expect(200);

        assertThat(clinic.links(anna.patient())).singleElement().asString().startsWith("ACTIVE LIMITED");
        assertThat(clinic.audit(anna.patient()))
                .anyMatch(row -> row.startsWith("link.restored refused role-required"))
                .anyMatch(row -> row.startsWith("link.limited done"))
                .anyMatch(row -> row.startsWith("link.ended done"));
        assertThat(clinic.vera()
                        .changesAccess(anna.patient(), "end")
                        .expect(403)
                        .code())
                .isEqualTo("role-required");
    }

    @Requirement({"LVL-04", "SEC-05"})
    @Test
    void the_owner_of_the_account_is_told_of_each_change_and_no_name_is_in_the_letter() {
        LinkedPatient anna = clinic.linked(clinic.someone("Wilhelmina").named("Zwetschgenberger"));

        petra.changesAccess(anna.patient(), "limit").expect(200);
        MailedLetter limited = letter(anna.person(), 2);
        petra.changesAccess(anna.patient(), "end").expect(200);
        MailedLetter ended = letter(anna.person(), 3);
        petra.changesAccess(anna.patient(), "restore").expect(200);
        MailedLetter restored = letter(anna.person(), 4);

        assertThat(limited.text()).contains("Riverside Practice has limited your access");
        assertThat(ended.text()).contains("Your access to one of the patient records of Riverside Practice has ended");
        assertThat(restored.text()).contains("Riverside Practice has restored your access");
        for (MailedLetter letter : new MailedLetter[] {limited, ended, restored}) {
            assertThat(letter.subject()).isEqualTo("About access to a record in the patient portal");
            assertThat(letter.text() + letter.html() + letter.head()).doesNotContain("Zwetschgenberger", "/open#");
        }
    }

    @Requirement("LVL-04")
    @Test
    void a_change_that_is_undone_before_its_letter_leaves_is_not_told() {
        LinkedPatient anna = clinic.linked("Anna");
        clinic.realm().sendsNoMail();
        try {
            petra.changesAccess(anna.patient(), "end").expect(200);
            petra.changesAccess(anna.patient(), "restore").expect(200);
        } finally {
            clinic.realm().mailServer(clinic.mailbox().port());
        }

        clinic.run().later(java.time.Duration.ofHours(1), () -> {
            assertThat(letter(anna.person(), 2).text()).contains("has restored your access");
        });
        assertThat(clinic.mailbox().lettersTo(anna.person().email())).hasSize(2);
    }

    @Requirement({"LVL-04", "SEC-06"})
    @Test
    void on_the_page_each_change_is_one_click_and_whoever_may_only_look_sees_no_button() {
        LinkedPatient anna = clinic.linked("Anna");
        String page = "/staff/riverside/patients/" + anna.patient().id();
        HttpBrowser desk = PlainJourney.signInAt(clinic, page, petra.person());
        assertThat(desk.page().text()).contains("Linked accounts", anna.person().email(), "by invitation");

        desk.submit("form[action$='/limit']", Map.of());
        assertThat(desk.page().text()).contains("The access is limited now", "Limited access");
        String stale = desk.page().selectFirst("form[action$='/restore']").absUrl("action");
        desk.submit("form[action$='/end']", Map.of());
        assertThat(desk.page().text()).contains("The access has ended.");
        desk.submit("form[action$='/restore']", Map.of());
        assertThat(desk.page().text()).contains("The access is as it was before");
        desk.submit("form[action$='/restore']", Map.of());
        assertThat(desk.shows("form[action$='/restore']")).isFalse();
        desk.post(
                stale,
                Map.of("csrf", desk.page().selectFirst("input[name=csrf]").val()));
        assertThat(desk.status()).isEqualTo(409);
        assertThat(desk.page().text()).contains("There is nothing to undo here");

        HttpBrowser looking = PlainJourney.signInAt(clinic, page, clinic.vera().person());
        assertThat(looking.page().text()).contains(anna.person().email());
        assertThat(looking.shows("form[action*='/links/']")).isFalse();
    }

    private MailedLetter letter(Person person, int number) {
        return clinic.mailbox().letterTo(person.email(), number);
    }

    private Reply restore(Patient patient, String link) {
        return petra.post("/patients/" + patient.id() + "/links/" + link + "/restore", null);
    }

    private Reply read(Patient patient, String token) {
        return Http.get(clinic.portal() + "/api/patients/" + patient.id(), token);
    }

    private String level(Patient patient, String token) {
        return read(patient, token).expect(200).json().get("level").asText();
    }
}
