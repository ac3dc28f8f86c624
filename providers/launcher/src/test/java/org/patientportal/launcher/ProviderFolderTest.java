package org.patientportal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderFolderTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    Path temp;

    private Path jar;
    private Path copy;
    private ProviderFolder folder;

    @BeforeEach
    void copyOnce() throws IOException {
        jar = Files.writeString(temp.resolve("portal.jar"), "one");
        folder = new ProviderFolder(temp.resolve("providers"));
        folder.holdExactly(List.of(jar));
        copy = temp.resolve("providers").resolve("portal.jar");
        Files.setLastModifiedTime(copy, LONG_AGO);
    }

    @Test
    void leaves_a_jar_with_the_same_bytes_alone() throws IOException {
        Files.writeString(jar, "one");

        folder.holdExactly(List.of(jar));

        assertThat(Files.getLastModifiedTime(copy)).isEqualTo(LONG_AGO);
    }

    @Test
    void replaces_a_jar_with_other_bytes() throws IOException {
        Files.writeString(jar, "two");

        folder.holdExactly(List.of(jar));

        assertThat(copy).hasContent("two");
        assertThat(Files.getLastModifiedTime(copy)).isNotEqualTo(LONG_AGO);
    }

    @Test
    void removes_other_jars_and_nothing_else() throws IOException {
        Files.writeString(copy.resolveSibling("README.md"), "Keycloak's own");

        folder.holdExactly(List.of());

        assertThat(copy).doesNotExist();
        assertThat(copy.resolveSibling("README.md")).exists();
    }
}
