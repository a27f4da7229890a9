package ca.qmhcn.engine.benchmarks;

import ca.qmhcn.engine.counting.Counting;
import ca.qmhcn.engine.counting.Counts;
import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.warehouse.Limits;
import ca.qmhcn.engine.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Counts warehouses one after the other, as the platform does.
record Counted(List<Path> places, Limits limits) {

    static final Content CONTENT = Content.ofClasspath();
    static final List<TableDefinition> TABLES = Tables.of(CONTENT);
    static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    List<Counts> count(Catalogue catalogue) {
        return each(warehouse -> Counting.together(warehouse, catalogue, TODAY));
    }

    /// The organizations' counts, each read and gone before the next is opened.
    <T> List<T> each(Function<Warehouse, T> work) {
        var all = new ArrayList<T>();
        for (var place : places) {
            try (var warehouse = Warehouse.open(place, TABLES, limits)) {
                all.add(work.apply(warehouse));
            }
        }
        return all;
    }

    static Catalogue whole() {
        return Catalogue.of(CONTENT, TABLES);
    }

    /// A catalogue of one indicator, with its profiles and strata.
    static Catalogue only(String indicator) {
        try {
            var folder = Files.createTempDirectory("qmhcn-one");
            for (var path : CONTENT.paths()) {
                if (!path.startsWith("indicators/") || path.startsWith("indicators/" + indicator + "/")) {
                    var file = folder.resolve(path);
                    Files.createDirectories(file.resolveSibling("."));
                    Files.writeString(file, CONTENT.text(path));
                }
            }
            return Catalogue.of(Content.of(folder), TABLES);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
