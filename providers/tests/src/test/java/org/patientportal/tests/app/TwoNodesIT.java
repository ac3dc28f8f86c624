package org.patientportal.tests.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** Whatever happens on one node is true on the other one within a second. */
@PortalTest
@Tag("nodes")
class TwoNodesIT {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Clinic clinic;
    private final String other;
    private ClinicApp app;

    TwoNodesIT(Clinic clinic) {
        this.clinic = clinic;
        this.other = clinic.run().server().otherUrl();
    }

    @BeforeAll
    void installApp() {
        app = new ClinicApp(clinic, "app", Map.of());
    }

    @Requirement({"DIS-01", "APPS-01"})
    @Test
    void a_disabled_record() {
        LinkedPatient anna = clinic.linked("Anna");
        Tokens there = knownToTheOther(tokens(anna));

        clinic.petra().disables(anna.patient()).expect(200);

        assertDeadWithinASecond(there);
    }

    @Requirement({"FAM-05", "LVL-04", "APPS-01"})
    @Test
    void an_access_that_staff_limit_or_end() {
        for (String verb : new String[] {"limit", "end"}) {
            LinkedPatient anna = clinic.linked("Anna");
            Tokens there = knownToTheOther(tokens(anna));

            clinic.petra().changesAccess(anna.patient(), verb).expect(200);

            assertDeadWithinASecond(there);
        }
    }

    @Requirement({"DIS-01", "APPS-01"})
    @Test
    void an_organization_that_is_closed() {
        LinkedPatient anna = clinic.linked("Anna");
        Tokens there = knownToTheOther(tokens(anna));

        clinic.realm().opens(clinic.riverside(), false);
        try {
            assertDeadWithinASecond(there);
        } finally {
            clinic.realm().opens(clinic.riverside(), true);
        }
    }

    @Requirement({"DIS-03", "APPS-01"})
    @Test
    void an_account_that_is_disabled() {
        LinkedPatient anna = clinic.linked("Anna");
        Tokens there = knownToTheOther(tokens(anna));

        clinic.realm().set(anna.person(), "enabled", false);

        assertDeadWithinASecond(there);
    }

    @Requirement("FAM-04")
    @Test
    void a_switch() {
        Family family = Family.at(clinic);
        HttpBrowser browser = new HttpBrowser();
        Tokens there = knownToTheOther(app.visit(browser, ClinicApp.ALL_SCOPES)
                .as(family.mother())
                .choose(family.ida())
                .tokens());

        Tokens jan = app.visit(browser, ClinicApp.ALL_SCOPES, ClinicApp.CHOOSE_AGAIN)
                .choose(family.jan())
                .tokens();

        assertDeadWithinASecond(there);
        assertThat(jan.at(other).introspected())
                .containsEntry("patient", family.jan().id());
        assertThat(jan.at(other).refreshed().claims())
                .containsEntry("patient", family.jan().id());
    }

    @Requirement({"DIS-01", "SEC-01"})
    @Test
    void not_before_of_the_client_and_of_the_realm() {
        LinkedPatient anna = clinic.linked("Anna");
        ClinicApp calledBack = new ClinicApp(clinic, "app-to-be-called-back", Map.of());
        HttpBrowser browser = new HttpBrowser();
        Tokens there = knownToTheOther(
                app.visit(browser, ClinicApp.ALL_SCOPES).as(anna.person()).tokens());
        Tokens others =
                knownToTheOther(calledBack.visit(browser, ClinicApp.ALL_SCOPES).tokens());
        int soon = (int) (System.currentTimeMillis() / 1000) + 2;

        calledBack.change(Map.of("notBefore", soon));
        assertDeadWithinASecond(others);
        assertThat(there.introspected()).isNotEmpty();

        clinic.realm().set("notBefore", soon);
        try {
            assertDeadWithinASecond(there);
        } finally {
            clinic.realm().set("notBefore", 0);
        }
    }

    /** Lets the other node look at everything first, so that it may remember what it should not. */
    private Tokens knownToTheOther(Tokens tokens) {
        Tokens there = tokens.at(other);
        assertThat(there.introspected()).containsKey("patient");
        assertThat(there.userInfo()).containsKey("patient");
        return there;
    }

    private static void assertDeadWithinASecond(Tokens there) {
        Instant late = Instant.now().plus(A_SECOND);
        boolean dead = false;
        while (!dead && Instant.now().isBefore(late)) {
            dead = there.introspected().isEmpty() && there.userInfo().isEmpty();
        }
        assertThat(dead).as("dead on the other node within a second").isTrue();
        assertThat(there.refresh().indicatesSuccess()).isFalse();
        assertThat(there.introspectedRefreshToken()).isEmpty();
        assertThat(there.get("/me").status()).isEqualTo(401);
    }

    private Tokens tokens(LinkedPatient patient) {
        return app.visit(new HttpBrowser(), ClinicApp.ALL_SCOPES)
                .as(patient.person())
                .tokens();
    }
}
