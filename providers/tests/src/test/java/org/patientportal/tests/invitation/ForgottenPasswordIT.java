package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patientportal.tests.browser.Chromium;
import org.patientportal.tests.browser.ConnectPage;
import org.patientportal.tests.browser.LoginPage;
import org.patientportal.tests.browser.NewPassword;
import org.patientportal.tests.browser.Window;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Secrets;

/** An invited person with an account whose password is forgotten. */
@PortalTest
class ForgottenPasswordIT {

    private final Clinic clinic;
    private final Chromium chromium;
    private final Staff petra;

    ForgottenPasswordIT(Clinic clinic, Chromium chromium) {
        this.clinic = clinic;
        this.chromium = chromium;
        this.petra = clinic.petra();
        clinic.realm().set("resetPasswordAllowed", true);
    }

    @Requirement("INV-14")
    @Test
    void a_new_password_in_the_same_browser_leads_on_to_connect() {
        Person anna = clinic.account("Anna");
        String link = invite(anna);
        Person renewed = anna.withPassword(Secrets.password());
        try (Window window = chromium.window()) {
            window.openLink(link).opened().signIn().forgotPassword(anna);
            Window tab = window.tab().open(resetLink(anna));

            new ConnectPage(new NewPassword(tab).submit(renewed)).accept();
        }
        expectConnected(renewed);
    }

    @Requirement("INV-14")
    @Test
    void a_new_password_on_another_device_lets_the_mailed_link_go_on_there() {
        Person bruno = clinic.account("Bruno");
        String link = invite(bruno);
        Person renewed = bruno.withPassword(Secrets.password());
        try (Window desk = chromium.window();
                Window phone = chromium.window()) {
            desk.openLink(link).opened().signIn().forgotPassword(bruno);
            renewElsewhere(phone, renewed);

            phone.openLink(link).opened().signIn().patient(renewed).accept();
        }
        expectConnected(renewed);
    }

    @Requirement("INV-14")
    @Test
    void a_new_password_on_another_device_lets_the_first_one_go_on() {
        Person clara = clinic.account("Clara");
        String link = invite(clara);
        Person renewed = clara.withPassword(Secrets.password());
        try (Window desk = chromium.window();
                Window phone = chromium.window()) {
            desk.openLink(link).opened().signIn().forgotPassword(clara);
            renewElsewhere(phone, renewed);

            new LoginPage(desk.reload()).patient(renewed).accept();
        }
        expectConnected(renewed);
    }

    private void renewElsewhere(Window window, Person renewed) {
        new NewPassword(window.open(resetLink(renewed))).submit(renewed);
        assertThat(window.require("#kc-info-message").innerText()).contains("has been updated");
    }

    private String resetLink(Person person) {
        return clinic.mailbox().letterTo(person.email(), 2).anyLink();
    }

    private void expectConnected(Person person) {
        assertThat(person.get("/me").expect(200).json().get("records")).hasSize(1);
    }

    private String invite(Person person) {
        petra.invites(petra.adds(person));
        return clinic.mailbox().letterTo(person.email()).link();
    }
}
