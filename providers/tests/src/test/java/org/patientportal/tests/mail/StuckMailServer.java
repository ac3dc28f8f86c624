package org.patientportal.tests.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Properties;

/** A mail server that lets one client wait for ever, at a moment of the conversation. */
public final class StuckMailServer implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final ServerSocket server;
    private Socket client;

    public StuckMailServer() {
        try {
            server = new ServerSocket(0);
            server.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Waits for a client, which is never greeted. */
    public void isCalled() {
        try {
            client = server.accept();
            client.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a letter; its sender is never told that it has been taken. */
    public MailedLetter takesLetter() {
        isCalled();
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
            say("220 ready");
            for (String line = lines.readLine(); !line.equals("DATA"); line = lines.readLine()) {
                say("250 ok");
            }
            say("354 go on");
            return letter(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    private static MailedLetter letter(BufferedReader lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = lines.readLine(); !line.equals("."); line = lines.readLine()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        try {
            return MailedLetter.of(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.toString().getBytes(US_ASCII))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            if (client != null) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
