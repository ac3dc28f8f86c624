package org.patientportal.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private static final String LINK = "http://localhost:8080/realms/clinic/patient-portal/open#a-_9";

    private final Mailbox mailbox = Mailbox.open(0, 0);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void takes_a_letter_for_anybody_and_lists_the_newest_first() throws Exception {
        send("First", "text", "<p>html</p>", "anna@example.org", "ben@example.org");
        send("Grüße", "text", "<p>html</p>", "carla@example.org");

        assertThat(mailbox.letters()).extracting(ReceivedLetter::subject).containsExactly("Grüße", "First", "First");
        assertThat(mailbox.letters())
                .extracting(ReceivedLetter::to)
                .startsWith("carla@example.org")
                .contains("anna@example.org", "ben@example.org");
        String page = get("/").body();
        assertThat(page).contains("3 letters").contains("carla@example.org");
        assertThat(page.indexOf("Grüße")).isLessThan(page.indexOf("First"));
    }

    @Test
    void escapes_what_a_letter_says_of_itself() throws Exception {
        send("<script>x</script>", "<b>bold</b> & \"quoted\"", "<p>html</p>", "anna@example.org");

        assertThat(get("/").body()).doesNotContain("<script>x").contains("&lt;script&gt;x");
        assertThat(get("/letters/1").body())
                .doesNotContain("<script>x")
                .doesNotContain("<b>")
                .contains("&lt;b&gt;bold&lt;/b&gt; &amp; &quot;quoted&quot;");
    }

    @Test
    void makes_links_of_the_text_part_clickable_without_the_full_stop_behind_them() throws Exception {
        send("Invitation", "Open " + LINK + ". Bye", "<p>html</p>", "anna@example.org");

        assertThat(get("/letters/1").body()).contains("<a href=\"" + LINK + "\">" + LINK + "</a>. Bye");
    }

    @Test
    void frames_the_html_part_without_scripts_and_lets_its_links_leave_the_frame() throws Exception {
        send("Invitation", "text", "<html><head></head><body><a href='" + LINK + "'>Open</a></body></html>", "a@b.org");

        assertThat(get("/letters/1").body())
                .contains("src=\"/letters/1/body\"")
                .contains("sandbox=\"allow-popups allow-top-navigation-by-user-activation\"");
        HttpResponse<String> body = get("/letters/1/body");
        assertThat(body.body()).contains("<head><base target=\"_top\">").contains(LINK);
        assertThat(policy(body))
                .contains("sandbox")
                .contains("default-src 'none'")
                .doesNotContain("script-src");
        assertThat(policy(get("/"))).contains("default-src 'none'").contains("script-src 'self'");
    }

    @Test
    void answers_what_is_not_there_and_what_is_not_reading() throws Exception {
        assertThat(get("/letters/1").statusCode()).isEqualTo(404);
        assertThat(get("/letters/99999999999999999999").statusCode()).isEqualTo(404);
        assertThat(get("/mailbox.css").statusCode()).isEqualTo(200);
        HttpRequest post = HttpRequest.newBuilder(mailbox.url().resolve("/"))
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(http.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }

    @Test
    void says_when_its_port_is_taken() {
        int port = mailbox.url().getPort();

        assertThatThrownBy(() -> Mailbox.open(0, port))
                .isInstanceOf(StartFailed.class)
                .hasMessage("Port " + port + " is taken by another program.");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(mailbox.url().resolve(path)).build(), BodyHandlers.ofString());
    }

    private static String policy(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private void send(String subject, String text, String html, String... recipients) throws MessagingException {
        Properties server = new Properties();
        server.put("mail.smtp.host", "127.0.0.1");
        server.put("mail.smtp.port", Integer.toString(mailbox.smtpPort()));
        MimeMessage letter = new MimeMessage(Session.getInstance(server));
        letter.setFrom(new InternetAddress("portal@example.org"));
        for (String recipient : recipients) {
            letter.addRecipients(MimeMessage.RecipientType.TO, recipient);
        }
        letter.setSubject(subject, "UTF-8");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        letter.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(letter);
    }
}
