package ca.qmhcn.engine.json;

import ca.qmhcn.engine.json.JsonFault.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A file with one JSON object on each line. A line that is not one is told and stops none of the
/// others.
///
/// Strict JSON in UTF-8, with or without byte order mark, lines ending in LF or CRLF; empty lines
/// are passed over. Limits: a megabyte a line, 64 levels, 256 members an object, 1,000 digits a
/// number.
public final class JsonLines {

    /// A line may take this many bytes.
    public static final int LONGEST_LINE = 1 << 20;

    /// How much is read at once: little enough to stay near the processor.
    private static final int CHUNK = 1 << 17;

    /// How much of the file is in memory at most: any line that is not too long, and more.
    private static final int BLOCK = 2 * LONGEST_LINE;

    /// Who is told about each line, in order.
    ///
    /// Lines count from 1.
    public interface Reader {

        void object(long line, JsonObject object);

        void fault(long line, JsonFault fault);
    }

    private final byte[] buffer = new byte[BLOCK + 1 + Tokens.AFTER];
    private final JsonReading reading;
    private final Reader reader;
    private long line;

    private JsonLines(Shape shape, Optional<String> refused, Reader reader) {
        this.reading = new JsonReading(shape, refused);
        this.reader = reader;
        reading.over(buffer);
    }

    /// Reads a file from beginning to end.
    ///
    /// @param shape   what is wanted of each object
    /// @param refused the name of a member that, wherever it occurs, keeps its line out
    public static void read(Path file, Shape shape, Optional<String> refused, Reader reader) {
        try (var in = Files.newInputStream(file)) {
            new JsonLines(shape, refused, reader).read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(InputStream in) throws IOException {
        var filled = in.readNBytes(buffer, 0, CHUNK);
        var last = filled < CHUNK;
        var from = marked(filled) ? 3 : 0;
        while (!last) {
            var end = lastBreak(from, filled);
            if (end > from) {
                lines(from, end);
                filled -= end;
                System.arraycopy(buffer, end, buffer, 0, filled);
                from = 0;
            } else if (filled > BLOCK - CHUNK) {
                line++;
                reader.fault(line, new JsonFault(Kind.TOO_LONG, 0, ""));
                filled = afterBreak(in);
                from = 0;
            }
            var read = in.readNBytes(buffer, filled, CHUNK);
            filled += read;
            last = read < CHUNK;
        }
        if (filled > from) {
            buffer[filled] = '\n';
            lines(from, buffer[filled - 1] == '\n' ? filled : filled + 1);
        }
    }

    private boolean marked(int filled) {
        return filled >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
    }

    /// @return the place after the last line break before `to`, or `from` when there is none
    private int lastBreak(int from, int to) {
        var end = to;
        while (end > from && buffer[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /// Passes over the rest of a line that does not fit; what was read behind it goes to the front.
    ///
    /// @return how much that is
    private int afterBreak(InputStream in) throws IOException {
        int filled;
        do {
            filled = in.readNBytes(buffer, 0, CHUNK);
            for (var i = 0; i < filled; i++) {
                if (buffer[i] == '\n') {
                    var rest = filled - i - 1;
                    System.arraycopy(buffer, i + 1, buffer, 0, rest);
                    return rest;
                }
            }
        } while (filled == CHUNK);
        return 0;
    }

    private void lines(int from, int to) {
        var at = from;
        while (at < to) {
            line++;
            at = line(at);
        }
    }

    /// @return where the next line begins
    private int line(int from) {
        var begun = from;
        while (buffer[begun] == ' ' || buffer[begun] == '\t' || buffer[begun] == '\r') {
            begun++;
        }
        if (buffer[begun] == '\n') {
            return begun + 1;
        }
        try {
            var object = reading.line(from);
            if (reading.at() - from - 1 > LONGEST_LINE) {
                reader.fault(line, new JsonFault(Kind.TOO_LONG, 0, ""));
            } else {
                reader.object(line, object);
            }
            return reading.at();
        } catch (FaultyJson faulty) {
            var end = from;
            while (buffer[end] != '\n') {
                end++;
            }
            var tooLong = end - from > LONGEST_LINE;
            reader.fault(line, tooLong ? new JsonFault(Kind.TOO_LONG, 0, "") : faulty.fault());
            return end + 1;
        }
    }
}
