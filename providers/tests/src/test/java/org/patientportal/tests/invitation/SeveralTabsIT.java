package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.browser.Chromium;
import org.patientportal.tests.browser.ConnectPage;
import org.patientportal.tests.browser.Dashboard;
import org.patientportal.tests.browser.DeadLink;
import org.patientportal.tests.browser.LoginPage;
import org.patientportal.tests.browser.OpenedInvitation;
import org.patientportal.tests.browser.RegistrationPage;
import org.patientportal.tests.browser.Window;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** More than one tab, more than one device, more than one click. */
@PortalTest
class SeveralTabsIT {

    private final Clinic clinic;
    private final Chromium chromium;
    private final Staff petra;

    SeveralTabsIT(Clinic clinic, Chromium chromium) {
        this.clinic = clinic;
        this.chromium = chromium;
        this.petra = clinic.petra();
    }

    @Requirement("INV-14")
    @Test
    void the_account_form_in_two_tabs_makes_one_account_and_both_tabs_lead_on() {
        Person anna = clinic.someone("Anna");
        String link = invite(anna);
        try (Window first = chromium.window()) {
            Window second = first.tab();
            RegistrationPage one = first.openLink(link).opened().createAccount();
            RegistrationPage other = second.openLink(link).opened().createAccount();
            one.submit(anna);

            new Dashboard(other.submitTooLate(anna).continueToPortal());
        }
        assertThat(clinic.realm().accountsOf(anna)).hasSize(1);
        assertThat(records(anna)).hasSize(1);
    }

    @Requirement("INV-14")
    @Test
    void the_question_in_two_tabs_connects_once_and_both_tabs_lead_on() {
        Person bert = clinic.linked("Bert").person();
        petra.invites(petra.adds(bert));
        String link = clinic.mailbox().letterTo(bert.email(), 2).link();
        try (Window first = chromium.window()) {
            Window second = first.tab();
            first.signIn(clinic, bert).require("main h1");
            ConnectPage one = first.openLink(link).opened().connect();
            ConnectPage other = second.openLink(link).opened().connect();
            one.accept();

            other.acceptTooLate().continueToPortal().requireAddress(".*/patient-portal/$");
            assertThat(second.text()).contains("Whose record");
        }
        assertThat(records(bert)).hasSize(2);
    }

    @Requirement({"INV-14", "FAM-01"})
    @Test
    void two_links_in_two_tabs_each_connect_their_own_record_the_first_one_first() {
        Person mother = clinic.someone("Clara");
        List<String> links = inviteChildren(mother);
        try (Window first = chromium.window()) {
            Window second = first.tab();
            OpenedInvitation max = first.openLink(links.get(0)).opened();
            OpenedInvitation mia = second.openLink(links.get(1)).opened();

            assertThat(max.createAccount().submit(mother).text()).contains("Max");
            assertThat(mia.connect().accept().text()).contains("Mia");
        }
        assertThat(records(mother)).hasSize(2);
    }

    @Requirement({"INV-14", "FAM-01"})
    @Test
    void two_links_in_two_tabs_each_connect_their_own_record_the_second_one_first() {
        Person mother = clinic.someone("Dora");
        List<String> links = inviteChildren(mother);
        try (Window first = chromium.window()) {
            Window second = first.tab();
            OpenedInvitation max = first.openLink(links.get(0)).opened();
            OpenedInvitation mia = second.openLink(links.get(1)).opened();

            assertThat(mia.createAccount().submit(mother).text()).contains("Mia");
            assertThat(max.connect().accept().text()).contains("Max");
        }
        assertThat(records(mother)).hasSize(2);
    }

    @Requirement({"INV-14", "FAM-01"})
    @Test
    void a_tab_that_is_loaded_again_still_shows_its_own_link() {
        Person mother = clinic.account("Erna");
        List<String> links = inviteChildren(mother);
        try (Window first = chromium.window()) {
            Window second = first.tab();
            first.openLink(links.get(0)).opened();
            second.openLink(links.get(1)).opened();

            assertThat(new OpenedInvitation(first.reload())
                            .signIn()
                            .patient(mother)
                            .accept()
                            .text())
                    .contains("Max");
        }
    }

    @Requirement({"INV-14", "FAM-01"})
    @Test
    void a_tab_asks_the_practice_about_its_own_record() {
        Person mother = clinic.someone("Elsa");
        List<Patient> children = children(mother);
        List<String> links = linksTo(mother);
        try (Window first = chromium.window()) {
            Window second = first.tab();
            first.openLink(links.get(0)).opened();
            second.openLink(links.get(1)).opened();
            petra.disables(children.get(0)).expect(200);

            new DeadLink(first.reload()).askForLink();
        }
        assertThat(petra.requests(children.get(0))).hasSize(1);
        assertThat(petra.requests(children.get(1))).isEmpty();
    }

    @Requirement({"INV-14", "FAM-01"})
    @Test
    void two_account_forms_for_two_records_make_one_account_and_connect_both() {
        Person mother = clinic.someone("Frieda");
        List<String> links = inviteChildren(mother);
        try (Window first = chromium.window()) {
            Window second = first.tab();
            RegistrationPage max = first.openLink(links.get(0)).opened().createAccount();
            RegistrationPage mia = second.openLink(links.get(1)).opened().createAccount();
            max.submit(mother);

            new ConnectPage(mia.submitInVain(mother, mother.password()).haveAnAccountSignedIn()).accept();
        }
        assertThat(records(mother)).hasSize(2);
    }

    @Requirement("INV-14")
    @Test
    void opened_on_the_phone_and_finished_on_the_computer() {
        Person gustav = clinic.someone("Gustav");
        String link = invite(gustav);
        try (Window phone = chromium.window();
                Window desk = chromium.window()) {
            RegistrationPage form = phone.openLink(link).opened().createAccount();
            desk.openLink(link).opened().createAccount().submit(gustav);

            DeadLink late = form.submitTooLate(gustav);
            assertThat(late.text()).contains("already been used");
            new Dashboard(new LoginPage(late.continueToPortal()).signIn(gustav));
        }
        assertThat(clinic.realm().accountsOf(gustav)).hasSize(1);
    }

    @Requirement("INV-14")
    @Test
    void going_back_and_loading_again_lose_nothing() {
        Person hanna = clinic.someone("Hanna");
        String link = invite(hanna);
        try (Window window = chromium.window()) {
            window.openLink(link).opened();
            new OpenedInvitation(window.reload()).createAccount();
            new RegistrationPage(window.reload());
            new OpenedInvitation(window.back()).createAccount().submit(hanna);

            new Dashboard(window.reload());
        }
        assertThat(records(hanna)).hasSize(1);
    }

    @Requirement("INV-14")
    @Test
    void going_back_after_it_is_done_makes_nothing_twice_and_leads_on() {
        Person ida = clinic.someone("Ida");
        String link = invite(ida);
        try (Window window = chromium.window()) {
            window.openLink(link).opened().createAccount().submit(ida);

            // the form before it is not shown again: the browser comes by single sign-on
            assertThat(window.back().text()).contains(ida.name());

            new Dashboard(new DeadLink(window.back()).continueToPortal());
        }
        assertThat(records(ida)).hasSize(1);
    }

    @Requirement("INV-14")
    @Test
    void two_clicks_on_create_account_make_one() {
        Person jana = clinic.someone("Jana");
        String link = invite(jana);
        try (Window window = chromium.window()) {
            RegistrationPage form = window.openLink(link).opened().createAccount();

            new Dashboard(form.submitTwice(jana));
        }
        assertThat(clinic.realm().accountsOf(jana)).hasSize(1);
        assertThat(records(jana)).hasSize(1);
    }

    @Requirement("INV-14")
    @Test
    void two_clicks_on_connect_connect_once() {
        Person karl = clinic.account("Karl");
        String link = invite(karl);
        try (Window window = chromium.window()) {
            ConnectPage question = window.openLink(link).opened().signIn().patient(karl);

            new Dashboard(question.acceptTwice());
        }
        assertThat(records(karl)).hasSize(1);
    }

    private JsonNode records(Person person) {
        return person.get("/me").expect(200).json().get("records");
    }

    private List<String> inviteChildren(Person mother) {
        children(mother);
        return linksTo(mother);
    }

    /** Max is invited first, then Mia, at the address of both. */
    private List<Patient> children(Person mother) {
        List<Patient> children = new ArrayList<>();
        for (String name : List.of("Max", "Mia")) {
            Patient child = petra.adds(name, mother.lastName(), mother.email());
            petra.invites(child);
            children.add(child);
            clinic.mailbox().letterTo(mother.email(), children.size());
        }
        return children;
    }

    private List<String> linksTo(Person mother) {
        return List.of(
                clinic.mailbox().letterTo(mother.email(), 1).link(),
                clinic.mailbox().letterTo(mother.email(), 2).link());
    }

    private String invite(Person person) {
        petra.invites(petra.adds(person));
        return clinic.mailbox().letterTo(person.email()).link();
    }
}
