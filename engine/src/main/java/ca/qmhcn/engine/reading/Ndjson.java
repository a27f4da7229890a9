package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.ReadOutcome.Refusal;
import ca.qmhcn.engine.reading.ReadOutcome.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file of JSON objects, one a line (NDJSON), as health systems export FHIR: whether it is one. What is wrong with
/// single lines is told when they are read.
public final class Ndjson {

    private static final int LOOKED_AT = 64 * 1024;

    private Ndjson() {}

    /// Why a file is refused as a whole, from its size and its start; empty when its lines may be read.
    public static Optional<Refused> refusal(Path file) {
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
}
