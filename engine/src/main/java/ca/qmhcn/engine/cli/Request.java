package ca.qmhcn.engine.cli;

import ca.qmhcn.engine.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What was asked on the command line.
///
/// @param words the command and what it is asked of
/// @param trino the JDBC address of a Trino that counts instead of this program
record Request(List<String> words, Optional<String> out, Optional<String> trino, Language language, boolean help) {

    static Request of(List<String> arguments, Locale locale) {
        var words = new ArrayList<String>();
        Optional<String> out = Optional.empty();
        Optional<String> trino = Optional.empty();
        var language = "fr".equals(locale.getLanguage()) ? Language.FR : Language.EN;
        var help = arguments.isEmpty();
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            var next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            switch (argument) {
                case "--help", "-h" -> help = true;
                case "--out" -> {
                    out = Optional.of(next);
                    i++;
                }
                case "--trino" -> {
                    trino = Optional.of(next);
                    i++;
                }
                case "--lang" -> {
                    language = next.toLowerCase(Locale.ROOT).startsWith("fr") ? Language.FR : Language.EN;
                    i++;
                }
                default -> words.add(argument);
            }
        }
        return new Request(List.copyOf(words), out, trino, language, help);
    }

    String command() {
        return words.isEmpty() ? "" : words.getFirst();
    }

    Optional<String> object() {
        return words.size() > 1 ? Optional.of(words.get(1)) : Optional.empty();
    }
}
