package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

    @Requirement({"INV-07", "SEC-01"})
    @Test
    void nor_one_that_waits_at_a_second_factor_which_is_gone_by_now() {
        Person owner = clinic.someone("Bruno");
        String account =
                "/" + clinic.realm().name() + "/users/" + clinic.realm().addWithSecondFactor(owner);
        HttpBrowser intruder = PlainJourney.signInAt(clinic, "/", owner);
        assertThat(intruder.shows("input[name=otp]")).as(intruder.toString()).isTrue();
        String waiting = intruder.address().toString().replaceAll("(session_code|execution)=[^&]*&", "");
        removeSecondFactor(account);
        clinic.petra().invites(clinic.petra().adds(owner));
        String link = clinic.mailbox().letterTo(owner.email()).link();

        clinic.run().later(Duration.ofSeconds(5), () -> {
            new PlainJourney(clinic, link).signIn(owner).connect().expectDashboard();

            intruder.open(waiting);

            intruder.open(clinic.portal() + "/");
            assertThat(intruder.address().getPath()).doesNotContain("/patients/");
        });
    }

    @Requirement({"INV-07", "SEC-01"})
    @Test
    void the_owners_own_sign_in_is_good_for_further_ones() {
        Person owner = clinic.account("Carla");
        clinic.realm().set(owner, "emailVerified", false);
        clinic.petra().invites(clinic.petra().adds(owner));
        PlainJourney journey = new PlainJourney(
                        clinic, clinic.mailbox().letterTo(owner.email()).link())
                .signIn(owner);
        clinic.run().later(Duration.ofSeconds(5), () -> {
            HttpBrowser browser = journey.connect().expectDashboard().browser();

            browser.open(clinic.portal() + "/");

            journey.expectDashboard();
            browser.open(
                    clinic.run().server().url() + "/realms/" + clinic.realm().name() + "/account/");
            assertThat(browser.status()).isEqualTo(200);
        });
    }

    private void removeSecondFactor(String account) {
        JsonNode credentials =
                clinic.run().admin().get(account + "/credentials").expect(200).json();
        for (JsonNode credential : credentials) {
            if (credential.get("type").asText().equals("otp")) {
                String id = credential.get("id").asText();
                clinic.run().admin().delete(account + "/credentials/" + id).expect(204);
            }
        }
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
