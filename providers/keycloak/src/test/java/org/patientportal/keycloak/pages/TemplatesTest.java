package org.patientportal.keycloak.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientportal.access.family.Relationship;
import org.patientportal.kernel.Area;
import org.patientportal.kernel.Wire;

/** Renders every page and letter in both languages, and leaves the pages in target/previews for people to look at. */
class TemplatesTest {

    private static final Path PREVIEWS = Path.of("target/previews");
    private static final Set<String> MACROS = Set.of(
            "portal/layout.ftl",
            "portal/fields.ftl",
            "portal/invitation/sent.ftl",
            "portal/family/grant.ftl",
            "portal/family/choice.ftl",
            "portal/invitation/profile.ftl",
            "portal/request/record.ftl",
            "portal/profile/values.ftl");
    /** Rendered as a part of the overview or of the export. */
    private static final Set<String> PARTS = Set.of(
            "portal/invitation/portal-access.ftl",
            "portal/invitation/access-links.ftl",
            "portal/request/notice.ftl",
            "portal/family/accounts.ftl",
            "portal/patient/data.ftl",
            "portal/profile/changes.ftl",
            "portal/profile/notice.ftl",
            "portal/profile/entries-export.ftl",
            "portal/family/links-export.ftl",
            "portal/invitation/invitations-export.ftl",
            "portal/mail/letters-export.ftl",
            "portal/request/requests-export.ftl",
            "portal/store/history-export.ftl");

    static Stream<Sample> samples() {
        return Stream.of(
                        StaffSamples.all(),
                        AccessLinkSamples.all(),
                        AccountSamples.all(),
                        LetterSamples.all(),
                        DataSamples.all(),
                        PatientSamples.all(),
                        ProfileSamples.all(),
                        RegisterSamples.all())
                .flatMap(all -> all);
    }

    static Stream<Arguments> everySampleInEveryLanguage() {
        return samples().flatMap(sample -> Stream.of(Arguments.of(sample, "en"), Arguments.of(sample, "de")));
    }

    @BeforeAll
    static void copyAssets() throws IOException {
        Path assets = PREVIEWS.resolve("assets");
        Files.createDirectories(assets);
        try (Stream<Path> files = Files.list(RenderedSample.RESOURCES.resolve("resources/portal"))) {
            for (Path file : files.toList()) {
                Files.copy(file, assets.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The form has a field for every value that there is, also for one that comes later. */
    @Test
    void everyAreaAndRelationshipHasItsField() throws IOException {
        String form = Files.readString(RenderedSample.RESOURCES.resolve("templates/portal/family/grant.ftl"));

        for (Enum<?>[] values : List.of(Area.values(), Relationship.values())) {
            assertThat(form)
                    .contains(Stream.of(values)
                            .map(value -> "\"" + Wire.name(value) + "\"")
                            .collect(Collectors.joining(", ", "[", "]")));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everySampleInEveryLanguage")
    void everyTemplateRendersSafely(Sample sample, String language) throws Exception {
        String text = RenderedSample.render(sample, language);
        Files.writeString(
                PREVIEWS.resolve(sample.title() + "." + language + (sample.isHtml() ? ".html" : ".txt")), text);

        assertThat(text).as("a message key without words").doesNotContainPattern("\\bportal\\.[a-z]+\\.[a-z.-]+");
        assertThat(text).as("an argument that was not filled in").doesNotContainPattern("\\{\\d");
        if (sample.isHtml()) {
            Document html = Jsoup.parse(text);
            assertThat(html.select("script:not([src]), img, [onerror]"))
                    .as("what names smuggle in")
                    .isEmpty();
            assertThat(html.select("html").attr("lang")).isEqualTo(language);
        }
        if (sample.isPage()) {
            assertWellFormed(Jsoup.parse(text), sample);
        }
    }

    /** What no schema checks, and what a person with a screen reader or under a strict CSP stumbles over. */
    private static void assertWellFormed(Document html, Sample sample) {
        assertThat(html.select(sample.isFile() ? "[style], link" : "[style], style"))
                .as("inline styles, which the CSP blocks, or anything that a file does not bring along")
                .isEmpty();
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.title()).isNotBlank();
        List<String> ids = html.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        for (Element link : html.select("a[href^=#]")) {
            assertThat(ids).contains(link.attr("href").substring(1));
        }
        for (Element tied : html.select("[aria-describedby], [aria-labelledby]")) {
            String all = tied.attr("aria-describedby") + " " + tied.attr("aria-labelledby");
            assertThat(ids).contains(all.strip().split(" +"));
        }
        for (Element control : html.select("input:not([type=hidden]):not([aria-hidden]), select, textarea")) {
            assertThat(control.hasAttr("aria-label")
                            || !html.select("label[for=" + quoted(control.id()) + "]")
                                    .isEmpty())
                    .as("a label of " + control)
                    .isTrue();
        }
        if (sample.signedIn()) {
            assertThat(html.select("form[method=post]:not(:has(input[name=csrf][value=csrf-value]))"))
                    .isEmpty();
        }
    }

    private static String quoted(String id) {
        return "\"" + id + "\"";
    }

    @Test
    void everyTemplateHasASample() throws IOException {
        Set<String> covered = samples().map(Sample::template).collect(Collectors.toCollection(HashSet::new));
        covered.addAll(MACROS);
        covered.addAll(PARTS);
        Path templates = RenderedSample.RESOURCES.resolve("templates");
        try (Stream<Path> files = Files.walk(templates)) {
            Set<String> all = files.filter(Files::isRegularFile)
                    .map(file -> templates.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
            assertThat(covered).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void englishAndGermanSayTheSameThings() throws IOException {
        assertThat(RenderedSample.messages("de").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        RenderedSample.messages("en").stringPropertyNames());
    }

    @Test
    void noMessageLosesItsApostropheToTheMessageFormat() throws IOException {
        for (String language : List.of("en", "de")) {
            assertThat(RenderedSample.messages(language).values())
                    .noneMatch(text -> text.toString().replace("''", "").contains("'"));
        }
    }

    @Test
    void letterNamesNoMarkupInItsTextPart() throws Exception {
        Sample bare = samples()
                .filter(sample -> sample.title().equals("text-portal-invitation-bare"))
                .findFirst()
                .orElseThrow();
        assertThat(RenderedSample.render(bare, "en"))
                .contains(StaffSamples.HOSTILE)
                .doesNotContain("&lt;")
                .containsPattern("(?m)^https://\\S+/open#\\S+$");
    }

    @Test
    void timesNameTheirZone() {
        assertThat(PrintedTime.dateTime(StaffSamples.NOW, java.time.ZoneId.of("Europe/Berlin"), Locale.ENGLISH))
                .isEqualTo("3 April 2026, 14:05 CEST");
        assertThat(PrintedTime.dateTime(StaffSamples.NOW, java.time.ZoneId.of("Europe/Berlin"), Locale.GERMAN))
                .isEqualTo("3. April 2026, 14:05 MESZ");
    }
}
