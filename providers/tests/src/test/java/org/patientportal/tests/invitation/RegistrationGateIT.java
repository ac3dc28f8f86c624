package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.ClinicRealm;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** A realm in which everybody may register: the portal and the apps of its clinics are another matter. */
@PortalTest
class RegistrationGateIT {

    private static final String FORM = "form:has(input[name=password-confirm])";
    private static final String NEEDED = "You need a link from your practice";

    private final Clinic clinic;

    RegistrationGateIT(Clinic clinic) {
        this.clinic = Clinic.open(clinic.run(), "open-to-all");
    }

    @BeforeAll
    void letEverybodyRegister() {
        clinic.realm().set("registrationAllowed", true);
    }

    @Requirement("ACC-01")
    @Test
    void the_link_on_the_login_page_of_the_portal_leads_to_no_form() {
        HttpBrowser browser = new HttpBrowser().open(clinic.portal() + "/");
        Element register = browser.page().selectFirst("a[href*='/login-actions/registration']");

        browser.open(register.absUrl("href"));

        assertThat(browser.page().selectFirst("h1").text()).isEqualTo(NEEDED);
        assertThat(browser.shows(FORM)).isFalse();
    }

    @Requirement("ACC-01")
    @Test
    void no_address_of_keycloak_makes_an_account_for_the_portal_or_an_app_of_a_clinic() {
        for (String client : new String[] {"patient-portal", "patient-portal-staff", ClinicRealm.APP}) {
            HttpBrowser browser = new HttpBrowser().open(registration(client));
            assertThat(browser.page().selectFirst("h1").text()).as(client).isEqualTo(NEEDED);
            for (String path : new String[] {"/registrations?", "/auth?"}) {
                browser.open(registration(client).replace("/registrations?", path + "prompt=create&"));
                assertThat(browser.page().selectFirst("h1").text())
                        .as(client + path)
                        .isEqualTo(NEEDED);
            }
        }
    }

    @Requirement("ACC-01")
    @Test
    void a_form_of_another_client_is_not_taken_for_the_portals() {
        Person eve = clinic.someone("Eve");
        HttpBrowser browser = new HttpBrowser().open(registration("account-console"));
        String action = browser.page().selectFirst(FORM).absUrl("action");

        browser.post(action.replace("client_id=account-console", "client_id=patient-portal"), filledIn(eve));
        assertThat(browser.page().selectFirst("h1").text()).isEqualTo(NEEDED);
        browser.post(action.replace("client_id=", "client_id=patient-portal&client_id="), filledIn(eve));
        assertThat(browser.page().selectFirst("h1").text()).isEqualTo(NEEDED);

        assertThat(clinic.realm().accountsOf(eve)).isEmpty();
    }

    /** Keycloak runs the form of a flow at the address of any flow; and reads a request in its body, too. */
    @Requirement("ACC-01")
    @Test
    void no_form_that_was_reached_in_another_way_makes_an_account() {
        Person eve = clinic.someone("Eve");
        URI asked = URI.create(registration("patient-portal"));
        Map<String, String> request = new LinkedHashMap<>();
        for (String parameter : asked.getQuery().split("&")) {
            request.put(parameter.split("=", 2)[0], parameter.split("=", 2)[1]);
        }
        request.put("prompt", "create");
        request.put("redirect_uri", clinic.portal() + "/callback");
        HttpBrowser browser = new HttpBrowser();
        browser.post(asked.resolve("auth").toString(), request);
        String action = browser.page().selectFirst(FORM).absUrl("action");

        browser.post(action.replace("/login-actions/registration", "/login-actions/authenticate"), filledIn(eve));

        assertThat(clinic.realm().accountsOf(eve)).isEmpty();
    }

    @Requirement({"ACC-01", "DIS-05"})
    @Test
    void other_clients_keep_their_registration_and_the_account_has_no_record() {
        Person otto = clinic.someone("Otto");
        HttpBrowser browser = new HttpBrowser().open(registration("account-console"));
        browser.post(browser.page().selectFirst(FORM).absUrl("action"), filledIn(otto));
        assertThat(clinic.realm().accountsOf(otto)).hasSize(1);
        clinic.realm().set(otto, "emailVerified", true);

        HttpBrowser portal = PlainJourney.signInAt(clinic, "/", otto);

        assertThat(portal.page().text()).contains("No portal access yet");
        assertThat(otto.mayEnter()).isFalse();
    }

    @Requirement("ACC-01")
    @Test
    void with_an_invitation_or_an_access_link_somebody_new_makes_an_account() {
        Person anna = clinic.someone("Anna");
        Patient patient = clinic.petra().adds(anna);
        clinic.petra().sendsAccessLink(patient, Map.of("email", anna.email())).expect(201);

        new PlainJourney(clinic, clinic.mailbox().letterTo(anna.email()).link())
                .register(anna)
                .expectDashboard();
    }

    private static Map<String, String> filledIn(Person person) {
        return Map.of(
                "email",
                person.email(),
                "username",
                person.email(),
                "firstName",
                person.firstName(),
                "lastName",
                person.lastName(),
                "password",
                person.password(),
                "password-confirm",
                person.password());
    }

    private String registration(String client) {
        return clinic.run().server().url() + "/realms/" + clinic.realm().name()
                + "/protocol/openid-connect/registrations?response_type=code&scope=openid&client_id=" + client
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"
                + "&redirect_uri=" + clinic.run().server().url() + "/realms/"
                + clinic.realm().name() + "/account/";
    }
}
