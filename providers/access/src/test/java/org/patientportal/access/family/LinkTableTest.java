package org.patientportal.access.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.patientportal.kernel.AccessLevel;
import org.patientportal.kernel.Area;
import org.patientportal.kernel.Wire;

/** What the published access model says of a link is what a link can say (FAM-05). */
class LinkTableTest {

    private static final Pattern VALUE = Pattern.compile("`([a-z-]+)`");

    @Test
    void the_published_values_are_those_in_force() throws Exception {
        assertThat(published("areas")).isEqualTo(names(Area.values()));
        assertThat(published("relationship")).isEqualTo(names(Relationship.values()));
        assertThat(published("level")).isEqualTo(names(AccessLevel.values()));
        assertThat(published("door")).isEqualTo(names(LinkDoor.values()));
    }

    private static List<String> published(String property) throws Exception {
        String row = Files.readAllLines(Path.of("../docs/access-model.md")).stream()
                .filter(line -> line.startsWith("| " + property + " |"))
                .findFirst()
                .orElseThrow();
        return VALUE.matcher(row).results().map(found -> found.group(1)).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Wire::name).toList();
    }
}
