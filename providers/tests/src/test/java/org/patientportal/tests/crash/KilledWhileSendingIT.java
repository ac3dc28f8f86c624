package org.patientportal.tests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.mail.MailedLetter;
import org.patientportal.tests.mail.StuckMailServer;
import org.patientportal.tests.run.PortalTest;

/** The server is killed with letters in its hands: one that has not left yet, and one that it does not know to have left. */
@Tag("crash")
@Order(1)
@PortalTest
class KilledWhileSendingIT {

    /** Longer than a letter is kept for the one who carries it. */
    private static final Duration LEASE_IS_OVER = Duration.ofMinutes(10);

    private final Clinic clinic;
    private final Clinic elsewhere;
    private Sent unsent;
    private Sent taken;
    private MailedLetter first;

    KilledWhileSendingIT(Clinic clinic) {
        this.clinic = clinic;
        this.elsewhere = Clinic.open(clinic.run(), "killedwhilesendingit-taken");
    }

    private record Sent(Person person, Patient patient, Invitation invitation) {

        static Sent to(Person person) {
            Patient patient = person.clinic().petra().adds(person);
            return new Sent(person, patient, person.clinic().petra().invites(patient));
        }

        String delivery() {
            return person.clinic().petra().look(patient, invitation).delivery();
        }
    }

    @BeforeAll
    void the_server_is_killed() {
        try (StuckMailServer silent = new StuckMailServer();
                StuckMailServer forgetful = new StuckMailServer()) {
            clinic.realm().mailServer(silent.port());
            elsewhere.realm().mailServer(forgetful.port());
            unsent = Sent.to(clinic.someone("Uta"));
            silent.isCalled();
            taken = Sent.to(elsewhere.someone("Toni"));
            first = forgetful.takesLetter();
            clinic.run().server().crash();
        }
        clinic.realm().mailServer(clinic.mailbox().port());
        elsewhere.realm().mailServer(clinic.mailbox().port());
        assertThat(unsent.delivery()).as("before the lease is over").isNotEqualTo("sent");
        clinic.run().later(LEASE_IS_OVER, () -> {
            clinic.mailbox().letterTo(unsent.person().email());
            clinic.mailbox().letterTo(taken.person().email());
        });
    }

    @Requirement("INV-15")
    @Test
    void a_letter_that_had_not_left_arrives_once() {
        Person person = unsent.person();
        assertThat(clinic.mailbox().lettersTo(person.email())).hasSize(1);
        assertThat(unsent.delivery()).isEqualTo("sent");

        new PlainJourney(clinic, clinic.mailbox().letterTo(person.email()).link())
                .register(person)
                .expectDashboard();
    }

    @Requirement("INV-15")
    @Test
    void a_letter_that_may_have_left_is_sent_again_and_both_links_work() {
        Person person = taken.person();
        MailedLetter second = clinic.mailbox().letterTo(person.email());
        assertThat(clinic.mailbox().lettersTo(person.email())).hasSize(1);
        assertThat(taken.delivery()).isEqualTo("sent");
        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(second.header("Message-ID")).hasSize(1).isEqualTo(first.header("Message-ID"));

        assertThat(new PlainJourney(elsewhere, second.link()).offersChoice()).isTrue();
        new PlainJourney(elsewhere, first.link()).register(person).expectDashboard();
        assertThat(new PlainJourney(elsewhere, second.link()).heading()).contains("already been used");
    }
}
