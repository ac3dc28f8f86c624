package org.patientportal.launcher;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.util.List;

/**
 * A mail server that takes every letter for anybody and shows it on a web page instead of delivering it.
 *
 * <p>Letters live in memory, the newest {@value Letters#CAPACITY} of them. Safe for several threads.
 */
public final class Mailbox implements AutoCloseable {

    private final Letters letters = new Letters();
    private final GreenMail smtp;
    private final MailboxSite site;

    private Mailbox(String host, int smtpPort, int webPort) {
        smtp = new GreenMail(new ServerSetup(smtpPort, host, ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        smtp.getUserManager().setMessageDeliveryHandler((message, recipient) -> new LetterDrop(recipient, letters));
        smtp.start();
        try {
            site = MailboxSite.open(host, webPort, letters);
        } catch (RuntimeException e) {
            smtp.stop();
            throw e;
        }
    }

    /** Opens a mailbox that only this machine reaches; port 0 takes any free port. */
    public static Mailbox open(int smtpPort, int webPort) {
        return open("127.0.0.1", smtpPort, webPort);
    }

    /**
     * Opens a mailbox; port 0 takes any free port.
     *
     * @param host address to listen on; {@code 0.0.0.0} for a container
     * @throws StartFailed if the port of the web page is taken
     */
    public static Mailbox open(String host, int smtpPort, int webPort) {
        return new Mailbox(host, smtpPort, webPort);
    }

    /** Where letters are handed in. */
    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    /** Where letters are read, without a slash at its end. */
    public URI url() {
        return URI.create("http://localhost:" + site.port());
    }

    /** The letters at this moment, newest first. */
    public List<ReceivedLetter> letters() {
        return letters.newestFirst();
    }

    @Override
    public void close() {
        site.close();
        smtp.stop();
    }

    /** Runs a mailbox for other containers until it is ended: SMTP on 1025, pages on 8025, or what the arguments say. */
    public static void main(String[] arguments) {
        int smtpPort = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1025;
        int webPort = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8025;
        Mailbox mailbox = open("0.0.0.0", smtpPort, webPort);
        Runtime.getRuntime().addShutdownHook(new Thread(mailbox::close, "close-mailbox"));
        System.out.println("Mailbox: SMTP on " + mailbox.smtpPort() + ", pages on " + mailbox.url());
    }
}
