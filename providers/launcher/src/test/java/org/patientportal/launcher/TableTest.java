package org.patientportal.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    @TempDir
    Path temp;

    @Test
    void leaves_empty_cells_out() throws IOException {
        Path file = Files.writeString(temp.resolve("people.csv"), "first,last,email\nAnna,Weiß,\n");

        assertThat(Table.read(file).rows()).containsExactly(Map.of("first", "Anna", "last", "Weiß"));
    }

    @Test
    void refuses_a_line_it_would_misread() throws IOException {
        Path tooShort = Files.writeString(temp.resolve("short.csv"), "first,last\nAnna\n");
        Path quoted = Files.writeString(temp.resolve("quoted.csv"), "first,last\n\"Anna\",Weiss\n");

        assertThatIllegalArgumentException().isThrownBy(() -> Table.read(tooShort));
        assertThatIllegalArgumentException().isThrownBy(() -> Table.read(quoted));
    }
}
