package ca.qmhcn.engine.cli;

import ca.qmhcn.engine.checking.CheckReport;
import ca.qmhcn.engine.checking.Checking;
import ca.qmhcn.engine.checking.Mapping;
import ca.qmhcn.engine.checking.Refusals;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.reading.ReadOutcome.Refused;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Reading;
import ca.qmhcn.engine.reading.ReadingChoices;
import ca.qmhcn.engine.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A file and the table it is named after.
record GivenFile(Path file, TableDefinition table) {

    private static final int MOST_SAID = 50;

    /// @param rows how to read the rows again; empty when nothing of the file can be read
    record Checked(boolean good, List<String> said, Optional<Checking> rows, Optional<CheckReport> report) {

        /// Nothing of a file that needs mending is written.
        void write(Warehouse warehouse, String batch, TableDefinition table) {
            if (rows.isPresent() && report.isPresent()) {
                warehouse.write(batch, table, sink -> rows.get().rows(report.get(), sink));
            }
        }
    }

    Checked check(Console console, LocalDate today) {
        console.progress().println(console.words().reading(name()));
        return switch (Reading.read(file, ReadingChoices.NONE)) {
            case Refused refused ->
                new Checked(
                        false,
                        List.of(console.words()
                                .refused(
                                        name(),
                                        Refusals.what(refused, console.language()),
                                        Refusals.remedy(refused, console.language()))),
                        Optional.empty(),
                        Optional.empty());
            case Understood understood -> check(console, today, understood);
        };
    }

    private Checked check(Console console, LocalDate today, Understood understood) {
        var sheet = understood.sheet();
        var mapping = Mapping.guess(sheet.headers(), table, Optional.empty());
        var checking = new Checking(sheet, table, mapping, today, UnaryOperator.identity());
        var report = checking.report();
        return new Checked(report.clean(), said(console, report), Optional.of(checking), Optional.of(report));
    }

    private List<String> said(Console console, CheckReport report) {
        var said = new ArrayList<String>();
        report.listed().stream()
                .limit(MOST_SAID)
                .forEach(problem -> said.add(console.words()
                        .problem(
                                name(),
                                problem.line(),
                                problem.what(console.language()),
                                problem.remedy(console.language()))));
        var all = report.counted().values().stream().mapToLong(Long::longValue).sum();
        if (all > MOST_SAID) {
            said.add(console.words().more(name(), all - MOST_SAID));
        }
        said.add(
                report.clean()
                        ? console.words().good(name(), report.rowsOk())
                        : console.words().bad(name(), report.rowsOk(), report.rowsBad()));
        return said;
    }

    private String name() {
        return GivenFiles.name(file);
    }
}
