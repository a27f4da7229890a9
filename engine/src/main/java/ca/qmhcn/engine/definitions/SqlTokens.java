package ca.qmhcn.engine.definitions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words and signs of a fact's SQL, without its comments.
public final class SqlTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<skipped>\\s+|--[^\\n]*|/\\*(?s:.*?)\\*/)|'([^']|'')*'|\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*|\\d+(\\.\\d+)?"
                    + "|::|<=|>=|!=|<>|\\|\\||->|(?s:.)");

    private SqlTokens() {}

    /// @param line  from 1
    /// @param start where it begins in the text
    public record Token(String text, int line, int start) {

        public boolean isWord() {
            return Character.isLetter(text.charAt(0)) || text.charAt(0) == '_';
        }

        public boolean is(String word) {
            return text.equalsIgnoreCase(word);
        }

        public int end() {
            return start + text.length();
        }
    }

    public static List<Token> of(String sql) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(sql);
        var line = 1;
        while (matcher.find()) {
            var found = matcher.group();
            if (matcher.group("skipped") == null) {
                tokens.add(new Token(found, line, matcher.start()));
            }
            line += (int) found.chars().filter(c -> c == '\n').count();
        }
        return tokens;
    }

    /// The tables and facts that a query names after FROM and JOIN, without the ones it makes itself.
    static Set<String> sources(String sql) {
        var tokens = of(sql);
        var sources = new LinkedHashSet<String>();
        var made = new LinkedHashSet<String>();
        for (var i = 0; i + 1 < tokens.size(); i++) {
            var next = tokens.get(i + 1).text().toLowerCase(Locale.ROOT);
            if (tokens.get(i).is("from") || tokens.get(i).is("join")) {
                sources.add(next);
            }
            if (i + 2 < tokens.size()
                    && tokens.get(i + 1).is("as")
                    && tokens.get(i + 2).is("(")) {
                made.add(tokens.get(i).text().toLowerCase(Locale.ROOT));
            }
        }
        sources.removeAll(made);
        return sources;
    }
}
