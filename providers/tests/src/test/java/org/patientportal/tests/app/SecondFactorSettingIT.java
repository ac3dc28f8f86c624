package org.patientportal.tests.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** A practice cannot want what the realm's sign-in has no step for: nobody would get in. */
@PortalTest
class SecondFactorSettingIT {

    private final Clinic clinic;

    SecondFactorSettingIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @Requirement("LVL-04")
    @Test
    void it_needs_a_step_of_the_sign_in_and_without_one_nobody_gets_in_or_runs_in_circles() {
        Staff petra = clinic.petra();
        LinkedPatient anna = clinic.linked("Anna");
        ObjectNode settings = (ObjectNode) petra.get("/settings").expect(200).json();
        assertThat(settings.get("secondFactorForFull").asBoolean()).isFalse();

        Reply refused = petra.put("/settings", settings.put("secondFactorForFull", true));
        assertThat(refused.expect(400).faults("secondFactorForFull")).containsExactly("not-offered");
        StepUpFlow.bind(clinic);
        petra.put("/settings", settings).expect(200);
        clinic.realm().set("browserFlow", "browser");

        petra.put("/settings", settings.put("phone", "+49 30 1234")).expect(200);
        String path = "/patients/" + anna.patient().id();
        assertThat(PlainJourney.signInAt(clinic, path, anna.person()).status()).isEqualTo(503);
        SignIn signIn = new ClinicApp(clinic, "app", Map.of())
                .visit(new HttpBrowser(), ClinicApp.ALL_SCOPES)
                .as(anna.person());
        if (signIn.asksForPassword()) {
            signIn.as(anna.person());
        }
        assertThat(signIn.error()).isEqualTo("access_denied");
    }
}
