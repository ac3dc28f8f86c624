package org.patientportal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDatabaseTest {

    @TempDir
    Path temp;

    private Path content;
    private Path file;
    private DemoDatabase database;

    @BeforeEach
    void firstStart() throws IOException {
        content = Files.createDirectories(temp.resolve("content"));
        Files.writeString(content.resolve("clinic-realm.json"), "{}");
        Files.createDirectories(content.resolve("people"));
        Files.writeString(content.resolve("people").resolve("patients.csv"), "name");
        database = new DemoDatabase(temp.resolve("home"), content);
        assertThat(database.prepare()).isFalse();
        file = temp.resolve("home/data/h2/keycloakdb.mv.db");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "rows");
    }

    @Test
    void brings_the_realm_to_where_Keycloak_imports_from() {
        assertThat(temp.resolve("home/data/import/clinic-realm.json")).hasContent("{}");
    }

    @Test
    void keeps_a_finished_database_of_the_same_content() {
        database.finished();

        assertThat(database.prepare()).isTrue();
        assertThat(file).exists();
    }

    @Test
    void drops_a_database_of_other_content() throws IOException {
        database.finished();
        Files.writeString(content.resolve("people").resolve("patients.csv"), "name\nAnna");

        assertThat(database.prepare()).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void drops_a_database_that_was_not_finished() {
        assertThat(database.prepare()).isFalse();
        assertThat(file).doesNotExist();
    }
}
