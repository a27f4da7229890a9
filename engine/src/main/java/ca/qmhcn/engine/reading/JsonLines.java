package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.Flaw.Kind;
import ca.qmhcn.engine.reading.ReadOutcome.Refusal;
import ca.qmhcn.engine.reading.ReadOutcome.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A file of JSON objects, one a line (NDJSON), as health systems export FHIR.
///
/// Lines are read one after the other and none is kept. Each either holds one object or says what is wrong with it.
public record JsonLines(Path file) {

    /// A line may have this many bytes.
    public static final int LONGEST_LINE = 1024 * 1024;

    private static final int LOOKED_AT = 64 * 1024;

    /// Why the file is refused as a whole, from its size and its start; empty when its lines may be read.
    public Optional<Refused> refusal() {
        try (var in = Files.newInputStream(file)) {
            if (Files.size(file) > Reading.LARGEST_FILE) {
                var most = Long.toString(Reading.LARGEST_FILE / 1024 / 1024);
                return Optional.of(new Refused(Refusal.TOO_LARGE, List.of(most)));
            }
            return refusal(in.readNBytes(LOOKED_AT)).map(why -> new Refused(why, List.of()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Refusal> refusal(byte[] start) {
        if (Encodings.begins(start, 0xFF, 0xFE) || Encodings.begins(start, 0xFE, 0xFF) || hasZero(start)) {
            return Optional.of(Refusal.ENCODING_UNSUPPORTED);
        }
        var at = afterBlanks(start, Encodings.begins(start, 0xEF, 0xBB, 0xBF) ? 3 : 0);
        if (at == start.length) {
            return Optional.of(Refusal.EMPTY_FILE);
        }
        if (start[at] == '[' || start[at] == '{' && endsAfter(start, at)) {
            return Optional.of(Refusal.NOT_NDJSON);
        }
        return start[at] == '{' ? Optional.empty() : Optional.of(Refusal.FILE_TYPE_MISMATCH);
    }

    private static boolean hasZero(byte[] start) {
        for (var b : start) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /// An object that is spread over several lines begins with a bracket alone in its line.
    private static boolean endsAfter(byte[] start, int bracket) {
        var next = bracket + 1;
        while (next < start.length && (start[next] == ' ' || start[next] == '\r' || start[next] == '\t')) {
            next++;
        }
        return next < start.length && start[next] == '\n';
    }

    private static int afterBlanks(byte[] start, int from) {
        var at = from;
        while (at < start.length && start[at] <= ' ' && start[at] > 0) {
            at++;
        }
        return at;
    }

    /// Reads all lines that are not blank, in order.
    public void forEach(Consumer<JsonLine> reader) {
        split((number, bytes, from, length) -> reader.accept(line(number, bytes, from, length)));
    }

    /// The bytes of one line. They are only there until the next line is read.
    @FunctionalInterface
    public interface Bytes {

        /// @param length -1 when the line is longer than [JsonLines#LONGEST_LINE]
        void line(long number, byte[] bytes, int from, int length);
    }

    private static JsonLine line(long number, byte[] bytes, int from, int length) {
        if (length < 0) {
            return new JsonLine.Bad(number, new Flaw(Kind.JSON_TOO_LONG, ""));
        }
        try {
            return new JsonLine.Good(number, SafeJson.object(bytes, from, length));
        } catch (SafeJson.Unusable unusable) {
            return new JsonLine.Bad(number, unusable.flaw());
        }
    }

    /// Finds the lines without parsing them; blank ones are passed by and counted.
    public void split(Bytes reader) {
        try (var in = Files.newInputStream(file)) {
            new Splitting(in, reader).all();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// One pass over a file.
    private static final class Splitting {

        private final InputStream in;
        private final Bytes reader;
        private byte[] buffer = new byte[LOOKED_AT];
        private int start;
        private int end;
        private long number = 1;
        private boolean tooLong;

        Splitting(InputStream in, Bytes reader) {
            this.in = in;
            this.reader = reader;
        }

        void all() throws IOException {
            var scanned = 0;
            while (fill()) {
                for (var i = scanned; i < end; i++) {
                    if (buffer[i] == '\n') {
                        line(i);
                        start = i + 1;
                    }
                }
                if (end - start > LONGEST_LINE) {
                    tooLong = true;
                    start = end;
                }
                scanned = end - start;
                System.arraycopy(buffer, start, buffer, 0, scanned);
                start = 0;
                end = scanned;
            }
            if (end > start || tooLong) {
                line(end);
            }
        }

        private boolean fill() throws IOException {
            if (end == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, LONGEST_LINE + LOOKED_AT));
            }
            var read = in.read(buffer, end, buffer.length - end);
            end += Math.max(0, read);
            return read >= 0;
        }

        private void line(int upTo) {
            var from = number == 1 && upTo - start >= 3 && buffer[start] == (byte) 0xEF ? start + 3 : start;
            var to = upTo;
            while (to > from && isBlank(buffer[to - 1])) {
                to--;
            }
            if (tooLong || to - from > LONGEST_LINE) {
                reader.line(number, buffer, from, -1);
            } else if (to > from) {
                reader.line(number, buffer, from, to - from);
            }
            tooLong = false;
            number++;
        }

        private static boolean isBlank(byte b) {
            return b == ' ' || b == '\r' || b == '\t';
        }
    }
}
