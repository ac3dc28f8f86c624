package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** The sheet with a QR code, for patients without e-mail at hand. */
@PortalTest
class PrintedSheetIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Clinic clinic;
    private final Staff petra;
    private final Sheets sheets;

    PrintedSheetIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
        this.sheets = new Sheets(clinic);
    }

    @Requirement({"INV-16", "INV-05", "INV-07"})
    @Test
    void a_scanned_sheet_sends_the_link_and_the_mailed_link_opens_the_portal() {
        Person anna = clinic.someone("Anna");
        Patient patient = sheets.enabled(anna);
        PlainJourney phone = new PlainJourney(clinic, sheets.link(patient));
        assertThat(phone.offersMail()).isTrue();
        assertThat(petra.history(patient)).extracting(Invitation::delivery).containsExactly("");

        phone.asksForMail();

        assertThat(phone.browser().page().text()).contains("Look into your e-mail", anna.email());
        String mailed = clinic.mailbox().letterTo(anna.email()).link();
        assertThat(petra.history(patient))
                .extracting(Invitation::status, Invitation::delivery)
                .containsExactly(tuple("pending", "sent"));
        assertThat(clinic.audit(patient)).anyMatch(row -> row.startsWith("invitation.mail done"));
        new PlainJourney(clinic, mailed).register(anna).expectDashboard();
        assertThat(petra.history(patient)).extracting(Invitation::status).containsExactly("accepted");
        assertThat(phone.browser().open(clinic.portal() + "/open/continue").status())
                .isEqualTo(410);
    }

    @Requirement({"INV-16", "INV-07"})
    @Test
    void who_finds_a_sheet_makes_no_account_with_it() {
        Person anna = clinic.someone("Anna");
        Patient patient = sheets.enabled(anna);
        PlainJourney finder = new PlainJourney(clinic, sheets.link(patient));
        assertThat(finder.offersChoice()).isFalse();

        for (String choice : List.of("register", "sign-in")) {
            finder.browser().post(clinic.portal() + "/open/continue", Map.of("choice", choice));
            assertThat(finder.offersMail()).as(finder.browser().toString()).isTrue();
        }

        assertThat(clinic.realm().accountsOf(anna)).isEmpty();
        assertThat(petra.history(patient)).extracting(Invitation::status).containsExactly("pending");
    }

    @Requirement({"INV-16", "INV-07"})
    @Test
    void who_finds_a_sheet_connects_no_account_not_even_one_with_the_address() {
        Person anna = clinic.account("Anna");
        Patient patient = sheets.enabled(anna);
        HttpBrowser signedIn =
                new PlainJourney(clinic, sheets.mailedLink(anna)).signIn(anna).browser();
        signedIn.open(clinic.portal() + "/open");
        signedIn.submit("form[action$=/open]", Map.of("secret", sheets.link(patient)));
        String mark = signedIn.page().selectFirst("input[name=link]").val();

        signedIn.post(clinic.portal() + "/open/continue", Map.of("choice", "sign-in", "link", mark));

        assertThat(signedIn.shows("button[name=accept]")).isFalse();
        assertThat(signedIn.shows("form[action$=/open/mail]")).isTrue();
    }

    @Requirement({"INV-16", "SEC-01"})
    @Test
    void a_sheet_does_not_tell_whether_its_address_has_an_account() {
        Person known = clinic.account("Karla");
        Person unknown = clinic.someone("Ursel");

        assertThat(seenWith(known)).isEqualTo(seenWith(unknown));
    }

    /** The pages before and after the button, without what is the person's own. */
    private List<String> seenWith(Person person) {
        PlainJourney journey = new PlainJourney(clinic, sheets.link(sheets.enabled(person)));
        String before = journey.browser().page().text();
        String after = journey.asksForMail().browser().page().text();
        clinic.mailbox().letterTo(person.email());
        return List.of(
                before.replace(person.email(), "x").replaceAll("Valid until .*? o", "o"),
                after.replace(person.email(), "x"));
    }

    @Requirement({"INV-16", "INV-14"})
    @Test
    void who_gets_no_e_mail_at_the_address_of_the_sheet_asks_the_practice() {
        Patient patient = sheets.enabled(clinic.someone("Anna"));

        new PlainJourney(clinic, sheets.link(patient)).asksForLink();

        assertThat(petra.get("/link-requests?max=100").expect(200).items())
                .filteredOn(request -> request.get("patient").asText().equals(patient.id()))
                .extracting(request -> request.get("reason").asText())
                .containsExactly("sheet");
    }

    @Requirement({"INV-16", "INV-10"})
    @Test
    void a_sheet_that_is_revoked_while_it_is_looked_at_sends_nothing() {
        Person anna = clinic.someone("Anna");
        Patient patient = sheets.enabled(anna);
        PlainJourney phone = new PlainJourney(clinic, sheets.link(patient));
        petra.revokes(patient, petra.history(patient).get(0)).expect(200);

        phone.asksForMail();

        assertThat(phone.browser().status()).isEqualTo(410);
        assertThat(phone.heading()).isEqualTo("This link is no longer valid");
        assertThat(petra.history(patient)).extracting(Invitation::delivery).containsExactly("");
    }

    @Requirement({"INV-16", "INV-08", "INV-10"})
    @Test
    void a_sheet_counts_as_pending_is_shown_in_the_history_and_can_be_revoked() {
        Patient patient = sheets.enabled(clinic.someone("Anna"));
        String link = sheets.link(patient);
        petra.invites(patient, Map.of()).expect(201);
        petra.invites(patient, Map.of()).expect(201);

        assertThat(petra.invites(patient, Map.of()).expect(409).code()).isEqualTo("too-many-pending");
        List<Invitation> history = petra.history(patient);
        Invitation sheet = history.get(history.size() - 1);
        assertThat(petra.get("/patients/" + patient.id() + "/invitations").text())
                .contains("\"channel\":\"paper\"");
        petra.revokes(patient, sheet).expect(200);
        PlainJourney late = new PlainJourney(clinic, link);
        assertThat(late.offersMail()).isFalse();
        assertThat(late.heading()).isEqualTo("This link is no longer valid");
    }

    @Requirement({"INV-16", "INV-12"})
    @Test
    void the_sheet_is_in_the_patients_language_and_no_letter_leaves() {
        Patient patient = new Patient(
                petra.post("/patients", Map.of("firstName", "Jo", "lastName", "Berg", "language", "de"))
                        .expect(201)
                        .json()
                        .get("id")
                        .asText(),
                "Jo",
                "Berg",
                clinic.someone("Jo").email());
        petra.enables(patient).expect(200);
        HttpBrowser desk = sheets.sheet(patient);

        assertThat(desk.page().selectFirst("html").attr("lang")).isEqualTo("de");
        assertThat(desk.page().selectFirst("svg.qr")).isNotNull();
        assertThat(desk.reply().header("Cache-Control")).contains("no-store");
        assertThat(petra.history(patient)).extracting(Invitation::delivery).containsExactly("");
        String secret = desk.page().selectFirst(".sheet-link").text().replaceFirst(".*#", "");
        assertThat(clinic.run().server().database()).doesNotContain(secret);
    }

    @Requirement({"INV-16", "INV-17"})
    @Test
    void a_receptionist_prints_limited_ones_only() {
        Patient patient = sheets.enabled(clinic.someone("Anna"));
        HttpBrowser desk = PlainJourney.signInAt(
                clinic,
                "/staff/riverside/patients/" + patient.id(),
                clinic.rita().person());

        sheets.print(desk, "full");

        assertThat(desk.status()).isEqualTo(403);
        assertThat(petra.history(patient)).isEmpty();
    }
}
