package org.patientportal.tests.removal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Run;

@Tag("removal")
@PortalTest
class OrganizationRemovalIT {

    private final Run run;
    private final Leaving admin;

    OrganizationRemovalIT(Run run) {
        this.run = run;
        this.admin = new Leaving(run);
    }

    @Requirement("SEC-07")
    @Test
    void an_organization_with_patients_stays_until_its_practice_is_archived() {
        Clinic clinic = Clinic.open(run, "leaving-organization");
        LinkedPatient anna = clinic.linked("Anna");
        Patient lea = clinic.lars().adds(clinic.someone("Lea"));
        clinic.rita();
        int members = admin.members(clinic, clinic.riverside());
        long written = admin.rows().get("PORTAL_AUDIT");

        Reply refused = admin.removesOrganization(clinic, clinic.riverside()).expect(409);

        assertThat(refused.json().get("errorMessage").asText()).contains("has patients", "Archive the practice first");
        assertThat(admin.rows().get("PORTAL_AUDIT"))
                .as("the refusal is on record")
                .isEqualTo(written + 1);
        admin.looksAtOrganization(clinic, clinic.riverside()).expect(200);
        assertThat(admin.members(clinic, clinic.riverside())).isEqualTo(members).isGreaterThan(1);
        clinic.petra().get("/patients/" + anna.patient().id()).expect(200);
        String token = clinic.token(anna.person());
        String record = clinic.portal() + "/api/patients/" + anna.patient().id();
        Http.get(record, token).expect(200);

        clinic.root().put("/archive", Map.of("archived", true)).expect(200);
        admin.removesOrganization(clinic, clinic.riverside()).expect(204);

        Http.get(record, token).expect(404);
        clinic.root().get("/patients").expect(404);
        String link = clinic.mailbox().letterTo(anna.person().email()).link();
        assertThat(new PlainJourney(clinic, link).browser().page().text()).contains("This link does not work");
        admin.awaitNothingToRemove();
        assertThat(admin.audit(anna.patient())).anyMatch(row -> row.startsWith("invitation.accept done"));
        clinic.lars().get("/patients/" + lea.id()).expect(200);
    }

    @Requirement("SEC-07")
    @Test
    void of_the_practice_nothing_is_left_but_the_audit() {
        Clinic clinic = Clinic.open(run, "leaving-rows");
        Map<String, Long> before = admin.rows();
        clinic.lars().adds(clinic.someone("Lea"));
        admin.addInvitations(clinic.realm().name(), 8);
        Staff root = clinic.root().at(clinic.lakeside());
        root.put("/archive", Map.of("archived", true)).expect(200);
        long written = admin.rows().get("PORTAL_AUDIT");

        admin.removesOrganization(clinic, clinic.lakeside()).expect(204);

        admin.awaitNothingToRemove();
        Map<String, Long> after = admin.rows();
        assertThat(after.get("PORTAL_AUDIT")).as("that of the removal").isEqualTo(written + 1);
        before.put("PORTAL_AUDIT", written + 1);
        assertThat(after).isEqualTo(before);
    }

    @Requirement("SEC-07")
    @Test
    void an_organization_without_patients_goes_as_in_any_keycloak() {
        Clinic clinic = Clinic.open(run, "leaving-empty");
        clinic.petra().get("/patients").expect(200);

        admin.removesOrganization(clinic, clinic.riverside()).expect(204);
        admin.removesOrganization(clinic, clinic.lakeside()).expect(204);

        admin.awaitNothingToRemove();
        clinic.petra().get("/patients").expect(404);
    }
}
