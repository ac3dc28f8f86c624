package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.ClinicRealm;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Secrets;

/** A login that somebody has begun in advance and keeps waiting. */
@PortalTest
class ParkedLoginIT {

    private final Clinic clinic;

    ParkedLoginIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @Requirement({"INV-07", "SEC-01"})
    @Test
    void whoever_made_the_account_in_advance_cannot_finish_a_waiting_login_after_the_acceptance() {
        Person owner = clinic.account("Anna");
        String stolen = Secrets.password();
        change(owner, false, "UPDATE_PASSWORD");
        HttpBrowser intruder = PlainJourney.signInAt(clinic, "/", owner);
        assertThat(intruder.shows("input[name=password-new]")).isTrue();
        // The owner of the mailbox comes in (say, by a forgotten password) a little later, and is asked for nothing
        // more.
        change(owner, false, null);
        clinic.petra().invites(clinic.petra().adds(owner));
        String link = clinic.mailbox().letterTo(owner.email()).link();

        clinic.run().later(Duration.ofSeconds(5), () -> {
            new PlainJourney(clinic, link).signIn(owner).connect().expectDashboard();

            intruder.submit(
                    "form:has(input[name=password-new])", Map.of("password-new", stolen, "password-confirm", stolen));

            intruder.open(clinic.portal() + "/");
            assertThat(intruder.address().getPath()).doesNotContain("/patients/");
            assertThat(clinic.token(owner, ClinicRealm.OTHER_APP))
                    .as("the owner's password")
                    .isNotEmpty();
        });
    }

    private void change(Person person, boolean verified, String action) {
        ObjectNode account = (ObjectNode) clinic.realm().accountsOf(person).get(0);
        ArrayNode actions = account.put("emailVerified", verified).putArray("requiredActions");
        if (action != null) {
            actions.add(action);
        }
        String url = "/" + clinic.realm().name() + "/users/" + account.get("id").asText();
        clinic.run().admin().put(url, account).expect(204);
    }
}
