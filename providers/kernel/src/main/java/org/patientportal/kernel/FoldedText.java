package org.patientportal.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they sort and are searched for: no accents, no case, no punctuation ("Müller-Weiß" is "muller weiss"). */
public final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FoldedText() {}

    /** @return the words joined by single blanks; empty for null */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("œ", "oe")
                .replace("đ", "d")
                .replace("ł", "l")
                .replace("ı", "i");
        return GAPS.matcher(lower).replaceAll(" ").strip();
    }

    /** @return the distinct words of all the texts, in the order met */
    public static List<String> words(String... texts) {
        return Arrays.stream(texts)
                .flatMap(text -> Arrays.stream(of(text).split(" ")))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
