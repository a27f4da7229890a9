package ca.qmhcn.engine.cli;

import ca.qmhcn.engine.counting.Count;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What was counted, as files: these are counts of people, small ones too, and not for publication as they are.
final class ResultFiles {

    private ResultFiles() {}

    static void write(Path folder, List<Count> counts) {
        try {
            Files.createDirectories(folder);
            try (var results = csv(folder, "results.csv");
                    var leftOut = csv(folder, "left-out.csv");
                    var days = csv(folder, "days.csv")) {
                results.writeRecord(
                        "indicator",
                        "profile",
                        "month",
                        "stratum",
                        "numerator",
                        "denominator",
                        "cases",
                        "behind",
                        "mature");
                leftOut.writeRecord("indicator", "profile", "month", "stratum", "left_out_because", "rows");
                days.writeRecord("indicator", "profile", "month", "stratum", "days", "cases");
                for (var count : counts) {
                    write(results, count);
                    count.leftOut().forEach((reason, rows) -> write(leftOut, count, reason, rows));
                    count.days().forEach((day, cases) -> write(days, count, day.toString(), cases));
                }
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static void write(Path folder, String name, List<String> lines) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), lines);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static CsvWriter csv(Path folder, String name) throws IOException {
        return CsvWriter.builder().build(folder.resolve(name));
    }

    private static void write(CsvWriter results, Count count) {
        results.writeRecord(
                count.indicator(),
                count.profile(),
                count.month().toString(),
                count.stratum(),
                count.numerator().toPlainString(),
                count.denominator().toPlainString(),
                Long.toString(count.cases()),
                Long.toString(count.behind()),
                count.mature() ? "yes" : "no");
    }

    private static void write(CsvWriter file, Count count, String what, long rows) {
        file.writeRecord(
                count.indicator(),
                count.profile(),
                count.month().toString(),
                count.stratum(),
                what,
                Long.toString(rows));
    }
}
