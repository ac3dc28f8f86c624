package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.patientportal.tests.run.Wait;

/** The letters that a printed sheet sends: few, one at a time, and in nobody's way. */
@PortalTest
class SheetLettersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Clinic clinic;
    private final Staff petra;
    private final Sheets sheets;

    SheetLettersIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
        this.sheets = new Sheets(clinic);
    }

    @Requirement({"INV-16", "SEC-08"})
    @Test
    void one_sheet_sends_three_letters_a_day() {
        Person anna = clinic.someone("Anna");
        String link = sheets.link(sheets.enabled(anna));
        for (int letter = 1; letter <= 3; letter++) {
            assertThat(new PlainJourney(clinic, link).asksForMail().browser().status())
                    .isEqualTo(200);
            clinic.mailbox().letterTo(anna.email(), letter);
        }

        assertThat(new PlainJourney(clinic, link).asksForMail().browser().status())
                .isEqualTo(429);
        assertThat(clinic.mailbox().lettersTo(anna.email())).hasSize(3);
    }

    @Requirement({"INV-16", "SEC-08"})
    @Test
    void who_wears_out_a_sheet_is_not_in_the_way_of_the_letter() {
        Person anna = clinic.someone("Anna");
        String sheet = sheets.link(sheets.enabled(anna));
        new PlainJourney(clinic, sheet).asksForMail();
        String mailed = clinic.mailbox().letterTo(anna.email()).link();
        for (int browser = 0; browser < 3; browser++) {
            HttpBrowser finder = new PlainJourney(clinic, sheet).browser();
            for (int i = 0; i < 45; i++) {
                finder.post(clinic.portal() + "/open/continue", Map.of("choice", "register"));
            }
            finder.post(clinic.portal() + "/open/ask", Map.of("x", "y"));
            finder.post(clinic.portal() + "/open/ask", Map.of("x", "y"));
        }

        new PlainJourney(clinic, mailed).register(anna).expectDashboard();
    }

    @Requirement({"INV-16", "INV-15"})
    @Test
    void while_a_letter_waits_no_second_one_is_made() {
        Person anna = clinic.someone("Anna");
        Patient patient = sheets.enabled(anna);
        PlainJourney phone = new PlainJourney(clinic, sheets.link(patient));
        clinic.realm().sendsNoMail();
        try {
            phone.asksForMail().asksForMail();
        } finally {
            clinic.realm().mailServer(clinic.mailbox().port());
        }

        Invitation sheet = petra.history(patient).get(0);
        Wait.until(
                "the letter waits",
                PATIENCE,
                () -> !petra.look(patient, sheet).deliveryFault().isEmpty());
        clinic.run()
                .later(
                        Duration.ofHours(1),
                        () -> Wait.until(
                                "the letter is sent",
                                PATIENCE,
                                () -> petra.look(patient, sheet).delivery().equals("sent")));
        assertThat(clinic.mailbox().lettersTo(anna.email())).hasSize(1);
        assertThat(clinic.audit(patient))
                .filteredOn(row -> row.startsWith("invitation.mail"))
                .as("it is on record that a letter was sent, not that a button was pressed")
                .hasSize(1);
    }

    @Requirement({"INV-16", "INV-15"})
    @Test
    void only_a_sheet_sends_letters() {
        Person anna = clinic.someone("Anna");
        PlainJourney journey = new PlainJourney(clinic, sheets.mailedLink(anna));

        journey.browser().post(clinic.portal() + "/open/mail", Map.of("x", "y"));

        assertThat(journey.offersChoice()).isTrue();
        assertThat(journey.browser()
                        .open(clinic.portal() + "/open/mailed")
                        .page()
                        .text())
                .doesNotContain("We have sent a link");
    }
}
