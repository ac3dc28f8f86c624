package org.patientportal.tests.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.patientportal.tests.run.Wait;

/** A mail server that keeps whatever it gets, for everybody. */
public final class Mailbox implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final GreenMail server;

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    /** On all interfaces, because a server in a container calls from outside. */
    public static Mailbox start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "0.0.0.0", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new Mailbox(server);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Waits for the first letter to that address. */
    public MailedLetter letterTo(String address) {
        return letterTo(address, 1);
    }

    /** Waits until that many letters have come, and returns the latest of them. */
    public MailedLetter letterTo(String address, int count) {
        Wait.until(
                count + " letters to " + address,
                PATIENCE,
                () -> lettersTo(address).size() >= count);
        return lettersTo(address).get(count - 1);
    }

    /** @return the letters that have come so far, oldest first */
    public List<MailedLetter> lettersTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .map(MailedLetter::of)
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(recipient -> recipient.toString().equalsIgnoreCase(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
