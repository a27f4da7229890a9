package ca.qmhcn.engine.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds out in which encoding a file was written: UTF-8, UTF-16 with its mark, or the one of older Excel
/// (Windows-1252).
///
/// A file that is not UTF-8 is taken for Windows-1252 only if that makes sense of it: every high byte is a letter of
/// that
/// encoding beside other letters, and no sequence of UTF-8 occurs. Anything else is a damaged file, and is refused.
final class Encodings {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encodings() {}

    static Optional<Charset> of(Path file) throws IOException {
        var start = start(file);
        if (begins(start, 0xFF, 0xFE)) {
            return decodes(file, StandardCharsets.UTF_16LE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
        }
        if (begins(start, 0xFE, 0xFF)) {
            return decodes(file, StandardCharsets.UTF_16BE) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
        }
        if (decodes(file, StandardCharsets.UTF_8)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return !begins(start, 0xEF, 0xBB, 0xBF) && looksWindows(file) ? Optional.of(WINDOWS) : Optional.empty();
    }

    /// Passes the byte order mark, which is not part of the first header.
    static void skipMark(InputStream in) throws IOException {
        in.mark(3);
        var first = in.readNBytes(3);
        var mark = begins(first, 0xEF, 0xBB, 0xBF) ? 3 : begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF) ? 2 : 0;
        in.reset();
        in.skipNBytes(mark);
    }

    static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    static boolean begins(byte[] bytes, int... with) {
        for (var i = 0; i < with.length; i++) {
            if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(64 * 1024);
        var chars = CharBuffer.allocate(64 * 1024);
        try (var in = Files.newByteChannel(file)) {
            var end = false;
            while (!end) {
                end = in.read(bytes) < 0;
                bytes.flip();
                var result = decoder.decode(bytes, chars, end);
                if (result.isError() || end && bytes.hasRemaining()) {
                    return false;
                }
                bytes.compact();
                chars.clear();
            }
        }
        return true;
    }

    private static boolean looksWindows(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            var before = 0;
            for (var next = in.read(); next >= 0; next = in.read()) {
                if (next >= 0x80 && !isLetter(next) && !isPunctuation(next)
                        || before >= 0xC2 && next >= 0x80 && next <= 0xBF) {
                    return false;
                }
                // A word begins or goes on with a letter; a lone high byte between digits or commas is damage.
                if (isLetter(next)
                        && !isWordlike(before)
                        && before != 0
                        && before != ' '
                        && before != '\n'
                        && before != '"'
                        && before != ','
                        && before != ';'
                        && before != '\t') {
                    return false;
                }
                before = next;
            }
            return before < 0x80;
        }
    }

    private static boolean isLetter(int b) {
        return b >= 0xC0 && b != 0xD7 && b != 0xF7 && b != 0xFF && b != 0xFE || b == 0x8C || b == 0x9C || b == 0x9F;
    }

    private static boolean isWordlike(int b) {
        return b >= 'A' && b <= 'Z'
                || b >= 'a' && b <= 'z'
                || isLetter(b)
                || b == '\''
                || b == '-'
                || b == 0x92
                || b == '(';
    }

    private static boolean isPunctuation(int b) {
        return b == 0x92 || b == 0x91 || b == 0x93 || b == 0x94 || b == 0x96 || b == 0x97 || b == 0x85 || b == 0xA0
                || b == 0xAB || b == 0xBB || b == 0xB0 || b == 0xBA || b == 0x80;
    }
}
