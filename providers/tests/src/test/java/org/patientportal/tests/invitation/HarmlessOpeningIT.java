package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.browser.Chromium;
import org.patientportal.tests.browser.Window;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Invitation;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.Http;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.mail.MailedLetter;
import org.patientportal.tests.run.PortalTest;
import org.patientportal.tests.run.Secrets;
import org.patientportal.tests.run.Wait;

/** Whoever only looks at a link changes nothing; whoever guesses learns nothing. */
@PortalTest
class HarmlessOpeningIT {

    private final Clinic clinic;
    private final Chromium chromium;
    private final Staff petra;
    private final String door;

    HarmlessOpeningIT(Clinic clinic, Chromium chromium) {
        this.clinic = clinic;
        this.chromium = chromium;
        this.petra = clinic.petra();
        this.door = clinic.portal() + "/open";
    }

    @Requirement({"INV-13", "INV-14"})
    @Test
    void scanners_with_and_without_scripts_leave_every_row_as_it_was() {
        Person anna = clinic.someone("Anna");
        Patient patient = petra.adds(anna);
        Invitation invitation = petra.invites(patient);
        MailedLetter letter = clinic.mailbox().letterTo(anna.email());
        Wait.until(
                "the letter's state",
                Duration.ofSeconds(10),
                () -> petra.look(patient, invitation).delivery().equals("sent"));
        List<String> before = rows(patient);

        for (int i = 0; i < 10; i++) {
            Http.get(door).expect(200);
            Http.get(door + "/continue").expect(404);
            Http.send(Http.request(door).method("HEAD", BodyPublishers.noBody()));
            new PlainJourney(clinic, letter.link()).browser().open(door + "/continue");
        }
        try (Window scanner = chromium.window()) {
            for (int i = 0; i < 5; i++) {
                scanner.openLink(letter.link()).opened();
                scanner.forgetCookies();
            }
        }

        assertThat(before).isNotEmpty().anyMatch(row -> row.contains("PENDING"));
        assertThat(rows(patient)).isEqualTo(before);
        assertThat(petra.look(patient, invitation).status()).isEqualTo("pending");
    }

    /** A person's own POST is seen by the same comparison. */
    @Test
    void what_a_person_does_is_seen_in_the_rows() {
        Person bert = clinic.someone("Bert");
        Patient patient = petra.adds(bert);
        petra.invites(patient);
        String link = clinic.mailbox().letterTo(bert.email()).link();
        List<String> before = rows(patient);

        new PlainJourney(clinic, link).register(bert).expectDashboard();

        assertThat(rows(patient)).isNotEqualTo(before).anyMatch(row -> row.contains("ACCEPTED"));
    }

    @Requirement({"INV-12", "INV-14", "SEC-01"})
    @Test
    void whatever_is_no_link_of_this_realm_gets_the_same_bytes() {
        String known = secretFor(clinic);
        String foreign = secretFor(Clinic.open(clinic.run(), "harmlessopening-elsewhere"));
        Answer uniform = post("", "secret=" + "A".repeat(43));

        assertThat(uniform.page()).contains("This link does not work");
        for (String body : List.of(
                "",
                "secret=",
                "secret=x",
                "secret=" + known.substring(1),
                "secret=" + known.substring(0, 42),
                "secret=" + known + "A",
                "secret=" + known.toUpperCase(java.util.Locale.ROOT),
                "secret=a&secret=b",
                "secret=" + known + "&secret=" + known,
                "secret=" + known + "%00",
                "secret=" + foreign,
                "other=" + known,
                "secret=" + "x".repeat(5000))) {
            assertThat(post("", body)).as(body).isEqualTo(uniform);
        }
        assertThat(post("?secret=" + Secrets.giveAway(known), "")).isEqualTo(uniform);
        assertThat(post("", "secret=" + known)).as("the right one").isNotEqualTo(uniform);
    }

    @Requirement({"INV-12", "INV-13", "INV-14"})
    @Test
    void a_secret_in_an_address_opens_nothing() {
        String known = Secrets.giveAway(secretFor(clinic));
        String guessed = "A".repeat(43);

        for (String address : List.of("?secret=", "/continue?secret=", "/continue?link=", "/continue?PP_OPEN=")) {
            assertThat(comparable(Http.get(door + address + known), known))
                    .as(address)
                    .isEqualTo(comparable(Http.get(door + address + guessed), guessed));
        }
        assertThat(Http.get(door + "/" + known).status()).isEqualTo(404);
    }

    @Requirement({"INV-12", "INV-14"})
    @Test
    void a_cookie_that_is_tampered_with_or_sent_twice_is_none() {
        String known = secretFor(clinic);
        String cookie = cookieOf(lookUp("", "secret=" + known));
        String elsewhere = cookieOf(
                lookUpIn(Clinic.open(clinic.run(), "harmlessopening-cookies").portal() + "/open", "secret=" + known));
        String none = opened("PP_OPEN=");

        assertThat(opened(cookie)).isNotEqualTo(none);
        for (String wrong : List.of(
                cookie.substring(0, cookie.length() - 3),
                cookie + "x",
                "PP_OPEN=eyJhbGciOiJub25lIn0.e30.",
                "PP_OPEN=a; PP_OPEN=b",
                elsewhere)) {
            assertThat(opened(wrong)).as(wrong).isEqualTo(none);
        }
    }

    /** The rows of the portal that belong to a patient, in the words of the database's own dump. */
    private List<String> rows(Patient patient) {
        return clinic.run()
                .server()
                .database()
                .lines()
                .filter(line -> line.contains(patient.id()))
                .sorted()
                .toList();
    }

    private String secretFor(Clinic clinic) {
        Person person = clinic.someone("Nele");
        clinic.petra().invites(clinic.petra().adds(person));
        return clinic.mailbox().letterTo(person.email()).secret();
    }

    /** Both answers that somebody gets who hands in a secret: where it leads, and what is there. */
    private record Answer(String redirect, String page) {}

    private Answer post(String query, String body) {
        Reply looked = lookUp(query, body);
        return new Answer(comparable(looked, ""), opened(cookieOf(looked)));
    }

    private Reply lookUp(String query, String body) {
        return lookUpIn(door + query, body);
    }

    private Reply lookUpIn(String url, String body) {
        return Http.send(Http.request(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", clinic.run().server().url())
                .POST(BodyPublishers.ofString(body)));
    }

    private static String cookieOf(Reply reply) {
        return reply.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("PP_OPEN="))
                .map(cookie -> cookie.split(";")[0])
                .findFirst()
                .orElseThrow();
    }

    private String opened(String cookie) {
        return comparable(Http.send(Http.request(door + "/continue").header("Cookie", cookie)), "");
    }

    /** Status, every header and every byte, but for the date, a browser's first new number and what was asked. */
    private static String comparable(Reply reply, String asked) {
        Map<String, List<String>> headers = new TreeMap<>(reply.headers().map());
        headers.remove("date");
        String all = (reply.status() + "\n" + headers + "\n" + reply.text())
                .replaceAll("PP_BROWSER=[^;]+", "PP_BROWSER=new");
        return asked.isEmpty() ? all : all.replace(asked, "…");
    }
}
