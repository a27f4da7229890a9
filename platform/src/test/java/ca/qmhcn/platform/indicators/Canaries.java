package ca.qmhcn.platform.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes files whose every key, name and text is unmistakable, from the files of another
/// organization, and finds them again wherever they should not be.
final class Canaries {

    /// In any key, name or text; and the second at which everything happens, as the files write
    /// moments.
    private static final Pattern CANARY = Pattern.compile("(?i)kanari|20\\d\\d-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:53\\b");

    private static final Pattern KEY = Pattern.compile("\\b([acehprstuv])-(\\d{5,6})\\b");
    private static final Pattern SECOND = Pattern.compile("(T\\d\\d:\\d\\d):00");

    private static final Map<String, String> TEXTS = Map.of(
            "unit", "Kanari Ward ",
            "unit_name", "Kanari House ",
            "job_group", "Kanari group ",
            "other_diagnoses", "KANARI99 ");

    /// Sessions as somebody might bring them, with who held them and what was written down.
    static final String CONTACTS = "contact_key,person_key,contact_on,status,kind,clinician_key,notes\n"
            + IntStream.range(0, 30)
                    .mapToObj(row ->
                            "kanari-c-%d,kanari-p-%d,2026-08-%02d,attended,scheduled,kanari-dr-%d,She hears kanari birds\n"
                                    .formatted(row, row, 1 + row % 28, row % 3))
                    .collect(Collectors.joining());

    private Canaries() {}

    /// Every canary in a text, with what stands around it.
    static List<String> in(String text) {
        return CANARY.matcher(text).results().map(found -> around(text, found)).toList();
    }

    /// Writes the files anew into a folder, one for each table. Every seventh row is left out,
    /// so that the figures are not those of the organization whose files they were.
    static Map<String, Path> write(Path from, Path to) {
        var files = new TreeMap<String, Path>();
        try (var given = Files.list(from)) {
            Files.createDirectories(to);
            for (var file : given.sorted().toList()) {
                var name = file.getFileName().toString();
                files.put(name.replace(".csv", ""), Files.write(to.resolve(name), changed(Files.readAllLines(file))));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private static List<String> changed(List<String> lines) {
        var header = List.of(lines.getFirst().split(",", -1));
        var changed = new ArrayList<String>();
        changed.add(lines.getFirst());
        var events = header.getFirst().endsWith("_key");
        for (var place = 1; place < lines.size(); place++) {
            if (!events || place % 7 != 0) {
                changed.add(changed(header, lines.get(place)));
            }
        }
        return changed;
    }

    private static String changed(List<String> header, String line) {
        var keyed = SECOND.matcher(KEY.matcher(line).replaceAll("kanari-$1-$2")).replaceAll("$1:53");
        var cells = keyed.split(",", -1);
        if (cells.length != header.size()) {
            return keyed;
        }
        return String.join(
                ",",
                IntStream.range(0, cells.length)
                        .mapToObj(place -> TEXTS.getOrDefault(header.get(place), "") + cells[place])
                        .toList());
    }

    private static String around(String text, MatchResult found) {
        return text.substring(Math.max(0, found.start() - 40), Math.min(text.length(), found.end() + 40));
    }
}
