package ca.qmhcn.engine.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words and signs of a path, read one after the other.
final class PathTokens {

    private static final Pattern TOKEN = Pattern.compile("(?<blank>\\s+)"
            + "|(?<date>@(T[0-9:.]+|[0-9-]+(T[0-9:.]*(Z|[+-]\\d\\d:\\d\\d)?)?))"
            + "|(?<number>\\d+(\\.\\d+)?)"
            + "|(?<text>'([^'\\\\]|\\\\.)*')"
            + "|(?<constant>%([A-Za-z_][A-Za-z0-9_]*|'[^']*'|`[^`]*`))"
            + "|(?<word>[A-Za-z_][A-Za-z0-9_]*)"
            + "|(?<quoted>`[^`]+`)"
            + "|(?<sign>\\$this|<=|>=|!=|[=<>()\\[\\].,+*/|&-])");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

    enum Kind {
        NUMBER,
        TEXT,
        DATE,
        CONSTANT,
        /// A word, which may be an operator.
        WORD,
        /// A name in back quotes, which is never an operator.
        NAME,
        SIGN,
        END
    }

    record Token(Kind kind, String text) {

        boolean is(String expected) {
            return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(expected);
        }
    }

    private final List<Token> tokens;
    private int next;

    private PathTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    static PathTokens of(String text) throws PathMistake {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text);
        var at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new PathMistake("cannot be read from «%s» on".formatted(text.substring(at)));
            }
            if (matcher.group("blank") == null) {
                tokens.add(token(matcher));
            }
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "the end"));
        return new PathTokens(tokens);
    }

    private static Token token(Matcher matcher) {
        var found = matcher.group();
        return switch (found.charAt(0)) {
            case '\'' -> new Token(Kind.TEXT, resolved(found.substring(1, found.length() - 1)));
            case '@' -> new Token(Kind.DATE, found.substring(1));
            case '%' -> new Token(Kind.CONSTANT, found.substring(1).replaceAll("['`]", ""));
            case '`' -> new Token(Kind.NAME, found.substring(1, found.length() - 1));
            default ->
                new Token(
                        matcher.group("number") != null
                                ? Kind.NUMBER
                                : matcher.group("word") != null ? Kind.WORD : Kind.SIGN,
                        found);
        };
    }

    private static String resolved(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> {
            var sign = escape.group(1);
            var meaning = "nrtf".indexOf(sign);
            var resolved = sign.length() > 1
                    ? String.valueOf((char) Integer.parseInt(sign.substring(1), 16))
                    : meaning < 0 ? sign : String.valueOf("\n\r\t\f".charAt(meaning));
            return Matcher.quoteReplacement(resolved);
        });
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        var token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /// Whether these two come next.
    boolean follows(String first, String second) {
        return peek().is(first) && tokens.get(next + 1).is(second);
    }

    boolean takeIf(String expected) {
        if (peek().is(expected)) {
            take();
            return true;
        }
        return false;
    }

    void expect(String expected) throws PathMistake {
        if (!takeIf(expected)) {
            throw new PathMistake("needs «%s» before «%s»".formatted(expected, peek().text()));
        }
    }
}
