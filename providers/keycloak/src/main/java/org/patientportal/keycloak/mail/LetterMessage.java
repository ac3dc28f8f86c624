package org.patientportal.keycloak.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.UUID;

/** The message of a letter: the same in every attempt but for its date and its link. */
final class LetterMessage extends MimeMessage {

    private final String id;

    /** @param id the Message-ID with its angle brackets */
    LetterMessage(Session session, String id, PortalMail.Words words, Address from, Address replyTo, InternetAddress to)
            throws MessagingException {
        super(session);
        this.id = id;
        setFrom(from);
        setReplyTo(new Address[] {replyTo});
        setRecipient(Message.RecipientType.TO, to);
        setSubject(words.subject(), UTF_8.name());
        // RFC 3834: nobody shall answer it by machine
        setHeader("Auto-Submitted", "auto-generated");
        setSentDate(new Date());
        MimeBodyPart text = new MimeBodyPart();
        text.setText(words.text(), UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(words.html(), UTF_8.name(), "html");
        setContent(new MimeMultipart("alternative", text, html));
        saveChanges();
    }

    /** @return the Message-ID of a letter that was posted where the portal is reached at that address (RFC 5322) */
    static String id(UUID letter, String portalUrl) {
        String host = portalUrl.replaceFirst("^https?://(\\[[^\\]]*\\]|[^/:]+).*$", "$1");
        return "<" + letter + "@" + host + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
