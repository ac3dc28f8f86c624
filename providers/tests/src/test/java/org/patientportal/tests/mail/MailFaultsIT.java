package org.patientportal.tests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.mail.FaultyMailServer.Mode;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Wait;

/** Everything that a mail server does to letters, on a real connection. */
@PortalTest
class MailFaultsIT {

    /** How long the portal waits for each answer of the mail server here. */
    private static final Duration HANG = Duration.ofSeconds(6);

    private static final Duration AT_ONCE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Clinic clinic;
    private final Staff petra;
    private final FaultyMailServer server = FaultyMailServer.start();

    MailFaultsIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
        clinic.realm().sendsMailTo(server.port(), HANG);
    }

    @AfterEach
    void heal() {
        server.becomes(Mode.WELL);
        clinic.realm().sendsMailTo(server.port(), HANG);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Requirement("INV-15")
    @ParameterizedTest
    @CsvSource({
        "GONE, mail-server-unreachable",
        "SILENT, mail-server-unreachable",
        "BUSY_AT_GREETING, mail-server-busy",
        "BUSY_AT_RECIPIENT, mail-server-busy",
        "BUSY_AT_DATA, mail-server-busy",
        "NO_RELAY, mail-server-refused",
        "REFUSES_AFTER_DATA, mail-server-refused",
        "DIES_AFTER_DATA, mail-server-unreachable"
    })
    void a_letter_waits_through_a_fault_and_leaves_once_when_somebody_asks(Mode fault, String reason) {
        server.becomes(fault);
        Patient patient = enabledPatient();
        Invitation invitation = sentAtOnce(patient);

        Invitation waiting = await(
                patient, invitation, "the fault", now -> !now.deliveryFault().isEmpty());
        assertThat(waiting.status()).isEqualTo("pending");
        assertThat(waiting.delivery()).isEqualTo("queued");
        assertThat(waiting.deliveryFault()).isEqualTo(reason);
        assertThat(waiting.deliveryTries()).isPositive();
        assertThat(waiting.nextDelivery()).isNotEmpty();
        assertThat(server.acceptedFor(patient.email())).isEmpty();

        server.becomes(Mode.WELL);
        petra.retries(patient, invitation);
        MailedLetter letter = expectDelivered(patient, invitation);
        assertThat(server.heardFor(patient.email()))
                .extracting(heard -> heard.header("Message-ID"))
                .containsOnly(letter.header("Message-ID"));
    }

    @Requirement("INV-15")
    @Test
    void a_letter_leaves_by_itself_when_the_mail_server_is_back() {
        server.becomes(Mode.GONE);
        Patient patient = enabledPatient();
        Invitation invitation = sentAtOnce(patient);
        await(patient, invitation, "the fault", now -> !now.deliveryFault().isEmpty());

        server.becomes(Mode.WELL);
        clinic.run().later(Duration.ofMinutes(10), () -> expectDelivered(patient, invitation));
    }

    @Requirement("INV-15")
    @Test
    void the_pauses_between_tries_grow() {
        server.becomes(Mode.GONE);
        Patient patient = enabledPatient();
        Invitation invitation = sentAtOnce(patient);
        Invitation first = await(patient, invitation, "a try", now -> now.deliveryTries() == 1);

        clinic.run().later(Duration.ofMinutes(10), () -> {
            Invitation second = await(patient, invitation, "another try", now -> now.deliveryTries() == 2);
            Duration firstPause = Duration.between(first.createdAt(), java.time.Instant.parse(first.nextDelivery()));
            Duration secondPause = Duration.between(
                    first.createdAt().plus(Duration.ofMinutes(10)), java.time.Instant.parse(second.nextDelivery()));
            assertThat(firstPause).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(25));
            assertThat(secondPause).isGreaterThan(Duration.ofSeconds(30));
        });
        server.becomes(Mode.WELL);
        petra.retries(patient, invitation);
        expectDelivered(patient, invitation);
    }

    @Requirement("INV-15")
    @Test
    void a_refused_address_is_given_up_at_once_and_said_to_be_so() {
        server.becomes(Mode.NO_SUCH_RECIPIENT);
        Patient patient = enabledPatient();
        Invitation invitation = sentAtOnce(patient);

        Invitation failed =
                await(patient, invitation, "giving up", now -> now.delivery().equals("failed"));
        assertThat(failed.deliveryFault()).isEqualTo("address-refused");
        assertThat(failed.nextDelivery()).isEmpty();
        assertThat(failed.status()).isEqualTo("pending");

        server.becomes(Mode.WELL);
        petra.retries(patient, invitation).expect(200);
        expectDelivered(patient, invitation);
    }

    @Requirement("INV-15")
    @Test
    void a_slow_server_gets_each_letter_once() {
        server.becomes(Mode.SLOW);
        Patient patient = enabledPatient();

        expectDelivered(patient, sentAtOnce(patient));
    }

    @Requirement("INV-15")
    @Test
    void what_a_dying_server_has_kept_is_the_same_letter_and_opens_the_same_door() {
        server.becomes(Mode.KEEPS_AND_DIES);
        Patient patient = enabledPatient();
        Invitation invitation = sentAtOnce(patient);
        await(patient, invitation, "the fault", now -> !now.deliveryFault().isEmpty());
        server.becomes(Mode.WELL);
        petra.retries(patient, invitation).expect(200);
        await(patient, invitation, "the letter", now -> now.delivery().equals("sent"));

        List<MailedLetter> both = server.acceptedFor(patient.email());
        assertThat(both).hasSize(2);
        assertThat(both.get(0).header("Message-ID")).isEqualTo(both.get(1).header("Message-ID"));
        assertThat(both)
                .allSatisfy(letter -> assertThat(new PlainJourney(clinic, letter.link()).offersChoice())
                        .isTrue());
    }

    @Requirement("INV-15")
    @Test
    void a_letter_in_the_mail_servers_hands_is_not_sent_a_second_time() {
        server.becomes(Mode.SILENT);
        Patient patient = enabledPatient();
        int before = server.connections();
        Invitation invitation = sentAtOnce(patient);
        Wait.until("a call at the mail server", PATIENCE, () -> server.connections() > before);

        assertThat(petra.look(patient, invitation).delivery()).isEqualTo("sending");
        assertThat(petra.retries(patient, invitation).expect(409).code()).isEqualTo("letter-on-its-way");
    }

    @Requirement("INV-15")
    @Test
    void a_realm_without_mail_server_keeps_its_letters() {
        clinic.realm().sendsNoMail();
        Patient patient = enabledPatient();
        Invitation invitation = sentAtOnce(patient);
        Invitation waiting = await(
                patient, invitation, "the fault", now -> !now.deliveryFault().isEmpty());
        assertThat(waiting.deliveryFault()).isEqualTo("no-mail-server");

        clinic.realm().sendsMailTo(server.port(), HANG);
        petra.retries(patient, invitation).expect(200);
        expectDelivered(patient, invitation);
    }

    @Requirement("INV-15")
    @Test
    void a_hanging_server_holds_up_neither_other_realms_nor_a_thread_for_each_letter() {
        Clinic other = Clinic.open(clinic.run(), "mailfaultsneighbour");
        Patient neighbour = other.petra().adds(other.someone("Nina"));
        List<Patient> patients =
                IntStream.range(0, 8).mapToObj(i -> enabledPatient()).toList();
        server.becomes(Mode.SILENT);
        int before = server.connections();
        List<Invitation> invitations = patients.stream().map(this::sentAtOnce).toList();
        Wait.until("a call at the mail server", PATIENCE, () -> server.connections() > before);

        other.petra().invites(neighbour);
        Wait.until(
                "the neighbour's letter",
                HANG.minusSeconds(1),
                () -> !clinic.mailbox().lettersTo(neighbour.email()).isEmpty());
        for (int i = 0; i < patients.size(); i++) {
            await(
                    patients.get(i),
                    invitations.get(i),
                    "the fault",
                    now -> now.deliveryFault().equals("mail-server-unreachable"));
        }
        assertThat(server.connections() - before).isLessThan(patients.size());

        server.becomes(Mode.WELL);
        clinic.run().later(Duration.ofMinutes(10), () -> {
            for (int i = 0; i < patients.size(); i++) {
                expectDelivered(patients.get(i), invitations.get(i));
            }
        });
    }

    private Patient enabledPatient() {
        Patient patient = petra.adds(clinic.someone("Anna"));
        petra.enables(patient).expect(200);
        return patient;
    }

    private Invitation sentAtOnce(Patient patient) {
        long start = System.nanoTime();
        Invitation invitation =
                Invitation.of(petra.invites(patient, Map.of()).expect(201).json());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        return invitation;
    }

    private Invitation await(Patient patient, Invitation invitation, String what, Predicate<Invitation> come) {
        Wait.until(what, PATIENCE, () -> come.test(petra.look(patient, invitation)));
        return petra.look(patient, invitation);
    }

    private MailedLetter expectDelivered(Patient patient, Invitation invitation) {
        Invitation sent =
                await(patient, invitation, "the letter", now -> now.delivery().equals("sent"));
        assertThat(sent.deliveryFault()).isEmpty();
        List<MailedLetter> letters = server.acceptedFor(patient.email());
        assertThat(letters).hasSize(1);
        assertThat(new PlainJourney(clinic, letters.get(0).link()).offersChoice())
                .isTrue();
        return letters.get(0);
    }
}
