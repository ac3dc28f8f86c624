package org.patientportal.tests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientportal.tests.clinic.Clinic;
import org.patientportal.tests.clinic.Patient;
import org.patientportal.tests.clinic.Person;
import org.patientportal.tests.clinic.PlainJourney;
import org.patientportal.tests.clinic.Staff;
import org.patientportal.tests.http.HttpBrowser;
import org.patientportal.tests.http.Reply;
import org.patientportal.tests.ledger.Requirement;
import org.patientportal.tests.run.PortalTest;

/** What letters say, in whose language, and what staff see of them beforehand. */
@PortalTest
class LetterContentIT {

    private static final String PRACTICE_ADDRESS = "hello@riverside.example.org";

    private final Clinic clinic;
    private final Staff petra;

    LetterContentIT(Clinic clinic) {
        this.clinic = clinic;
        this.petra = clinic.petra();
        settings(Map.of("email", PRACTICE_ADDRESS));
    }

    @Requirement("INV-04")
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void both_parts_have_the_same_working_link(String language) {
        MailedLetter letter = invite(clinic.someone("Anna"), language);

        assertThat(letter.htmlLink()).isEqualTo(letter.link());
        assertThat(letter.text()).doesNotContain("&#", "&amp;", "<");
        assertThat(letter.html()).contains("lang=\"" + language + "\"");
        assertThat(new PlainJourney(clinic, letter.link()).offersChoice()).isTrue();
    }

    @Requirement({"INV-04", "SEC-05"})
    @Test
    void a_letter_comes_from_the_practice_and_says_nothing_about_the_patient() {
        Person person = clinic.someone("Wilhelmina").named("Zwetschgenberger");
        MailedLetter letter = invite(person, "en");

        assertThat(letter.from()).isEqualTo("Riverside Practice <portal@example.org>");
        assertThat(letter.replyTo()).containsExactly("Riverside Practice <" + PRACTICE_ADDRESS + ">");
        assertThat(letter.header("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.header("Message-ID"))
                .singleElement()
                .asString()
                .matches("<[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@localhost>");
        assertThat(letter.subject() + letter.text() + letter.html() + letter.head())
                .doesNotContainIgnoringCase(person.firstName() + " ")
                .doesNotContainIgnoringCase(person.lastName());
    }

    @Requirement({"INV-04", "PLG-02"})
    @Test
    void the_accounts_language_goes_before_the_records_and_that_before_the_practices() {
        Person known = clinic.account("Klara");
        clinic.realm().speaks(known, "de");
        assertThat(languageOf(invite(known, "en"))).isEqualTo("de");
        assertThat(languageOf(invite(clinic.account("Karl"), "de"))).isEqualTo("de");
        assertThat(languageOf(invite(clinic.someone("Olga"), null))).isEqualTo("en");
        settings(Map.of("language", "de"));
        try {
            assertThat(languageOf(invite(clinic.someone("Olaf"), null))).isEqualTo("de");
            assertThat(languageOf(invite(clinic.someone("Oona"), "en"))).isEqualTo("en");
        } finally {
            settings(Map.of("language", "en"));
        }
    }

    @Requirement("INV-04")
    @Test
    void staff_see_every_letter_in_every_language_beforehand() {
        HttpBrowser page = PlainJourney.signInAt(clinic, "/staff/riverside/settings", petra.person());
        page.open(page.page().selectFirst("a[href$=/staff/riverside/letters]").absUrl("href"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("h2").eachText())
                .containsExactly(
                        "Invitation · Deutsch",
                        "Invitation · English",
                        "Medical access link · Deutsch",
                        "Medical access link · English",
                        "Access limited · Deutsch",
                        "Access limited · English",
                        "Access ended · Deutsch",
                        "Access ended · English",
                        "Access restored · Deutsch",
                        "Access restored · English",
                        "Access changed · Deutsch",
                        "Access changed · English",
                        "Access ends soon · Deutsch",
                        "Access ends soon · English",
                        "Access has run out · Deutsch",
                        "Access has run out · English",
                        "Access given to somebody else · Deutsch",
                        "Access given to somebody else · English");
        assertThat(page.page().select("pre").eachText())
                .allSatisfy(text -> assertThat(text).contains("Riverside Practice"))
                .filteredOn(text -> text.contains("/open#example"))
                .hasSize(4);
        for (var frame : page.page().select("iframe[sandbox]")) {
            HttpBrowser letter =
                    PlainJourney.signInAt(clinic, "/staff", petra.person()).open(frame.absUrl("src"));
            assertThat(letter.reply().header("Content-Type")).isEqualTo("text/html;charset=utf-8");
            assertThat(letter.reply().header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'self'", "sandbox")
                    .doesNotContain("script-src");
            assertThat(frame.attr("src"))
                    .endsWith("/" + letter.page().selectFirst("html").attr("lang"));
            for (var link : letter.page().select("a[href*=/open#]")) {
                assertThat(new PlainJourney(clinic, link.attr("href")).offersChoice())
                        .isFalse();
            }
        }
        assertThat(page.open(clinic.portal() + "/staff/riverside/letters/invitation/fr")
                        .status())
                .isEqualTo(404);
    }

    @Requirement("INV-04")
    @Test
    void an_example_keeps_its_language_whatever_the_page_is_read_in() {
        HttpBrowser page = PlainJourney.signInAt(clinic, "/staff", petra.person())
                .open(clinic.portal() + "/staff/riverside/letters?kc_locale=de");

        assertThat(page.page().selectFirst("h1").text()).isEqualTo("Briefe");
        assertThat(page.page().select("pre[lang=en]").text()).contains("Hello");
        assertThat(page.page().select("pre[lang=de]").text()).contains("Guten Tag");
    }

    private static String languageOf(MailedLetter letter) {
        return org.jsoup.Jsoup.parse(letter.html()).selectFirst("html").attr("lang");
    }

    private void settings(Map<String, String> changes) {
        ObjectNode settings = (ObjectNode) petra.get("/settings").expect(200).json();
        changes.forEach(settings::put);
        petra.put("/settings", settings).expect(200);
    }

    /** @param language of the record, or null for none */
    private MailedLetter invite(Person person, String language) {
        Map<String, Object> values = new HashMap<>(
                Map.of("firstName", person.firstName(), "lastName", person.lastName(), "email", person.email()));
        if (language != null) {
            values.put("language", language);
        }
        Reply added = petra.post("/patients", values).expect(201);
        petra.invites(
                new Patient(added.json().get("id").asText(), person.firstName(), person.lastName(), person.email()));
        return clinic.mailbox().letterTo(person.email());
    }
}
