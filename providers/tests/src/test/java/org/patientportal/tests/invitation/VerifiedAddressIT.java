package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patientportal.tests.browser.Chromium;
import org.patientportal.tests.browser.ConnectPage;
import org.patientportal.tests.browser.LoginPage;
import org.patientportal.tests.browser.Window;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** A realm that verifies addresses by a letter of its own, which comes between sign-in and our page. */
@PortalTest
class VerifiedAddressIT {

    private final Clinic clinic;
    private final Chromium chromium;
    private final Staff petra;

    VerifiedAddressIT(Clinic clinic, Chromium chromium) {
        this.clinic = clinic;
        this.chromium = chromium;
        this.petra = clinic.petra();
        clinic.realm().set("verifyEmail", true);
    }

    @Requirement({"INV-14", "INV-07"})
    @Test
    void a_new_person_gets_no_second_letter() {
        Person anna = clinic.someone("Anna");
        String link = invite(anna);
        try (Window window = chromium.window()) {
            window.openLink(link).opened().createAccount().submit(anna);
        }
        assertThat(clinic.mailbox().lettersTo(anna.email())).hasSize(1);
    }

    @Requirement("INV-14")
    @Test
    void verified_in_the_same_tab_the_person_goes_on_to_connect() {
        Person bruno = unverified("Bruno");
        String link = invite(bruno);
        try (Window window = chromium.window()) {
            String verify = signInAndAwaitLetter(window, link, bruno);

            new ConnectPage(window.open(verify)).accept();
        }
        expectConnected(bruno);
    }

    @Requirement("INV-14")
    @Test
    void verified_in_another_tab_the_person_goes_on_there() {
        Person carla = unverified("Carla");
        String link = invite(carla);
        try (Window first = chromium.window()) {
            String verify = signInAndAwaitLetter(first, link, carla);
            Window second = first.tab();

            new ConnectPage(second.open(verify)).accept();

            assertThat(first.reload().open(clinic.portal() + "/").text()).contains(carla.name());
        }
        expectConnected(carla);
    }

    @Requirement("INV-14")
    @Test
    void verified_in_another_tab_the_first_tab_goes_on_as_well() {
        Person cora = unverified("Cora");
        String link = invite(cora);
        try (Window first = chromium.window()) {
            Window second = first.tab();
            String verify = signInAndAwaitLetter(first, link, cora);
            new ConnectPage(second.open(verify));

            // Keycloak says that this page is over, and offers to go on
            new ConnectPage(first.reload().click("#loginContinueLink")).accept();
        }
        expectConnected(cora);
    }

    @Requirement("INV-14")
    @Test
    void verified_on_another_device_the_first_one_asks_to_sign_in_again_and_goes_on() {
        Person dora = unverified("Dora");
        String link = invite(dora);
        try (Window desk = chromium.window();
                Window phone = chromium.window()) {
            String verify = signInAndAwaitLetter(desk, link, dora);
            verifyElsewhere(phone, verify);

            new LoginPage(desk.reload()).patient(dora).accept();
        }
        expectConnected(dora);
    }

    @Requirement("INV-14")
    @Test
    void verified_on_another_device_the_mailed_link_goes_on_there() {
        Person emil = unverified("Emil");
        String link = invite(emil);
        try (Window desk = chromium.window();
                Window phone = chromium.window()) {
            verifyElsewhere(phone, signInAndAwaitLetter(desk, link, emil));

            phone.openLink(link).opened().signIn().patient(emil).accept();
        }
        expectConnected(emil);
    }

    private static void verifyElsewhere(Window window, String verify) {
        window.open(verify).click("#kc-info-message a");
        assertThat(window.require("#kc-info-message").innerText()).contains("verified");
    }

    private String signInAndAwaitLetter(Window window, String link, Person person) {
        window.openLink(link).opened().signIn().signIn(person).require("a[href*='VERIFY_EMAIL']");
        return clinic.mailbox().letterTo(person.email(), 2).anyLink();
    }

    private Person unverified(String firstName) {
        Person person = clinic.account(firstName);
        clinic.realm().set(person, "emailVerified", false);
        return person;
    }

    private void expectConnected(Person person) {
        assertThat(person.get("/me").expect(200).json().get("records")).hasSize(1);
    }

    private String invite(Person person) {
        petra.invites(petra.adds(person));
        return clinic.mailbox().letterTo(person.email()).link();
    }
}
