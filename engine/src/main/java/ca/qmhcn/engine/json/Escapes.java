package ca.qmhcn.engine.json;

import java.nio.charset.StandardCharsets;

/// What stands after a backslash.
final class Escapes {

    static final int NONE = -1;

    private static final String SIGNS = "\"\\/bfnrt";
    private static final String MEANINGS = "\"\\/\b\f\n\r\t";
    private static final int UNIT_LENGTH = 6;

    private Escapes() {}

    /// The character an escape stands for: two surrogates that belong together are one character, a
    /// lone one is given as it is.
    ///
    /// @return [#NONE] when it is no escape
    static int unit(byte[] bytes, int backslash) {
        var sign = SIGNS.indexOf(bytes[backslash + 1]);
        if (sign >= 0) {
            return MEANINGS.charAt(sign);
        }
        var unit = hexadecimal(bytes, backslash);
        if (unit >= 0 && Character.isHighSurrogate((char) unit)) {
            var low = hexadecimal(bytes, backslash + UNIT_LENGTH);
            if (low >= 0 && Character.isLowSurrogate((char) low)) {
                return Character.toCodePoint((char) unit, (char) low);
            }
        }
        return unit;
    }

    /// How many bytes the escape takes that [#unit] understood.
    static int length(byte[] bytes, int backslash) {
        if (bytes[backslash + 1] != 'u') {
            return 2;
        }
        return unit(bytes, backslash) > Character.MAX_VALUE ? 2 * UNIT_LENGTH : UNIT_LENGTH;
    }

    private static int hexadecimal(byte[] bytes, int backslash) {
        if (bytes[backslash] != '\\' || bytes[backslash + 1] != 'u') {
            return NONE;
        }
        var unit = 0;
        for (var i = backslash + 2; i < backslash + UNIT_LENGTH; i++) {
            var digit = bytes[i] < 0 ? NONE : Character.digit(bytes[i], 16);
            if (digit < 0) {
                return NONE;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    /// A text with its escapes resolved; it was found to be good before.
    static String resolved(byte[] bytes, int from, int to) {
        var text = new StringBuilder();
        var begun = from;
        for (var p = from; p < to; ) {
            if (bytes[p] == '\\') {
                text.append(new String(bytes, begun, p - begun, StandardCharsets.UTF_8));
                text.appendCodePoint(unit(bytes, p));
                p += length(bytes, p);
                begun = p;
            } else {
                p++;
            }
        }
        return text.append(new String(bytes, begun, to - begun, StandardCharsets.UTF_8))
                .toString();
    }
}
