package org.patientportal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FoldedTextTest {

    @Test
    void accents_case_and_punctuation_do_not_count() {
        assertThat(FoldedText.of("  Müller-Weiß ")).isEqualTo("muller weiss");
        assertThat(FoldedText.of("O'Brien")).isEqualTo("o brien");
        assertThat(FoldedText.of("ÅSE Łukasz Æ")).isEqualTo("ase lukasz ae");
        assertThat(FoldedText.of(null)).isEmpty();
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        assertThat(FoldedText.of("Jose\u0301")).isEqualTo(FoldedText.of("José"));
    }

    @Test
    void the_servers_language_does_not_count() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(FoldedText.of("IRIS")).isEqualTo("iris");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void words_are_distinct_and_in_order() {
        assertThat(FoldedText.words("Anna Maria", "von Anna")).containsExactly("anna", "maria", "von");
        assertThat(FoldedText.words("  ")).isEmpty();
    }
}
