package org.patientportal.tests.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.patientportal.tests.run.Secrets;

/**
 * A letter as it came.
 *
 * @param text the plain part
 * @param html the other part
 * @param to the addresses in its head
 * @param replyTo the addresses that an answer goes to
 * @param head the lines of its head, undecoded
 */
public record MailedLetter(
        String subject,
        String text,
        String html,
        String from,
        List<String> to,
        List<String> replyTo,
        List<String> head) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/open#[A-Za-z0-9_-]+");

    private static final Pattern ANY_LINK = Pattern.compile("https?://\\S+");

    static MailedLetter of(MimeMessage message) {
        try {
            MailedLetter letter = new MailedLetter(
                    message.getSubject(),
                    part(message, "text/plain"),
                    part(message, "text/html"),
                    message.getFrom()[0].toString(),
                    Arrays.stream(message.getAllRecipients())
                            .map(Object::toString)
                            .toList(),
                    Arrays.stream(message.getReplyTo()).map(Object::toString).toList(),
                    Collections.list(message.getAllHeaderLines()));
            LINK.matcher(letter.text)
                    .results()
                    .map(MatchResult::group)
                    .forEach(link -> Secrets.note("mailed secret", link.substring(link.indexOf('#') + 1)));
            return letter;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one secret link of the plain part, as a person copies it. */
    public String link() {
        List<String> links =
                LINK.matcher(text).results().map(MatchResult::group).distinct().toList();
        if (links.size() != 1) {
            throw new AssertionError("Expected one secret link in the text but found " + links + " in: " + text);
        }
        return links.get(0);
    }

    /** Where the HTML part's button leads. */
    public String htmlLink() {
        List<String> links = Jsoup.parse(html).select("a[href*=/open#]").eachAttr("href").stream()
                .distinct()
                .toList();
        if (links.size() != 1) {
            throw new AssertionError("Expected one secret link in the HTML but found " + links + " in: " + html);
        }
        return links.get(0);
    }

    /** The one link of the plain part, for letters that Keycloak itself sends. */
    public String anyLink() {
        List<String> links =
                ANY_LINK.matcher(text).results().map(MatchResult::group).toList();
        if (links.size() != 1) {
            throw new AssertionError("Expected one link in the text but found " + links + " in: " + text);
        }
        return links.get(0);
    }

    /** @return the values of that line of the head */
    public List<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    public boolean isTo(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }

    public String secret() {
        return link().substring(link().indexOf('#') + 1);
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart candidate = parts.getBodyPart(i);
                String found = part(candidate, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
