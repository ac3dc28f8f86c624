package org.patientportal.tests.removal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

@PortalTest
class ArchiveIT {

    private static final String FORM = "form[action$=/settings/archive]";

    private final Clinic clinic;

    ArchiveIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @AfterEach
    void openAgain() {
        archive(false);
    }

    @Requirement("SEC-07")
    @Test
    void an_archived_practice_is_closed_for_everybody_until_it_is_opened_again() {
        LinkedPatient anna = clinic.linked("Anna");
        String record = "/patients/" + anna.patient().id();
        Person invited = clinic.someone("Berta");
        clinic.petra().invites(clinic.petra().adds(invited));
        String link = clinic.mailbox().letterTo(invited.email()).link();
        PlainJourney early = new PlainJourney(clinic, link);

        archive(true);

        for (Staff staff : List.of(clinic.petra(), clinic.rita(), clinic.root(), clinic.vera())) {
            assertThat(staff.get(record).expect(403).code()).isEqualTo("practice-closed");
        }
        assertThat(clinic.petra().get("/settings").expect(403).code()).isEqualTo("practice-closed");
        assertThat(anna.person().get(record).expect(403).code()).isEqualTo("practice-closed");
        assertThat(anna.person().get("/me").expect(200).json().get("records")).isEmpty();
        assertThat(new PlainJourney(clinic, link).offersChoice()).isFalse();
        early.choosesToRegister();
        assertThat(early.browser().page().text()).contains("does not use the portal at the moment");
        clinic.lars().get("/patients").expect(200);

        archive(false);

        clinic.petra().get(record).expect(200);
        anna.person().get(record).expect(200);
        assertThat(new PlainJourney(clinic, link).offersChoice()).isTrue();
    }

    @Requirement("SEC-07")
    @Test
    void realm_admins_reach_the_settings_of_an_archived_practice_and_nothing_else() {
        archive(true);

        clinic.root().get("/settings").expect(200);
        clinic.vera().get("/settings").expect(200);
        assertThat(clinic.vera()
                        .put("/archive", Map.of("archived", false))
                        .expect(403)
                        .code())
                .isEqualTo("role-required");
        clinic.root().get("/patients").expect(403);
        clinic.nora().get("/settings").expect(404);
        clinic.lars().at(clinic.riverside()).get("/settings").expect(404);
    }

    @Requirement({"SEC-06", "SEC-07"})
    @Test
    void nobody_but_a_realm_admin_archives() {
        for (Staff staff : List.of(clinic.petra(), clinic.paul(), clinic.rita(), clinic.vera())) {
            assertThat(staff.put("/archive", Map.of("archived", true))
                            .expect(403)
                            .code())
                    .isEqualTo("role-required");
        }
        clinic.root().put("/archive", Map.of()).expect(400);
        clinic.petra().get("/patients").expect(200);
    }

    @Requirement("SEC-07")
    @Test
    void on_the_page_the_name_of_the_practice_is_typed_to_confirm() {
        HttpBrowser petra = desk(clinic.petra());
        assertThat(petra.shows(FORM)).isFalse();
        HttpBrowser root = desk(clinic.root());

        root.submit(FORM, Map.of("confirm", "Lakeside Practice"));
        assertThat(root.status()).isEqualTo(400);
        assertThat(root.page().text()).contains("This is not the name");
        clinic.petra().get("/patients").expect(200);

        root.submit(FORM, Map.of("confirm", " riverside practice "));
        assertThat(root.page().text()).contains("The practice is archived", "Open this practice again");
        clinic.petra().get("/patients").expect(403);

        root.open(clinic.portal() + "/staff");
        assertThat(root.page()
                        .selectFirst("a[href$='/staff/riverside/settings']")
                        .text())
                .contains("Archived");
        root.open(clinic.portal() + "/staff/riverside/settings").submit(FORM, Map.of());
        assertThat(root.page().text()).contains("The practice is open again");
        clinic.petra().get("/patients").expect(200);
    }

    private HttpBrowser desk(Staff staff) {
        return PlainJourney.signInAt(clinic, "/staff/riverside/settings", staff.person());
    }

    private void archive(boolean archived) {
        clinic.root().put("/archive", Map.of("archived", archived)).expect(200);
    }
}
