package org.patientportal.tests.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patientportal.tests.ledger.Requirement;

/** Keeps {@code docs/invitation-cells.md} honest: each row names tests that there are, and no browser test is left out. */
class CellsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "invitation-cells.md");
    private static final Path SOURCES = Path.of("src", "test", "java");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+IT)\\.([a-z_]+)`");
    private static final Pattern METHOD = Pattern.compile("(?:void|Stream<DynamicTest>) ([a-z_]+)\\(");
    private static final int COLUMNS = 4;

    /** Classes that hold nothing but cells. */
    private static final List<String> CELLS = List.of(
            "BrokeredInvitationIT",
            "ForgottenPasswordIT",
            "HarmlessOpeningIT",
            "InvitedAccountIT",
            "LinkRequestsIT",
            "PlainBrowserIT",
            "SeveralTabsIT",
            "SpentLinkIT",
            "TroubleSigningInIT",
            "VerifiedAddressIT");

    private final String document = read(DOCUMENT);

    @Requirement("INV-14")
    @Test
    void each_row_names_a_test_that_exists() {
        List<String> rows = document.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Situation"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(30).allSatisfy(row -> {
            assertThat(row.split(" \\| ")).as(row).hasSize(COLUMNS);
            assertThat(NAMED.matcher(row).results()).as(row).isNotEmpty();
        });
        assertThat(document.split("\n\n"))
                .as("rows that stand outside of a table")
                .noneMatch(block -> block.startsWith("| ") && !block.startsWith("| Situation"));
        assertThat(named())
                .allSatisfy(test -> assertThat(tests(test.split("\\.")[0])).contains(test));
    }

    @Test
    void no_cell_is_left_out() {
        assertThat(named())
                .containsAll(
                        CELLS.stream().flatMap(name -> tests(name).stream()).toList());
    }

    /** What would be overlooked if the search itself did not work. */
    @Test
    void a_test_that_does_not_exist_is_not_found() {
        assertThat(tests("SpentLinkIT")).hasSizeGreaterThan(5).doesNotContain("SpentLinkIT.there_is_no_such_test");
        assertThat(tests("NoSuchIT")).isEmpty();
    }

    private List<String> named() {
        return NAMED.matcher(document)
                .results()
                .map(test -> test.group(1) + "." + test.group(2))
                .distinct()
                .toList();
    }

    /** @return the tests of that class as "Class.method", from its source; other methods, without {@code @Test} are not among them */
    private static List<String> tests(String className) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.endsWith(className + ".java"))
                    .map(CellsDocumentTest::read)
                    .flatMap(source -> Stream.of(source.split("@(?:Test|TestFactory|ParameterizedTest)\\b"))
                            .skip(1))
                    .flatMap(part -> METHOD.matcher(part).results().limit(1))
                    .map(method -> className + "." + ((MatchResult) method).group(1))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
