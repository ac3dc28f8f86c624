package org.patientportal.tests.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** What was sent before an access was called back does not bring it back. */
@PortalTest
class CalledBackAccessIT {

    private final Clinic clinic;
    private final Staff petra;

    CalledBackAccessIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
    }

    @Requirement({"FAM-05", "LVL-04", "ACC-05"})
    @ParameterizedTest
    @ValueSource(strings = {"end", "limit"})
    void a_link_that_was_sent_before_staff_called_the_access_back_is_dead_and_a_newer_one_works(String verb) {
        LinkedPatient anna = clinic.linked("Anna");
        petra.sendsAccessLink(anna.patient(), Map.of()).expect(201);
        String older = letter(anna, 2);
        petra.changesAccess(anna.patient(), verb).expect(200);
        String before = clinic.links(anna.patient()).get(0);

        PlainJourney journey = opens(older, anna);

        assertThat(journey.heading()).isEqualTo("This link is no longer valid");
        assertThat(clinic.links(anna.patient())).containsExactly(before);
        assertThat(petra.accessLinks(anna.patient()).get(0).status()).isEqualTo("revoked");
        petra.sendsAccessLink(anna.patient(), Map.of()).expect(201);
        opens(letter(anna, 4), anna).expectDashboard();
        assertThat(clinic.links(anna.patient())).singleElement().asString().startsWith("ACTIVE FULL");
    }

    @Requirement("FAM-05")
    @Test
    void what_the_owner_has_given_up_does_not_come_back_by_an_older_link() {
        LinkedPatient anna = clinic.linked("Anna");
        petra.invites(anna.patient(), Map.of()).expect(201);
        String access = clinic.portal() + "/api/patients/" + anna.patient().id() + "/access";
        String token = clinic.token(anna.person());
        String own =
                Http.get(access, token).expect(200).items().get(0).get("id").asText();
        Http.send("POST", access + "/" + own + "/end", token, null).expect(204);

        assertThat(opens(letter(anna, 2), anna).heading()).isEqualTo("This link is no longer valid");
        assertThat(clinic.links(anna.patient())).singleElement().asString().startsWith("ENDED");
    }

    @Requirement({"FAM-05", "ACC-07"})
    @Test
    void a_link_does_not_outlive_the_access_that_it_would_give() {
        Person anna = clinic.someone("Anna");
        Patient patient = petra.adds(anna);
        String zone = petra.get("/settings").expect(200).json().get("zone").asText();
        String today = LocalDate.now(ZoneId.of(zone)).toString();
        petra.sendsAccessLink(patient, Map.of("email", anna.email(), "until", today, "expiresInHours", 168))
                .expect(201);
        String link = clinic.mailbox().letterTo(anna.email()).link();

        clinic.run().later(Duration.ofDays(2), () -> {
            assertThat(new PlainJourney(clinic, link).heading()).isEqualTo("This link has expired");
            Invitation expired = petra.accessLinks(patient).get(0);
            assertThat(expired.status()).isEqualTo("expired");
            assertThat(petra.changesAccessLink(patient, expired, "resend")
                            .expect(400)
                            .faults("until"))
                    .containsExactly("day-to-come");
        });
        assertThat(petra.links(patient)).isEmpty();
    }

    @Requirement("DIS-05")
    @Test
    void what_was_never_enabled_cannot_be_disabled() {
        Patient patient = petra.adds(clinic.someone("Anna"));

        assertThat(petra.disables(patient).expect(409).code()).isEqualTo("portal-not-enabled");
    }

    private String letter(LinkedPatient patient, int number) {
        return clinic.mailbox().letterTo(patient.person().email(), number).link();
    }

    private PlainJourney opens(String link, LinkedPatient anna) {
        return new PlainJourney(clinic, link).signIn(anna.person()).connect();
    }
}
