package ca.qmhcn.engine;

import ca.qmhcn.engine.checking.Checking;
import ca.qmhcn.engine.checking.Mapping;
import ca.qmhcn.engine.counting.Count;
import ca.qmhcn.engine.counting.Counting;
import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Reading;
import ca.qmhcn.engine.reading.ReadingChoices;
import ca.qmhcn.engine.warehouse.Warehouse;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A definition's worked example: what is given, and what then is counted.
public record Example(Path folder) {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

    /// Loads what is given through the same checks as an upload.
    public void give(Warehouse warehouse) {
        try (Stream<Path> files = Files.list(folder.resolve("given"))) {
            for (var file : files.sorted().toList()) {
                give(warehouse, file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        warehouse.show(List.of("given"));
    }

    private static void give(Warehouse warehouse, Path file) {
        var table = table(warehouse.tables(), file);
        if (!(Reading.read(file, ReadingChoices.NONE) instanceof Understood(var sheet))) {
            throw new AssertionError(file + " cannot be read");
        }
        var checking = new Checking(sheet, table, Mapping.straight(table), TODAY, UnaryOperator.identity());
        var report = checking.report();
        if (!report.clean()) {
            throw new AssertionError(file + " has problems: " + report.listed());
        }
        warehouse.write("given", table, sink -> checking.rows(report, sink));
    }

    private static TableDefinition table(List<TableDefinition> tables, Path file) {
        return tables.stream()
                .filter(table -> file.endsWith(table.name() + ".csv"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " is not named after a table"));
    }

    /// How what is counted differs from `then.csv`; nothing when the example holds.
    public List<String> differences(Warehouse warehouse, Catalogue catalogue, String indicator) {
        var counts = new TreeMap<String, Count>();
        for (var count : Counting.count(warehouse, catalogue, TODAY)) {
            if (count.indicator().equals(indicator)) {
                counts.put(place(count.profile(), count.month().toString(), count.stratum()), count);
            }
        }
        var differences = new ArrayList<String>();
        var said = new HashSet<String>();
        for (var row : then()) {
            var stratum = field(row, "stratum").orElse("");
            var place = place(field(row, "profile").orElse(""), row.getField("month"), stratum);
            var reason = field(row, "left_out_because");
            said.add(place + reason.orElse(""));
            var count = Optional.ofNullable(counts.get(place));
            if (reason.isPresent()) {
                var rows = count.map(found -> found.leftOut().getOrDefault(reason.get(), 0L))
                        .orElse(0L);
                compare(
                        differences,
                        place + reason.get(),
                        field(row, "denominator").or(() -> field(row, "numerator")),
                        rows);
            } else if (count.isEmpty()) {
                differences.add(place + " was not counted");
            } else {
                compare(differences, place, row, count.get());
            }
        }
        unsaid(counts, said, differences);
        return differences;
    }

    private static void unsaid(SortedMap<String, Count> counts, HashSet<String> said, List<String> differences) {
        for (var entry : counts.entrySet()) {
            var count = entry.getValue();
            if (count.stratum().isEmpty()) {
                if (count.cases() > 0 && !said.contains(entry.getKey())) {
                    differences.add(entry.getKey() + " was counted and is not said: " + count);
                }
                count.leftOut().keySet().stream()
                        .filter(reason -> !said.contains(entry.getKey() + reason))
                        .forEach(reason -> differences.add(entry.getKey() + reason + " is not said"));
            }
        }
    }

    private static void compare(List<String> differences, String place, NamedCsvRecord row, Count count) {
        compare(differences, place + "numerator", field(row, "numerator"), count.numerator());
        compare(differences, place + "denominator", field(row, "denominator"), count.denominator());
        compare(differences, place + "behind", field(row, "behind"), count.behind());
        compare(differences, place + "median", field(row, "median"), quantile(count.days(), 0.5));
        compare(differences, place + "p90", field(row, "p90"), quantile(count.days(), 0.9));
    }

    private static void compare(List<String> differences, String what, Optional<String> expected, Number found) {
        expected.map(BigDecimal::new)
                .filter(number -> number.subtract(new BigDecimal(found.toString()))
                                .abs()
                                .setScale(6, RoundingMode.HALF_UP)
                                .signum()
                        != 0)
                .ifPresent(number -> differences.add("%s should be %s and is %s".formatted(what, number, found)));
    }

    /// Hyndman and Fan's type 7 over a histogram.
    private static double quantile(SortedMap<Integer, Long> days, double share) {
        var sorted = new ArrayList<Integer>();
        days.forEach((day, cases) -> sorted.addAll(java.util.Collections.nCopies(cases.intValue(), day)));
        if (sorted.isEmpty()) {
            return -1;
        }
        var at = (sorted.size() - 1) * share;
        var below = (int) at;
        var above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
    }

    private List<NamedCsvRecord> then() {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("then.csv"))) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> field(NamedCsvRecord row, String name) {
        return Optional.ofNullable(Map.copyOf(row.getFieldsAsMap()).get(name)).filter(text -> !text.isBlank());
    }

    private static String place(String profile, String month, String stratum) {
        return "%s|%s|%s|".formatted(profile, month, stratum);
    }
}
