package ca.qmhcn.engine.cli;

import ca.qmhcn.engine.counting.Counting;
import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Files in, counts out, by way of a warehouse that is gone afterwards.
///
/// @param trino the JDBC address of a Trino that counts instead of this program
record CountingFolder(Console console, LocalDate today, Optional<String> trino) {

    private static final String BATCH = "given";

    /// @return whether all files were good and counted; otherwise only the report of problems is written
    boolean count(List<GivenFile> files, Path out) {
        var said = new ArrayList<String>();
        var good = true;
        var scratch = scratch();
        try (var warehouse = Warehouse.open(scratch, Tables.of(Content.ofClasspath()))) {
            for (var given : files) {
                var checked = given.check(console, today);
                said.addAll(checked.said());
                checked.said().forEach(console.progress()::println);
                good &= checked.good();
                if (good) {
                    checked.write(warehouse, BATCH, given.table());
                }
            }
            if (good) {
                warehouse.show(List.of(BATCH));
                results(warehouse, out);
            } else {
                console.progress().println(console.words().nothingCounted());
            }
            ResultFiles.write(out, "problems.txt", said);
        } finally {
            delete(scratch);
        }
        return good;
    }

    private void results(Warehouse warehouse, Path out) {
        console.progress().println(console.words().counting());
        trino.ifPresent(warehouse::askTrino);
        var counts = Counting.count(warehouse, Catalogue.of(Content.ofClasspath(), warehouse.tables()), today);
        ResultFiles.write(out, counts);
        var indicators =
                (int) counts.stream().map(count -> count.indicator()).distinct().count();
        var months =
                (int) counts.stream().map(count -> count.month()).distinct().count();
        console.progress().println(console.words().counted(indicators, months, out.toString()));
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("qmhcn-count");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
