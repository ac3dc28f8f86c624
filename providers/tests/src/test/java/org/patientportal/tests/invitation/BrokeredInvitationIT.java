package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patientportal.tests.browser.Chromium;
import org.patientportal.tests.browser.ConnectPage;
import org.patientportal.tests.browser.Dashboard;
import org.patientportal.tests.browser.LoginPage;
import org.patientportal.tests.browser.NewPassword;
import org.patientportal.tests.browser.Window;
import org.patientportal.tests.browser.WrongAccount;
import org.patientportal.tests.clinic.Broker;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Secrets;

/** People who sign in with a login of somewhere else: a second realm of the server is the identity provider. */
@PortalTest
class BrokeredInvitationIT {

    private final Clinic clinic;
    private final Chromium chromium;
    private final Staff petra;
    private final Broker trusted;
    private final Broker doubtful;

    BrokeredInvitationIT(Clinic clinic, Chromium chromium) {
        this.clinic = clinic;
        this.chromium = chromium;
        this.petra = clinic.petra();
        this.trusted = Broker.of(clinic, "insurance", true);
        this.doubtful = Broker.of(clinic, "chat", false);
    }

    @Requirement("INV-14")
    @Test
    void a_new_person_comes_by_the_provider_with_the_invited_address() {
        Person anna = trusted.knows(clinic.someone("Anna"));
        Patient patient = petra.adds(anna);
        Invitation invitation = petra.invites(patient);
        try (Window window = chromium.window()) {
            String dashboard = new ConnectPage(login(window, anna).at(trusted).signIn(anna))
                    .accept()
                    .text();

            assertThat(dashboard).contains(anna.name());
        }
        assertThat(petra.look(patient, invitation).status()).isEqualTo("accepted");
        assertThat(clinic.realm().accountsOf(anna)).hasSize(1);
        assertThat(Broker.providersOf(clinic, anna)).containsExactly("insurance");
        assertThat(clinic.realm().credentialsOf(anna)).isEmpty();
    }

    @Requirement({"INV-14", "INV-07"})
    @Test
    void the_link_proves_the_address_that_a_doubtful_provider_only_claims() {
        Person bert = doubtful.knows(clinic.someone("Bert"));
        Patient patient = petra.adds(bert);
        Invitation invitation = petra.invites(patient);
        try (Window window = chromium.window()) {
            ConnectPage connect =
                    new ConnectPage(login(window, bert).at(doubtful).signIn(bert));
            assertThat(verified(bert)).as("before the acceptance").isFalse();
            connect.accept();
        }
        assertThat(verified(bert)).isTrue();
        assertThat(Broker.providersOf(clinic, bert)).containsExactly("chat");
        assertThat(petra.look(patient, invitation).status()).isEqualTo("accepted");
    }

    @Requirement({"INV-14", "INV-07"})
    @Test
    void whoever_had_come_by_the_provider_before_and_is_signed_in_chooses_a_password() {
        Person kurt = doubtful.knows(clinic.someone("Kurt"));
        petra.invites(petra.adds(kurt));
        try (Window window = chromium.window()) {
            window.open(
                    clinic.run().server().url() + "/realms/" + clinic.realm().name() + "/account/");
            new LoginPage(window).at(doubtful).signIn(kurt).requireAddress(".*/account/.*");

            window.openLink(clinic.mailbox().letterTo(kurt.email()).link())
                    .opened()
                    .connect();
            window.click("[name=accept][value=true]");
            new Dashboard(new NewPassword(window).submit(kurt.withPassword(Secrets.password())));
        }
        assertThat(verified(kurt)).isTrue();
        assertThat(Broker.providersOf(clinic, kurt))
                .as("whoever had signed in at this computer")
                .isEmpty();
        assertThat(clinic.realm().credentialsOf(kurt)).containsExactly("password");
    }

    @Requirement({"INV-14", "INV-06"})
    @Test
    void another_address_at_the_provider_connects_nothing() {
        Person invited = clinic.someone("Clara");
        Person other = trusted.knows(invited.withEmail("private." + invited.email()));
        Patient patient = petra.adds(invited);
        Invitation invitation = petra.invites(patient);
        try (Window window = chromium.window()) {
            WrongAccount page =
                    new WrongAccount(login(window, invited).at(trusted).signIn(other));

            assertThat(page.text()).contains(invited.email()).contains(other.email());
        }
        assertThat(petra.look(patient, invitation).status()).isEqualTo("pending");
        assertThat(clinic.realm().accountsOf(invited)).isEmpty();
    }

    @Requirement("INV-14")
    @Test
    void an_account_that_is_connected_with_the_provider_already_is_connected_with_the_record() {
        Person dora = trusted.knows(clinic.account("Dora"));
        trusted.linked(dora, dora);
        petra.invites(petra.adds(dora));
        try (Window window = chromium.window()) {
            String dashboard = new ConnectPage(login(window, dora).at(trusted).signIn(dora))
                    .accept()
                    .text();

            assertThat(dashboard).contains(dora.name());
        }
        assertThat(clinic.realm().credentialsOf(dora)).as("what she had").containsExactly("password");
    }

    @Requirement("INV-14")
    @Test
    void an_account_with_the_same_address_is_confirmed_by_mail_first() {
        Person emil = trusted.knows(clinic.account("Emil"));
        petra.invites(petra.adds(emil));
        try (Window window = chromium.window()) {
            login(window, emil).at(trusted).signIn(emil).click("#linkAccount").require("#instruction1");
            String confirm = clinic.mailbox().letterTo(emil.email(), 2).anyLink();

            new ConnectPage(window.open(confirm)).accept();
        }
        assertThat(clinic.realm().accountsOf(emil)).hasSize(1);
        assertThat(Broker.providersOf(clinic, emil)).containsExactly("insurance");
        assertThat(emil.get("/me").expect(200).json().get("records")).hasSize(1);
    }

    @Requirement("INV-14")
    @Test
    void the_letter_that_confirms_may_be_opened_on_another_device() {
        Person fritz = trusted.knows(clinic.account("Fritz"));
        petra.invites(petra.adds(fritz));
        try (Window desk = chromium.window();
                Window phone = chromium.window()) {
            login(desk, fritz).at(trusted).signIn(fritz).click("#linkAccount").require("#instruction1");
            phone.open(clinic.mailbox().letterTo(fritz.email(), 2).anyLink())
                    .click("#kc-info-message a")
                    .require("#kc-info-message");

            new ConnectPage(desk.click("#instruction3 a")).accept();
        }
        assertThat(fritz.get("/me").expect(200).json().get("records")).hasSize(1);
    }

    @Requirement("INV-14")
    @Test
    void an_account_with_the_same_address_is_confirmed_by_its_password() {
        Person gesa = trusted.knows(clinic.account("Gesa"));
        petra.invites(petra.adds(gesa));
        try (Window window = chromium.window()) {
            login(window, gesa)
                    .at(trusted)
                    .signIn(gesa)
                    .click("#linkAccount")
                    .click("#try-another-way")
                    .click("[role=button]:has-text('Password')")
                    .fill("#password", gesa.password())
                    .click("#kc-login");

            new ConnectPage(window).accept();
        }
        assertThat(Broker.providersOf(clinic, gesa)).containsExactly("insurance");
        assertThat(gesa.get("/me").expect(200).json().get("records")).hasSize(1);
    }

    @Requirement({"INV-14", "INV-07"})
    @Test
    void whoever_made_the_account_in_advance_loses_it_to_the_person_at_the_provider() {
        Person hanna = trusted.knows(clinic.account("Hanna"));
        clinic.realm().set(hanna, "emailVerified", false);
        trusted.linked(hanna, hanna);
        doubtful.linked(hanna, doubtful.knows(clinic.someone("Malory")));
        petra.invites(petra.adds(hanna));
        try (Window window = chromium.window()) {
            new ConnectPage(login(window, hanna).at(trusted).signIn(hanna)).accept();
        }
        assertThat(verified(hanna)).isTrue();
        assertThat(Broker.providersOf(clinic, hanna)).containsExactly("insurance");
        assertThat(clinic.realm().credentialsOf(hanna)).isEmpty();
    }

    @Requirement({"INV-14", "INV-05"})
    @Test
    void where_there_is_a_provider_an_account_can_be_created_all_the_same() {
        Person ida = clinic.someone("Ida");
        petra.invites(petra.adds(ida));
        String link = clinic.mailbox().letterTo(ida.email()).link();
        try (Window window = chromium.window()) {
            String dashboard =
                    window.openLink(link).opened().createAccount().submit(ida).text();

            assertThat(dashboard).contains(ida.name());
        }
        assertThat(Broker.providersOf(clinic, ida)).isEmpty();
    }

    @Requirement({"INV-14", "INV-05"})
    @Test
    void from_the_account_form_the_way_leads_to_the_provider_too() {
        Person jonas = trusted.knows(clinic.someone("Jonas"));
        petra.invites(petra.adds(jonas));
        String link = clinic.mailbox().letterTo(jonas.email()).link();
        try (Window window = chromium.window()) {
            LoginPage login = window.openLink(link).opened().createAccount().haveAnAccount();

            new ConnectPage(login.at(trusted).signIn(jonas)).accept();
        }
        assertThat(Broker.providersOf(clinic, jonas)).containsExactly("insurance");
    }

    private boolean verified(Person person) {
        return clinic.realm().accountsOf(person).get(0).get("emailVerified").asBoolean();
    }

    private LoginPage login(Window window, Person invited) {
        return window.openLink(clinic.mailbox().letterTo(invited.email()).link())
                .opened()
                .signIn();
    }
}
