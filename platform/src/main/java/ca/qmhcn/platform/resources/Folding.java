package ca.qmhcn.platform.resources;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes words alike that a searcher takes for the same: accents, case and endings do not count.
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int SHORTEST_STEM = 4;

    /// English and French endings, the longer before those it ends in.
    private static final List<String> ENDINGS = List.of(
            "ations", "ation", "ements", "ement", "ments", "ment", "iques", "ique", "ings", "ing", "aires", "aire",
            "eurs", "eur", "ives", "ive", "ifs", "if", "ees", "ee", "ies", "ers", "er", "ed", "es", "e", "s", "x");

    private Folding() {}

    static List<String> stems(String text) {
        var folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("œ", "oe")
                .replace("Œ", "oe")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(folded))
                .filter(word -> !word.isEmpty())
                .map(Folding::stem)
                .toList();
    }

    private static String stem(String word) {
        return ENDINGS.stream()
                .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM)
                .findFirst()
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .orElse(word);
    }
}
