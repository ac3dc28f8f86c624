package org.patientportal.tests.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import org.patientportal.tests.mail.FaultyMailServer.Mode;

/** What is said on one connection. */
final class SmtpDialogue {

    private static final long SLOWLY_MILLIS = 700;

    private final BufferedReader in;
    private final OutputStream out;
    private final Mode mode;
    private final Consumer<MailedLetter> heard;
    private final Consumer<MailedLetter> accepted;

    /**
     * @param heard gets what was read
     * @param accepted gets what was kept
     */
    SmtpDialogue(Socket caller, Mode mode, Consumer<MailedLetter> heard, Consumer<MailedLetter> accepted)
            throws IOException {
        this.in = new BufferedReader(new InputStreamReader(caller.getInputStream(), ISO_8859_1));
        this.out = caller.getOutputStream();
        this.mode = mode;
        this.heard = heard;
        this.accepted = accepted;
    }

    void run() throws IOException {
        if (mode == Mode.SILENT) {
            // until the caller hangs up
            while (in.readLine() != null) {}
            return;
        }
        if (mode == Mode.BUSY_AT_GREETING) {
            say("421 mail.example.org Service not available, closing transmission channel");
            return;
        }
        say("220 mail.example.org ready");
        String line;
        while ((line = in.readLine()) != null) {
            String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            if (command.equals("DATA")) {
                if (!data()) {
                    return;
                }
            } else {
                say(answer(command));
            }
            if (command.equals("QUIT")) {
                return;
            }
        }
    }

    private String answer(String command) {
        return switch (command) {
            case "EHLO", "HELO" -> "250 mail.example.org";
            case "RCPT" ->
                switch (mode) {
                    case BUSY_AT_RECIPIENT -> "450 4.2.0 Greylisted, please try again later";
                    case NO_SUCH_RECIPIENT -> "550 5.1.1 No such user here";
                    case NO_RELAY -> "554 5.7.1 Relay access denied";
                    default -> "250 2.1.5 OK";
                };
            case "QUIT" -> "221 2.0.0 Bye";
            default -> "250 2.0.0 OK";
        };
    }

    /** @return whether the conversation goes on */
    private boolean data() throws IOException {
        if (mode == Mode.BUSY_AT_DATA) {
            say("452 4.3.1 Insufficient system storage");
            return true;
        }
        say("354 End data with <CR><LF>.<CR><LF>");
        MailedLetter letter = read();
        heard.accept(letter);
        switch (mode) {
            case DIES_AFTER_DATA -> {
                return false;
            }
            case KEEPS_AND_DIES -> {
                accepted.accept(letter);
                return false;
            }
            case REFUSES_AFTER_DATA -> say("554 5.6.0 Message content rejected");
            default -> {
                accepted.accept(letter);
                say("250 2.0.0 OK");
            }
        }
        return true;
    }

    private MailedLetter read() throws IOException {
        StringBuilder text = new StringBuilder();
        String line;
        while (!".".equals(line = in.readLine())) {
            if (line == null) {
                throw new IOException("the caller hung up in the middle of the letter");
            }
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        try {
            return MailedLetter.of(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.toString().getBytes(ISO_8859_1))));
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private void say(String line) throws IOException {
        if (mode == Mode.SLOW) {
            try {
                Thread.sleep(SLOWLY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        out.write((line + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }
}
