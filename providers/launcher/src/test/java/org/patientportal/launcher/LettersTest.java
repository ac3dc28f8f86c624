package org.patientportal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void forgets_the_oldest_letter_when_one_too_many_arrives() throws MessagingException {
        Letters letters = new Letters();
        for (int i = 1; i <= Letters.CAPACITY + 2; i++) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
            message.setSubject("Letter " + i);
            message.setText("text");
            letters.add("anna@example.org", message);
        }

        assertThat(letters.newestFirst()).hasSize(Letters.CAPACITY);
        assertThat(letters.newestFirst().get(0).subject()).isEqualTo("Letter 502");
        assertThat(letters.numbered(2)).isEmpty();
        assertThat(letters.numbered(3)).isPresent();
    }
}
