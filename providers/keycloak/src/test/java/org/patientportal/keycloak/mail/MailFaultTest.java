package org.patientportal.keycloak.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.keycloak.email.EmailException;
import org.patientportal.kernel.port.Delivery.Fault;

class MailFaultTest {

    @Test
    void what_the_server_says_of_the_recipient_decides() throws Exception {
        assertThat(kindOf(recipient(550, "550 5.1.1 No such user"))).isEqualTo(Fault.ADDRESS_REFUSED);
        assertThat(kindOf(recipient(450, "450 4.2.0 Greylisted"))).isEqualTo(Fault.MAIL_SERVER_BUSY);
        assertThat(kindOf(recipient(554, "554 5.7.1 Relay access denied"))).isEqualTo(Fault.MAIL_SERVER_REFUSED);
        assertThat(kindOf(recipient(530, "530 Authentication required"))).isEqualTo(Fault.MAIL_SERVER_REFUSED);
    }

    @Test
    void the_code_of_the_last_reply_decides_for_everything_else() {
        MessagingException any = new MessagingException("any");
        assertThat(MailFault.of(any, 421).kind()).isEqualTo(Fault.MAIL_SERVER_BUSY);
        assertThat(MailFault.of(any, 554).kind()).isEqualTo(Fault.MAIL_SERVER_REFUSED);
    }

    @Test
    void a_wrong_password_is_a_refusal_of_the_server() {
        var fault = new EmailException("connect failed", new AuthenticationFailedException("535"));
        assertThat(MailFault.of(fault, 235).kind()).isEqualTo(Fault.MAIL_SERVER_REFUSED);
        assertThat(MailFault.of(fault, 454).kind()).isEqualTo(Fault.MAIL_SERVER_BUSY);
    }

    @Test
    void silence_and_broken_connections_mean_unreachable() {
        var silence = new MessagingException("read", new SocketTimeoutException("timed out"));
        assertThat(MailFault.of(silence, 354).kind()).isEqualTo(Fault.MAIL_SERVER_UNREACHABLE);
        assertThat(MailFault.of(new EmailException("x", new IOException("reset")), -1)
                        .kind())
                .isEqualTo(Fault.MAIL_SERVER_UNREACHABLE);
    }

    @Test
    void no_address_gets_into_its_message() throws Exception {
        assertThat(MailFault.of(recipient(550, "550 anna@example.org unknown"), 550)
                        .getMessage())
                .isEqualTo("address-refused (SendFailedException)");
    }

    @Test
    void a_lease_outlasts_the_slowest_server_that_is_waited_for() {
        assertThat(new SmtpSettings(Map.of()).lease()).isEqualTo(Duration.ofMinutes(2));
        assertThat(new SmtpSettings(Map.of("timeout", "60000")).lease()).isEqualTo(Duration.ofMinutes(12));
        assertThat(new SmtpSettings(Map.of("timeout", "1000", "connectionTimeout", "soon")).lease())
                .isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void a_message_is_known_by_its_letter_and_the_portals_host() {
        java.util.UUID id = java.util.UUID.fromString("01964c4e-8f00-7000-8000-000000000001");
        assertThat(LetterMessage.id(id, "https://portal.example.org:8443/realms/x/patient-portal"))
                .isEqualTo("<" + id + "@portal.example.org>");
        assertThat(LetterMessage.id(id, "http://[::1]:8080/realms/x")).isEqualTo("<" + id + "@[::1]>");
        assertThat(LetterMessage.id(id, "http://my_host/kc")).isEqualTo("<" + id + "@my_host>");
    }

    private static Fault kindOf(Exception fault) {
        return MailFault.of(fault, 250).kind();
    }

    private static SendFailedException recipient(int code, String reply) throws Exception {
        return new SendFailedException(
                "Invalid Addresses",
                new SMTPAddressFailedException(new InternetAddress("anna@example.org"), "RCPT TO", code, reply));
    }
}
