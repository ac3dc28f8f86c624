package org.patientportal.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Run;
import org.patientportal.tests.run.Secrets;

/** Runs last and looks for everything secret that the whole run has made. */
@Tag("secrets")
@Order(Integer.MAX_VALUE)
@PortalTest
class SecretsIT {

    private final Run run;
    private final Clinic clinic;

    SecretsIT(Run run, Clinic clinic) {
        this.run = run;
        this.clinic = clinic;
    }

    @Requirement({"SEC-05", "INV-12"})
    @Test
    void no_secret_is_in_the_log_the_events_or_the_database() {
        clinic.linked("Anna");
        Patient waiting = clinic.petra().adds(clinic.someone("Bodo"));
        clinic.petra().invites(waiting);
        clinic.mailbox().letterTo(waiting.email());
        Map<String, String> secrets = Secrets.all();
        assertThat(secrets.values()).contains("password", "mailed secret", "access_token", "refresh_token");

        expectNone(secrets, "log", run.server().log());
        expectNone(secrets, "database", run.server().database());
        for (String realm : realms()) {
            expectNone(secrets, "events of " + realm, events(realm));
        }
    }

    /** What would be overlooked if the search itself did not work. */
    @Test
    void a_planted_secret_is_found() {
        String planted = clinic.someone("Planted").email();
        clinic.petra().adds("Planted", "Marker", planted);

        assertThat(found(Map.of(planted, "marker"), run.server().database())).containsExactly("marker");
        assertThat(run.server().log()).as("the log holds addresses").contains("/patients HTTP/1.1");
        assertThat(events(clinic.realm().name())).contains("REGISTER");
    }

    private static void expectNone(Map<String, String> secrets, String where, String text) {
        assertThat(text).as(where).isNotBlank();
        assertThat(found(secrets, text)).as("secrets in the " + where).isEmpty();
    }

    private static List<String> found(Map<String, String> secrets, String text) {
        return secrets.entrySet().stream()
                .filter(secret -> text.contains(secret.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toList());
    }

    private List<String> realms() {
        return run.admin().get("").expect(200).json().findValuesAsText("realm");
    }

    private String events(String realm) {
        return run.admin().get("/" + realm + "/events?max=20000").expect(200).text()
                + run.admin()
                        .get("/" + realm + "/admin-events?max=20000")
                        .expect(200)
                        .text();
    }
}
