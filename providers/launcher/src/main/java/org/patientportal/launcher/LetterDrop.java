package org.patientportal.launcher;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/**
 * The recipient as the mail server sees one. It hands letters on to ours instead of filling a folder of the mail server,
 * which would grow without end.
 */
record LetterDrop(MailAddress recipient, Letters letters) implements GreenMailUser {

    @Override
    public void deliver(MovingMessage message) {
        deliver(message.getMessage());
    }

    @Override
    public void deliver(MimeMessage message) {
        letters.add(recipient.getEmail(), message);
    }

    @Override
    public String getEmail() {
        return recipient.getEmail();
    }

    @Override
    public String getLogin() {
        return recipient.getEmail();
    }

    @Override
    public String getQualifiedMailboxName() {
        return recipient.getEmail();
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void create() {
        // Every address exists.
    }

    @Override
    public void delete() {
        // There is nothing but the letters.
    }

    @Override
    public void setPassword(String password) {
        // Nobody signs in to the mail server.
    }

    @Override
    public void authenticate(String password) {
        // Nobody signs in to the mail server.
    }
}
