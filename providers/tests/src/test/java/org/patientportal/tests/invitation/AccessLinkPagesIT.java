package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** The tab "Medical access code" of a record. */
@PortalTest
class AccessLinkPagesIT {

    private static final String FORM = "form:has(select[name=expiresInHours])";

    private final Clinic clinic;
    private final Staff petra;

    AccessLinkPagesIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement({"ACC-04", "ACC-07"})
    @Test
    void on_the_tab_staff_send_one_see_what_became_of_it_and_take_it_back() {
        Person anna = clinic.someone("Anna");
        Patient patient = petra.adds(anna);
        HttpBrowser desk = PlainJourney.signInAt(clinic, "/staff/riverside/patients/" + patient.id(), petra.person());
        desk.open(desk.page().selectFirst("nav a:contains(Medical access code)").absUrl("href"));
        assertThat(desk.page().selectFirst("input[name=email]").val()).isEqualTo(anna.email());

        desk.submit(FORM, Map.of("email", "anna@", "expiresInHours", "24"));
        assertThat(desk.status()).isEqualTo(400);
        assertThat(desk.page().selectFirst("input[name=email]").val()).isEqualTo("anna@");
        assertThat(desk.page().selectFirst("#email-error").text()).contains("name@example.org");
        desk.submit(FORM, Map.of("email", anna.email(), "expiresInHours", "24"));
        assertThat(desk.page().text()).contains("The medical access link is on its way.", "Pending");
        desk.submit("form[action$='/resend']", Map.of());
        assertThat(desk.page().text()).contains("A new medical access link is on its way.", "Revoked");
        desk.submit("form[action$='/revoke']", Map.of());
        assertThat(desk.page().text()).contains("The medical access link has been revoked.");
        assertThat(petra.accessLinks(patient)).extracting(Invitation::status).containsOnly("revoked");

        HttpBrowser reception =
                PlainJourney.signInAt(clinic, tab(patient), clinic.rita().person());
        assertThat(reception.page().text()).contains("Your role does not allow sending medical access links");
        assertThat(reception.shows(FORM)).isFalse();
    }

    @Requirement({"ACC-04", "ACC-05"})
    @Test
    void the_tab_says_why_nothing_can_be_sent() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        petra.enables(patient).expect(200);
        HttpBrowser desk = PlainJourney.signInAt(clinic, tab(patient), petra.person());
        assertThat(desk.page().text()).contains("3 more");
        for (int i = 0; i < 3; i++) {
            petra.sendsAccessLink(patient);
        }

        desk.submit(FORM, Map.of());
        assertThat(desk.status()).isEqualTo(409);
        assertThat(desk.page().selectFirst("#problem").text()).contains("Revoke one");
        assertThat(desk.shows(FORM)).isFalse();

        petra.disables(patient).expect(200);
        desk.open(clinic.portal() + tab(patient));
        assertThat(desk.page().text()).contains("Portal access is disabled for this patient");
        assertThat(desk.shows(FORM)).isFalse();
    }

    private static String tab(Patient patient) {
        return "/staff/riverside/patients/" + patient.id() + "/access-links";
    }
}
