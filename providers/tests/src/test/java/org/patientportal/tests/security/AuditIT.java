package org.patientportal.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

@PortalTest
class AuditIT {

    private final Clinic clinic;
    private final Staff petra;

    AuditIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement("SEC-04")
    @Test
    void a_change_is_written_down_with_who_did_it_and_through_which_door() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        Invitation invitation = petra.invites(patient);
        petra.revokes(patient, invitation).expect(200);
        petra.disables(patient).expect(200);

        assertThat(clinic.audit(patient))
                .containsExactly(
                        row("patient.add", petra),
                        row("portal.enable", petra),
                        row("invitation.send", petra),
                        row("invitation.revoke", petra),
                        row("portal.disable", petra));
    }

    @Requirement("SEC-04")
    @Test
    void reading_a_record_is_written_down_too() {
        LinkedPatient anna = clinic.linked("Anna");
        petra.get("/patients/" + anna.patient().id()).expect(200);
        String url = clinic.portal() + "/api/patients/" + anna.patient().id();
        Http.send("GET", url, clinic.token(anna.person()), null).expect(200);

        assertThat(clinic.audit(anna.patient()))
                .contains(row("patient.read", petra))
                .anyMatch(line -> line.startsWith("invitation.accept done null sign-in "))
                .anyMatch(line -> line.startsWith("dashboard.read done null patient-page "))
                .anyMatch(line -> line.startsWith("record.read done null patient-api "));
    }

    @Requirement({"SEC-04", "APPS-06"})
    @Test
    void an_admin_who_acts_as_a_patient_is_written_down_too() {
        LinkedPatient anna = clinic.linked("Anna");
        HttpBrowser admin = new HttpBrowser();
        admin.takesCookies(clinic.portal(), clinic.realm().impersonate(anna.person()));

        admin.open(clinic.portal() + "/patients/" + anna.patient().id());

        assertThat(admin.page().text()).contains(anna.person().name());
        assertThat(clinic.impersonated(anna.patient()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .matches("dashboard.read " + clinic.account(anna.patient()) + " [0-9a-f-]{36}")
                        .doesNotEndWith(clinic.account(anna.patient())));
    }

    @Requirement("SEC-04")
    @Test
    void a_refusal_outlives_the_request_that_was_refused() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        Person stranger = clinic.linked("Sven").person();
        Http.send("GET", clinic.portal() + "/api/patients/" + patient.id(), clinic.token(stranger), null)
                .expect(404);
        clinic.lars().get("/patients/" + patient.id()).expect(404);

        assertThat(clinic.audit(patient))
                .anyMatch(line -> line.startsWith("record.enter refused no-permit patient-api "))
                .anyMatch(line -> line.startsWith("patient.read refused not-found staff-api "));
    }

    @Requirement("SEC-04")
    @Test
    void a_refused_change_leaves_no_row_that_says_it_was_done() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        petra.invites(patient, Map.of()).expect(409);

        assertThat(clinic.audit(patient))
                .hasSize(2)
                .contains(row("patient.add", petra))
                .anyMatch(line -> line.startsWith("invitation.send refused portal-disabled staff-api "));
    }

    @Requirement("APPS-04")
    @Test
    void changes_by_staff_are_admin_events_of_the_realm() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        Invitation invitation = petra.invites(patient);

        List<String> paths = clinic.run()
                .admin()
                .get("/" + clinic.realm().name() + "/admin-events?max=500")
                .expect(200)
                .json()
                .findValuesAsText("resourcePath");
        assertThat(paths)
                .anyMatch(path -> path.endsWith("patients/" + patient.id()))
                .anyMatch(path -> path.endsWith("invitations/" + invitation.id()));
    }

    private String row(String action, Staff staff) {
        return action + " done null staff-api "
                + clinic.realm().accountsOf(staff.person()).get(0).get("id").asText();
    }
}
