package org.patientportal.launcher;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;

/**
 * One letter as it reached one recipient.
 *
 * @param number counts the letters of a mailbox from 1
 * @param to the address it was handed in for
 * @param subject decoded; empty if there is none
 * @param text the plain text part, or null
 * @param html the HTML part exactly as sent, or null
 */
public record ReceivedLetter(
        long number, String to, String from, String subject, Instant receivedAt, String text, String html) {

    /** Reads what a person would see; attachments are left out. */
    static ReceivedLetter read(long number, String to, MimeMessage message) {
        try {
            return new ReceivedLetter(
                    number,
                    to,
                    message.getFrom() == null ? "" : message.getFrom()[0].toString(),
                    message.getSubject() == null ? "" : message.getSubject(),
                    Instant.now(),
                    part(message, "text/plain"),
                    part(message, "text/html"));
        } catch (MessagingException | IOException e) {
            return new ReceivedLetter(
                    number, to, "", "(unreadable letter)", Instant.now(), String.valueOf(e.getMessage()), null);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return part.getContent().toString();
        }
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
