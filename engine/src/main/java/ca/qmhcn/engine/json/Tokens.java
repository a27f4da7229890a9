package ca.qmhcn.engine.json;

import ca.qmhcn.engine.json.JsonFault.Kind;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Goes through bytes token by token. A line break ends every token, so that no end has to be
/// looked for: the bytes must hold one after the last that is to be read, and [#AFTER] more.
final class Tokens {

    /// How many bytes behind the last line break are looked at.
    static final int AFTER = 8;

    /// What a text holds: only ASCII, other characters as UTF-8, or escapes too.
    enum Text {
        PLAIN,
        WIDE,
        ESCAPED
    }

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long BLANKS = ' ' * ONES;
    private static final long PRIME = 0x9E37_79B9_7F4A_7C15L;
    private static final int MOST_DIGITS = 1_000;
    private static final int MOST_EXPONENT_DIGITS = 3;

    byte[] bytes = new byte[0];
    int at;

    /// The first byte that is no blank; stays on it.
    int next() {
        var c = bytes[at];
        return c > ' ' ? c : afterBlanks();
    }

    private int afterBlanks() {
        var p = at;
        var c = bytes[p];
        while (c == ' ' || c == '\t' || c == '\r') {
            c = bytes[++p];
        }
        at = p;
        return c;
    }

    /// Passes over a text whose opening quotation mark lies behind; stands after the closing one.
    Text string() {
        var p = at;
        var text = Text.PLAIN;
        while (true) {
            var stops = stops((long) WORDS.get(bytes, p));
            if (stops == 0) {
                p += Long.BYTES;
                continue;
            }
            p += Long.numberOfTrailingZeros(stops) >>> 3;
            var c = bytes[p];
            if (c == '"') {
                at = p + 1;
                return text;
            }
            if (c == '\\') {
                p = escape(p);
                text = Text.ESCAPED;
            } else if (c < 0) {
                p = Utf8.after(bytes, p);
                if (p < 0) {
                    at = ~p;
                    throw fault(Kind.ENCODING);
                }
                text = text == Text.ESCAPED ? text : Text.WIDE;
            } else {
                at = p;
                throw fault(Kind.SYNTAX);
            }
        }
    }

    /// Marks the high bit of each byte that is a quotation mark, a backslash, a control character
    /// or not ASCII; above the lowest of them marks may be wrong.
    private static long stops(long word) {
        return (((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | (word - BLANKS) | word) & HIGHS;
    }

    /// Passes over a name as [#string] does and gives its hash on the way.
    ///
    /// @return 0 when the name holds other than plain characters; nothing was passed over then
    long plainHash() {
        var p = at;
        var hash = 0L;
        while (true) {
            var word = (long) WORDS.get(bytes, p);
            var stops = stops(word);
            if (stops == 0) {
                hash = mixed(hash ^ word);
                p += Long.BYTES;
                continue;
            }
            var bits = Long.numberOfTrailingZeros(stops) & -Byte.SIZE;
            var end = p + (bits >>> 3);
            if (bytes[end] != '"') {
                return 0;
            }
            var length = end - at;
            at = end + 1;
            return ended(bits == 0 ? hash : mixed(hash ^ word & -1L >>> Long.SIZE - bits), length);
        }
    }

    private int escape(int backslash) {
        var unit = Escapes.unit(bytes, backslash);
        at = backslash;
        if (unit == Escapes.NONE) {
            throw fault(Kind.SYNTAX);
        }
        if (unit < 0x10000 && Character.isSurrogate((char) unit)) {
            throw fault(Kind.ENCODING);
        }
        return backslash + Escapes.length(bytes, backslash);
    }

    String text(int from, int to, Text text) {
        return switch (text) {
            case PLAIN -> new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
            case WIDE -> new String(bytes, from, to - from, StandardCharsets.UTF_8);
            case ESCAPED -> Escapes.resolved(bytes, from, to);
        };
    }

    /// Passes over a number.
    void number() {
        var from = at;
        if (bytes[at] == '-') {
            at++;
        }
        if (bytes[at] == '0') {
            at++;
        } else {
            digits();
        }
        if (bytes[at] == '.') {
            at++;
            digits();
        }
        if (at - from > MOST_DIGITS) {
            throw fault(Kind.NUMBER);
        }
        if (bytes[at] == 'e' || bytes[at] == 'E') {
            at++;
            if (bytes[at] == '+' || bytes[at] == '-') {
                at++;
            }
            var exponent = at;
            digits();
            if (at - exponent > MOST_EXPONENT_DIGITS) {
                throw fault(Kind.NUMBER);
            }
        }
    }

    private void digits() {
        var from = at;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw fault(Kind.SYNTAX);
        }
    }

    BigDecimal number(int from, int to) {
        return new BigDecimal(text(from, to, Text.PLAIN));
    }

    void literal(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (bytes[at] != word.charAt(i)) {
                throw fault(Kind.SYNTAX);
            }
            at++;
        }
    }

    /// Bytes that differ have different hashes, as good as always: two names that were made to
    /// collide are taken for one, and their object is refused. Never 0.
    static long hash(byte[] bytes, int from, int to) {
        var hash = 0L;
        var p = from;
        for (; to - p >= Long.BYTES; p += Long.BYTES) {
            hash = mixed(hash ^ (long) WORDS.get(bytes, p));
        }
        if (p < to) {
            hash = mixed(hash ^ (long) WORDS.get(bytes, p) & -1L >>> Long.SIZE - (to - p << 3));
        }
        return ended(hash, to - from);
    }

    private static long ended(long hash, int length) {
        return hash + length * PRIME | 1;
    }

    private static long mixed(long word) {
        var product = word * PRIME;
        return product ^ (product >>> 32);
    }

    /// A fault here; who reads the structure adds the path.
    FaultAt fault(Kind kind) {
        return new FaultAt(kind);
    }

    /// A fault at the place where reading stopped.
    static final class FaultAt extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Kind kind;

        private FaultAt(Kind kind) {
            super(kind.name(), null, false, false);
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }
    }
}
