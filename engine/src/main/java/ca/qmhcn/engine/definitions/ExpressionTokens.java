package ca.qmhcn.engine.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words and signs of an expression, read one after the other.
final class ExpressionTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<blank>\\s+)|(?<number>\\d+(\\.\\d+)?)|(?<text>'([^'\\n]|'')*')|(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<sign><=|>=|!=|<>|[=<>()+*/,-])");

    enum Kind {
        NUMBER,
        TEXT,
        WORD,
        SIGN,
        END
    }

    record Token(Kind kind, String text, int line) {

        boolean is(String expected) {
            return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(expected);
        }
    }

    private final List<Token> tokens;
    private int next;

    private ExpressionTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    static ExpressionTokens of(String text) throws ExpressionMistake {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text);
        var at = 0;
        var line = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new ExpressionMistake(
                        "cannot be read from «" + text.substring(at).strip() + "» on", line);
            }
            var found = matcher.group();
            var kind = matcher.group("number") != null
                    ? Kind.NUMBER
                    : matcher.group("text") != null ? Kind.TEXT : matcher.group("word") != null ? Kind.WORD : Kind.SIGN;
            if (matcher.group("blank") == null) {
                tokens.add(new Token(kind, kind == Kind.TEXT ? unquoted(found) : found, line));
            }
            line += (int) found.chars().filter(c -> c == '\n').count();
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "the end", line));
        return new ExpressionTokens(tokens);
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        var token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    boolean takeIf(String expected) {
        if (peek().is(expected)) {
            take();
            return true;
        }
        return false;
    }

    /// Takes two words that belong together, or neither.
    boolean takeIf(String first, String second) {
        if (peek().is(first) && next + 1 < tokens.size() && tokens.get(next + 1).is(second)) {
            next += 2;
            return true;
        }
        return false;
    }

    void expect(String expected) throws ExpressionMistake {
        if (!takeIf(expected)) {
            throw mistake("needs «" + expected + "» before «" + peek().text() + "»");
        }
    }

    ExpressionMistake mistake(String what) {
        return new ExpressionMistake(what, peek().line());
    }

    private static String unquoted(String text) {
        return text.substring(1, text.length() - 1).replace("''", "'");
    }
}
