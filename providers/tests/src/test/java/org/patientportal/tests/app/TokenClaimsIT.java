package org.patientportal.tests.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** What the tokens of an app say of the chosen record, and of the others. */
@PortalTest
class TokenClaimsIT {

    private final Clinic clinic;
    private ClinicApp app;
    private Family family;

    TokenClaimsIT(Clinic clinic) {
        this.clinic = clinic;
    }

    @BeforeAll
    void installApps() {
        clinic.realm().set("accessTokenLifespan", 3600);
        app = new ClinicApp(clinic, "family-app", Map.of());
        family = Family.at(clinic);
    }

    @Requirement({"APPS-01", "FAM-03"})
    @Test
    void with_one_record_nothing_is_asked_and_all_answers_say_the_same() {
        LinkedPatient anna = clinic.linked("Anna");

        Tokens tokens = signIn(anna.person()).tokens();

        for (Map<String, Object> answer :
                List.of(tokens.claims(), tokens.idClaims(), tokens.introspected(), tokens.userInfo())) {
            assertThat(answer)
                    .containsEntry("patient", anna.patient().id())
                    .containsEntry("portal_level", "full")
                    .containsEntry(
                            "portal_areas",
                            List.of(
                                    "appointments",
                                    "forms",
                                    "plans",
                                    "documents",
                                    "results",
                                    "shop",
                                    "sign",
                                    "messages"))
                    .doesNotContainKey("portal_records");
        }
        assertThat(tokens.beside()).containsEntry("patient", anna.patient().id());
        assertThat(lifetime(tokens)).isLessThanOrEqualTo(300);
        assertThat(lifetime(tokens.refreshed())).isLessThanOrEqualTo(300);
        assertThat(tokens.refreshed().claims())
                .containsEntry("patient", anna.patient().id());
    }

    @Requirement("APPS-01")
    @Test
    void who_does_not_ask_for_a_scope_is_not_told() {
        LinkedPatient anna = clinic.linked("Anna");

        Tokens none = app.visit(new HttpBrowser(), "openid").as(anna.person()).tokens();
        Tokens patient = app.visit(new HttpBrowser(), "openid launch/patient")
                .as(anna.person())
                .tokens();

        for (Map<String, Object> answer :
                List.of(none.claims(), none.idClaims(), none.introspected(), none.userInfo(), none.beside())) {
            assertThat(answer).doesNotContainKeys("patient", "portal_level", "portal_areas", "portal_records");
        }
        for (Map<String, Object> answer :
                List.of(patient.claims(), patient.idClaims(), patient.introspected(), patient.userInfo())) {
            assertThat(answer)
                    .containsEntry("patient", anna.patient().id())
                    .doesNotContainKeys("portal_level", "portal_areas", "portal_records");
        }
    }

    @Requirement({"SEC-06", "FAM-03"})
    @Test
    void a_token_for_a_patients_record_does_not_open_what_its_owner_may_do_as_staff() {
        Staff paul = clinic.paul();
        Patient own = clinic.petra().adds(paul.person());
        clinic.petra().invites(own);
        new PlainJourney(
                        clinic, clinic.mailbox().letterTo(paul.person().email()).link())
                .signIn(paul.person())
                .connect()
                .expectDashboard();
        Tokens tokens = signIn(paul.person()).tokens();
        assertThat(tokens.get("/patients/" + own.id()).status()).isEqualTo(200);

        Reply refused = Http.get(clinic.staffApi() + "/practices/riverside/patients", tokens.accessToken());

        assertThat(refused.expect(403).code()).isEqualTo("patient-token");
    }

    @Requirement({"LVL-06", "FAM-03"})
    @Test
    void limited_access_says_so_and_shows_no_age() {
        Family other = Family.at(clinic);
        clinic.petra().changesAccess(other.ida(), "limit").expect(200);

        SignIn signIn = app.visit(new HttpBrowser(), ClinicApp.ALL_SCOPES).as(other.mother());

        assertThat(signIn.choices())
                .filteredOn(choice -> choice.contains("years old"))
                .hasSize(1);
        assertThat(signIn.choose(other.ida()).tokens().claims())
                .containsEntry("patient", other.ida().id())
                .containsEntry("portal_level", "limited");
    }

    @Requirement("APPS-01")
    @Test
    void the_list_of_records_needs_its_scope_and_the_persons_consent() {
        String scopes = ClinicApp.ALL_SCOPES + " patient-portal-records";
        ClinicApp asking = new ClinicApp(clinic, "asking-app", Map.of("consentRequired", true));

        Tokens without = app.visit(new HttpBrowser(), scopes)
                .as(family.mother())
                .choose(family.ida())
                .tokens();
        SignIn signIn =
                asking.visit(new HttpBrowser(), scopes).as(family.mother()).choose(family.ida());
        assertThat(signIn.browser().page().text()).contains("The list of all patient records that you may see");
        signIn.browser().submit("form:has([name=accept])", Map.of("accept", "Yes"));
        Tokens with = signIn.tokens();

        assertThat(without.claims()).doesNotContainKey("portal_records");
        List<Map<String, String>> both = List.of(
                Map.of("patient", family.ida().id(), "level", "full"),
                Map.of("patient", family.jan().id(), "level", "full"));
        for (Map<String, Object> answer :
                List.of(with.claims(), with.idClaims(), with.introspected(), with.userInfo())) {
            assertThat(answer).containsEntry("portal_records", both);
        }
    }

    private static long lifetime(Tokens tokens) {
        return tokens.answer().getTokens().getAccessToken().getLifetime();
    }

    private SignIn signIn(Person person) {
        return app.visit(new HttpBrowser(), ClinicApp.ALL_SCOPES).as(person);
    }
}
