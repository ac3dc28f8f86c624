package org.patientportal.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the sources show. */
class SourceFilesTest {

    private static final int MOST_LINES = 300;
    private static final int MEDIAN_LINES = 75;

    private final List<Path> sources = Stream.of("kernel", "access", "resource", "keycloak", "launcher", "tests")
            .flatMap(module -> Modules.sources(module).stream())
            .toList();

    @Test
    void no_file_is_long() {
        assertThat(sources).as("sources were found").hasSizeGreaterThan(50);
        assertThat(tooLong(sources)).isEmpty();
    }

    @Test
    void most_files_are_short() {
        List<Integer> lengths =
                sources.stream().map(SourceFilesTest::lines).sorted().toList();
        assertThat(lengths.get(lengths.size() / 2)).as("median").isLessThanOrEqualTo(MEDIAN_LINES);
    }

    @Test
    void a_long_file_is_seen(@TempDir Path folder) throws IOException {
        Path twin = folder.resolve("Endless.java");
        Files.write(
                twin,
                IntStream.rangeClosed(0, MOST_LINES).mapToObj(i -> "// " + i).toList());

        assertThat(tooLong(List.of(twin))).containsExactly(twin);
    }

    @Test
    void every_package_has_a_front_page() {
        List<Path> without = sources.stream()
                .filter(file -> file.toString().contains("src" + java.io.File.separator + "main"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();

        assertThat(without).isEmpty();
    }

    private static List<Path> tooLong(List<Path> files) {
        return files.stream().filter(file -> lines(file) > MOST_LINES).toList();
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
