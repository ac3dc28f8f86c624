package org.patientportal.keycloak.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.keycloak.email.DefaultEmailSenderProviderFactory;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.utils.EmailValidationUtil;
import org.keycloak.utils.SMTPUtil;
import org.patientportal.kernel.PracticeProfile;
import org.patientportal.kernel.port.Delivery;
import org.patientportal.kernel.port.Letter;
import org.patientportal.keycloak.KeycloakInternal;

/**
 * The mail server of the realm in context. Letters go to it as the realm's settings say, in a message of our own, because
 * Keycloak's sender gives every attempt another Message-ID. Where Keycloak's sender has been replaced, the other one sends.
 */
@KeycloakInternal("Signs in to the mail server as Keycloak's own sender does: password, token or not at all")
final class MailServer {

    private final KeycloakSession session;
    private final SmtpSettings settings;

    MailServer(KeycloakSession session) {
        this.session = session;
        this.settings = new SmtpSettings(session.getContext().getRealm().getSmtpConfig());
    }

    /**
     * @param messageId with its angle brackets
     * @throws MailFault unless the server has taken the letter
     */
    void take(String messageId, Letter letter, PortalMail.Words words) throws MailFault {
        ProviderFactory<EmailSenderProvider> sender =
                session.getKeycloakSessionFactory().getProviderFactory(EmailSenderProvider.class);
        if (sender == null || sender.getClass() != DefaultEmailSenderProviderFactory.class) {
            passOn(letter, words);
            return;
        }
        if (!settings.named()) {
            throw new MailFault(Delivery.Fault.NO_MAIL_SERVER, null);
        }
        deliver((DefaultEmailSenderProviderFactory) sender, messageId, letter, words);
    }

    private void deliver(
            DefaultEmailSenderProviderFactory sender, String messageId, Letter letter, PortalMail.Words words)
            throws MailFault {
        InternetAddress to = address(letter.to().value(), null, Delivery.Fault.ADDRESS_REFUSED);
        InternetAddress from = address(settings.text("from"), letter.from().name(), Delivery.Fault.NO_MAIL_SERVER);
        SMTPTransport transport = null;
        try {
            Session mail = Session.getInstance(settings.forJakartaMail(session, from.getAddress()));
            LetterMessage message = new LetterMessage(mail, messageId, words, from, replyTo(letter.from(), from), to);
            transport = (SMTPTransport) mail.getTransport("smtp");
            sender.getEmailAuthenticators()
                    .get(settings.authentication())
                    .connect(session, settings.values(), transport);
            transport.sendMessage(message, new InternetAddress[] {to});
        } catch (MessagingException | EmailException fault) {
            throw MailFault.of(fault, transport == null ? 0 : transport.getLastReturnCode());
        } finally {
            close(transport);
        }
    }

    /** Too late to change anything: the server has taken the letter, or has not. */
    private static void close(SMTPTransport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException already) {
            // the connection is gone, which is what was wanted
        }
    }

    /** Answers go to the practice; else where the realm's answers go, else to the sender. */
    private InternetAddress replyTo(PracticeProfile practice, InternetAddress from) throws MailFault {
        if (practice.email() != null) {
            return address(practice.email(), practice.name(), Delivery.Fault.NOT_WRITTEN);
        }
        return settings.text("replyTo").isEmpty()
                ? from
                : address(settings.text("replyTo"), settings.text("replyToDisplayName"), Delivery.Fault.NO_MAIL_SERVER);
    }

    /** @return the address with its domain in ASCII, unless the server takes others */
    private InternetAddress address(String text, String name, Delivery.Fault otherwise) throws MailFault {
        boolean utf8 = settings.on("allowutf8");
        boolean valid = EmailValidationUtil.isValidEmail(text);
        String converted = !valid || utf8 ? text : SMTPUtil.convertIDNEmailAddress(text);
        if (!valid || converted == null || !utf8 && !converted.chars().allMatch(c -> c < 128)) {
            throw new MailFault(otherwise, null);
        }
        try {
            InternetAddress address = new InternetAddress(converted);
            address.setPersonal(name == null || name.isBlank() ? null : name, "UTF-8");
            return address;
        } catch (MessagingException | UnsupportedEncodingException fault) {
            throw new MailFault(otherwise, fault);
        }
    }

    private void passOn(Letter letter, PortalMail.Words words) throws MailFault {
        Map<String, String> configuration = new HashMap<>(settings.values());
        configuration.put("fromDisplayName", letter.from().name());
        if (letter.from().email() != null) {
            configuration.put("replyTo", letter.from().email());
            configuration.put("replyToDisplayName", letter.from().name());
        }
        try {
            session.getProvider(EmailSenderProvider.class)
                    .send(configuration, letter.to().value(), words.subject(), words.text(), words.html());
        } catch (EmailException fault) {
            throw MailFault.of(fault, 0);
        }
    }
}
