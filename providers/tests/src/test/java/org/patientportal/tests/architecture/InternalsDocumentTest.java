package org.patientportal.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/generated/keycloak-internals.md}; {@code -Dgenerated.update=true} writes it anew. */
class InternalsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "generated", "keycloak-internals.md");

    @Test
    void the_list_of_internals_is_up_to_date() throws IOException {
        String now = KeycloakInternals.asMarkdown(Modules.classes("keycloak"));
        if (Boolean.getBoolean("generated.update")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, now);
        }

        assertThat(now.lines()).as("a list that shows something").anyMatch(line -> line.contains("`services."));
        assertThat(DOCUMENT)
                .as("write it with -Dgenerated.update=true")
                .exists()
                .hasContent(now);
    }
}
