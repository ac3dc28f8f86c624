package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.browser.Chromium;
import org.patientportal.tests.browser.Dashboard;
import org.patientportal.tests.browser.DeadLink;
import org.patientportal.tests.browser.PatientOverview;
import org.patientportal.tests.browser.RegistrationPage;
import org.patientportal.tests.browser.Window;
import org.patientportal.tests.browser.WrongAccount;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Clinic.LinkedPatient;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.mail.MailedLetter;
import org.patientportal.tests.run.PortalTest;

/** From the staff's button to the patient's dashboard, in a real browser. */
@PortalTest
class InvitationJourneyIT {

    private final Clinic clinic;
    private final Chromium chromium;
    private final Staff petra;

    InvitationJourneyIT(Clinic clinic, Chromium chromium) {
        this.clinic = clinic;
        this.chromium = chromium;
        this.petra = clinic.petra();
    }

    @Requirement({"INV-01", "INV-03", "INV-04", "INV-05", "INV-07", "INV-11", "PAT-02", "DSH-01"})
    @Test
    void a_new_person_is_invited_creates_an_account_and_lands_on_the_dashboard() {
        Person anna = clinic.someone("Anna");
        try (Window desk = chromium.window();
                Window phone = chromium.window()) {
            PatientOverview record =
                    desk.openStaffPages(clinic).staff(petra.person()).add().submit(anna);
            assertThat(record.offersInvitation()).as("before it is enabled").isFalse();
            record.enablePortalInVain("anna@");
            record.enablePortal(anna.email()).invite();

            MailedLetter letter = clinic.mailbox().letterTo(anna.email());
            assertThat(letter.htmlLink()).isEqualTo(letter.link());
            RegistrationPage form = phone.openLink(letter.link()).opened().createAccount();
            assertThat(form.email()).isEqualTo(anna.email());
            Dashboard dashboard = form.submitInVain(anna, "short").submit(anna);

            assertThat(dashboard.text()).contains(anna.name()).contains("Riverside Practice");
            var accounts = clinic.realm().accountsOf(anna);
            assertThat(accounts).hasSize(1);
            assertThat(accounts.get(0).get("emailVerified").asBoolean()).isTrue();
            Patient patient = new Patient(record.patientId(), anna.firstName(), anna.lastName(), anna.email());
            assertThat(petra.history(patient)).extracting(Invitation::status).containsExactly("accepted");
            assertThat(desk.complaints()).isEmpty();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Requirement("INV-05")
    @Test
    void an_existing_person_signs_in_and_connects() {
        Person bruno = clinic.account("Bruno");
        String link = invite(bruno).link();
        try (Window window = chromium.window()) {
            Dashboard dashboard =
                    window.openLink(link).opened().signIn().patient(bruno).accept();

            assertThat(dashboard.text()).contains(bruno.name());
        }
        assertThat(bruno.get("/me").expect(200).json().get("records")).hasSize(1);
    }

    @Requirement("INV-05")
    @Test
    void somebody_who_has_an_account_after_all_gets_from_the_form_to_the_login() {
        Person bea = clinic.account("Bea");
        String link = invite(bea).link();
        try (Window window = chromium.window()) {
            Dashboard dashboard = window.openLink(link)
                    .opened()
                    .createAccount()
                    .haveAnAccount()
                    .patient(bea)
                    .accept();

            assertThat(dashboard.text()).contains(bea.name());
        }
    }

    @Requirement("INV-06")
    @Test
    void somebody_who_is_signed_in_with_another_account_is_told_so_and_may_switch() {
        Person invited = clinic.account("Clara");
        LinkedPatient sven = clinic.linked("Sven");
        Person stranger = sven.person();
        Patient patient = petra.adds(invited);
        Invitation invitation = petra.invites(patient);
        String link = clinic.mailbox().letterTo(invited.email()).link();
        try (Window window = chromium.window()) {
            window.signIn(clinic, stranger);
            WrongAccount page = window.openLink(link).opened().wrongAccount();

            assertThat(page.text()).contains(stranger.email()).contains(invited.email());
            assertThat(petra.look(patient, invitation).status()).isEqualTo("pending");

            page.switchAccount().signIn().patient(invited).accept();
        }
        assertThat(petra.look(patient, invitation).status()).isEqualTo("accepted");
        assertThat(stranger.get("/me").expect(200).json().get("records")).hasSize(1);
        stranger.get("/patients/" + patient.id()).expect(404);
    }

    @Requirement("INV-06")
    @Test
    void somebody_who_signs_in_with_another_account_is_told_so() {
        Person invited = clinic.someone("Carla");
        Person stranger = clinic.account("Stefan");
        Patient patient = petra.adds(invited);
        Invitation invitation = petra.invites(patient);
        String link = clinic.mailbox().letterTo(invited.email()).link();
        try (Window window = chromium.window()) {
            String page = window.openLink(link)
                    .opened()
                    .signIn()
                    .wrongAccount(stranger)
                    .text();

            assertThat(page).contains(stranger.email()).contains(invited.email());
        }
        expectNothingLinked(stranger, patient, invitation);
    }

    @Requirement("INV-06")
    @Test
    void the_address_is_compared_without_case() {
        Person mixed = clinic.account("Mia");
        Patient patient = petra.adds(mixed.withEmail(mixed.email().toUpperCase(java.util.Locale.ROOT)));
        petra.invites(patient);
        String link = clinic.mailbox().letterTo(mixed.email()).link();

        new PlainJourney(clinic, link).signIn(mixed).connect().expectDashboard();
    }

    @Requirement({"INV-10", "INV-11"})
    @Test
    void an_expired_a_revoked_and_an_accepted_link_each_say_what_they_are() {
        Person erna = clinic.someone("Erna");
        Patient patient = petra.adds(erna);
        Invitation revoked = petra.invites(patient);
        String revokedLink = clinic.mailbox().letterTo(erna.email()).link();
        petra.revokes(patient, revoked).expect(200);
        petra.invites(patient);
        String expiredLink = clinic.mailbox().letterTo(erna.email(), 2).link();
        petra.invites(patient);
        String acceptedLink = clinic.mailbox().letterTo(erna.email(), 3).link();
        new PlainJourney(clinic, acceptedLink).register(erna).expectDashboard();

        clinic.run().later(Duration.ofHours(49), () -> {
            try (Window window = chromium.window()) {
                String expired = window.openLink(expiredLink).dead().text();
                String withdrawn = window.openLink(revokedLink).dead().text();
                DeadLink accepted = window.openLink(acceptedLink).dead();

                assertThat(expired).containsIgnoringCase("expired");
                assertThat(withdrawn).isNotEqualTo(expired).isNotEqualTo(accepted.text());
                assertThat(accepted.text()).isNotEqualTo(expired);
                assertThat(accepted.leadsOn())
                        .as("the way on from an accepted link")
                        .isTrue();
            }
        });
    }

    @Requirement("INV-12")
    @Test
    void what_never_was_a_link_gets_one_uniform_page() {
        String known = invite(clinic.someone("Finn")).secret();
        char other = known.charAt(0) == 'A' ? 'B' : 'A';

        String first = answerTo("x");
        assertThat(answerTo(other + known.substring(1))).isEqualTo(first);
        assertThat(answerTo(known.substring(1))).isEqualTo(first);
        assertThat(answerTo(known + "A")).isEqualTo(first);
        assertThat(answerTo(known.toLowerCase(java.util.Locale.ROOT) + "&x=1")).isEqualTo(first);
    }

    @Requirement("INV-13")
    @Test
    void mail_scanners_may_open_the_link_as_often_as_they_like() {
        Person greta = clinic.someone("Greta");
        Patient patient = petra.adds(greta);
        Invitation invitation = petra.invites(patient);
        MailedLetter letter = clinic.mailbox().letterTo(greta.email());
        String address = letter.link().substring(0, letter.link().indexOf('#'));
        for (int i = 0; i < 5; i++) {
            Http.get(address).expect(200);
            Http.send(Http.request(address).method("HEAD", BodyPublishers.noBody()));
            assertThat(new PlainJourney(clinic, letter.link()).offersChoice()).isTrue();
        }
        try (Window scanner = chromium.window()) {
            scanner.openLink(letter.link()).opened();
        }

        assertThat(petra.look(patient, invitation).status()).isEqualTo("pending");
        new PlainJourney(clinic, letter.link()).register(greta).expectDashboard();
    }

    @Requirement({"SEC-05", "INV-12"})
    @Test
    void the_secret_leaves_the_address_bar_and_is_in_no_address_that_is_asked_for() {
        MailedLetter letter = invite(clinic.someone("Hugo"));
        try (Window window = chromium.window()) {
            window.openLink(letter.link()).opened();

            assertThat(window.page().url()).doesNotContain(letter.secret());
            window.page().goBack();
            assertThat(window.page().url()).doesNotContain(letter.secret());
            assertThat(window.addressesAsked()).noneMatch(url -> url.split("#")[0].contains(letter.secret()));
        }
    }

    @Requirement("INV-17")
    @Test
    void a_receptionist_is_offered_limited_invitations_only() {
        Patient patient = petra.adds(clinic.someone("Ida"));
        petra.enables(patient).expect(200);
        try (Window window = chromium.window()) {
            PatientOverview record = window.openStaffPages(clinic)
                    .staff(clinic.rita().person())
                    .search(patient.lastName())
                    .open(patient.lastName());

            assertThat(record.offersLevel("full")).isFalse();
            assertThat(record.offersLevel("limited")).isTrue();
        }
    }

    @Requirement({"INV-10", "INV-11"})
    @Test
    void staff_revoke_in_the_history() {
        Patient patient = petra.adds(clinic.someone("Jan"));
        Invitation invitation = petra.invites(patient);
        try (Window window = chromium.window()) {
            window.openStaffPages(clinic)
                    .staff(petra.person())
                    .search(patient.lastName())
                    .open(patient.lastName())
                    .revokeFirst();
        }
        assertThat(petra.look(patient, invitation).status()).isEqualTo("revoked");
    }

    private void expectNothingLinked(Person stranger, Patient patient, Invitation invitation) {
        assertThat(stranger.mayEnter()).isFalse();
        assertThat(petra.look(patient, invitation).status()).isEqualTo("pending");
    }

    private MailedLetter invite(Person person) {
        petra.invites(petra.adds(person));
        return clinic.mailbox().letterTo(person.email());
    }

    /** What the door says, without what is new on every page. */
    private String answerTo(String secret) {
        HttpBrowser browser = new PlainJourney(clinic, secret).browser();
        return browser.status() + " " + browser.page().selectFirst("main").text();
    }
}
