package ca.qmhcn.engine.reference;

import ca.qmhcn.engine.definitions.SqlTokens;
import ca.qmhcn.engine.definitions.SqlTokens.Token;
import java.util.List;
import java.util.Locale;

/// Goes through a query's words, one after the other.
final class PlainWords {

    private final List<Token> tokens;
    private int at;

    PlainWords(String sql) {
        tokens = SqlTokens.of(sql);
    }

    boolean ended() {
        return at >= tokens.size();
    }

    /// Whether these words come next.
    boolean see(String... words) {
        for (var i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /// Passes these words if they come next.
    boolean take(String... words) {
        if (see(words)) {
            at += words.length;
            return true;
        }
        return false;
    }

    void expect(String... words) {
        if (!take(words)) {
            throw new IllegalArgumentException("Expected " + String.join(" ", words) + " and found "
                    + (ended()
                            ? "the end"
                            : tokens.get(at).text() + " in line "
                                    + tokens.get(at).line()));
        }
    }

    boolean seeWord() {
        return !ended() && tokens.get(at).isWord();
    }

    boolean seeText() {
        return !ended() && tokens.get(at).text().startsWith("'");
    }

    /// The next word or sign, in small letters; texts as they are.
    String next() {
        var text = tokens.get(at++).text();
        return text.startsWith("'") ? text : text.toLowerCase(Locale.ROOT);
    }

    int mark() {
        return at;
    }

    void back(int mark) {
        at = mark;
    }

    /// The word before: the name of a column that is not given another.
    String last() {
        return tokens.get(at - 1).text().toLowerCase(Locale.ROOT);
    }

    String text() {
        var quoted = next();
        return quoted.substring(1, quoted.length() - 1).replace("''", "'");
    }
}
