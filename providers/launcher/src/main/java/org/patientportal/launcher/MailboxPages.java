package org.patientportal.launcher;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mailbox's pages. Whatever comes from a letter is escaped, except its body, which {@link #body} frames. */
final class MailboxPages {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");
    private static final Pattern HEAD = Pattern.compile("<head(\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

    private MailboxPages() {}

    static String list(List<ReceivedLetter> letters) {
        StringBuilder rows = new StringBuilder();
        for (ReceivedLetter letter : letters) {
            rows.append("<li id=\"letter-%d\"><a href=\"/letters/%d\">%s</a><p>%s <span>%s</span></p></li>\n"
                    .formatted(letter.number(), letter.number(), subject(letter), escape(letter.to()), time(letter)));
        }
        String count = letters.size() == 1 ? "1 letter" : letters.size() + " letters";
        return page("Mailbox", """
                <h1>Mailbox</h1>
                <p>Everything the portal sends in this demo ends up here, whoever it is for.</p>
                <p id="count" role="status">%s</p>
                <ul id="letters">
                %s</ul>
                <script type="module" src="/mailbox.js"></script>
                """.formatted(
                        letters.isEmpty() ? "No letters yet. They appear here by themselves." : count, rows));
    }

    static String letter(ReceivedLetter letter) {
        StringBuilder content = new StringBuilder();
        content.append("""
                <p><a href="/">All letters</a></p>
                <h1>%s</h1>
                <dl><dt>To</dt><dd>%s</dd><dt>From</dt><dd>%s</dd><dt>Received</dt><dd>%s</dd></dl>
                """.formatted(subject(letter), escape(letter.to()), escape(letter.from()), time(letter)));
        if (letter.html() != null) {
            content.append("""
                    <h2>As the mail program shows it</h2>
                    <iframe src="/letters/%d/body" title="The letter"
                     sandbox="allow-popups allow-top-navigation-by-user-activation"></iframe>
                    """.formatted(letter.number()));
        }
        if (letter.text() != null) {
            content.append("<h2>As plain text</h2>\n<pre tabindex=\"0\">" + linked(letter.text()) + "</pre>\n");
        }
        return page(letter.subject(), content.toString());
    }

    static String missing() {
        return page("Not here", "<h1>This letter is not here</h1>\n<p><a href=\"/\">All letters</a></p>\n");
    }

    /** The letter's own HTML with one addition: its links leave the frame. */
    static String body(String html) {
        String base = "<base target=\"_top\">";
        Matcher head = HEAD.matcher(html);
        return head.find() ? html.substring(0, head.end()) + base + html.substring(head.end()) : base + html;
    }

    private static String page(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/mailbox.css">
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(escape(title), content);
    }

    private static String linked(String text) {
        StringBuilder out = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            String address = escape(link.group());
            out.append(escape(text.substring(end, link.start())));
            out.append("<a href=\"%s\">%s</a>".formatted(address, address));
            end = link.end();
        }
        return out.append(escape(text.substring(end))).toString();
    }

    private static String subject(ReceivedLetter letter) {
        return letter.subject().isBlank() ? "(no subject)" : escape(letter.subject());
    }

    private static String time(ReceivedLetter letter) {
        return "<time datetime=\"%s\">%s</time>"
                .formatted(letter.receivedAt(), TIME.format(letter.receivedAt().atZone(ZoneId.systemDefault())));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
