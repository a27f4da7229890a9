package ca.qmhcn.engine.json;

/// Characters of more than one byte.
final class Utf8 {

    private Utf8() {}

    /// @return the place after the character that begins here; where it is none, the place at
    ///     fault, negated by `~`
    static int after(byte[] bytes, int at) {
        var first = bytes[at] & 0xFF;
        var second = bytes[at + 1] & 0xFF;
        if (first < 0xC2 || first > 0xF4 || !follows(second)) {
            return ~at;
        }
        if (first < 0xE0) {
            return at + 2;
        }
        var overlong = first == 0xE0 && second < 0xA0 || first == 0xF0 && second < 0x90;
        var surrogate = first == 0xED && second > 0x9F;
        var beyond = first == 0xF4 && second > 0x8F;
        if (overlong || surrogate || beyond || !follows(bytes[at + 2] & 0xFF)) {
            return ~at;
        }
        if (first < 0xF0) {
            return at + 3;
        }
        return follows(bytes[at + 3] & 0xFF) ? at + 4 : ~at;
    }

    private static boolean follows(int next) {
        return (next & 0xC0) == 0x80;
    }
}
