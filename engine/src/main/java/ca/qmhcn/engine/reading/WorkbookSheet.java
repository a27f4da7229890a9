package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.Archive.Unfit;
import ca.qmhcn.engine.reading.Flaw.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;

/// One sheet of a workbook. Its first row with anything in it holds the headers.
///
/// @param names  the sheets a person may choose from
/// @param links  whether the workbook takes values from other files
/// @param merged areas below the headers that were merged into one cell each
record WorkbookSheet(
        Path file,
        Dialect dialect,
        List<String> headers,
        Workbook.Named sheet,
        List<String> names,
        boolean links,
        MergedAreas merged)
        implements Sheet {

    @Override
    public Optional<String> name() {
        return Optional.of(sheet.name());
    }

    @Override
    public List<Flaw> remarks() {
        return links ? List.of(new Flaw(Kind.EXTERNAL_LINK, "")) : List.of();
    }

    @Override
    public void forEach(java.util.function.Consumer<Line> reader) {
        read(line -> {
            reader.accept(line);
            return true;
        });
    }

    @Override
    public List<Line> first(int most) {
        var lines = new ArrayList<Line>();
        read(line -> {
            lines.add(line);
            return lines.size() < most;
        });
        return List.copyOf(lines);
    }

    /// Hands on rows for as long as more are wanted.
    private void read(Predicate<Line> reader) {
        try (var workbook = Workbook.again(file)) {
            var rows = new SheetXml(workbook, sheet.part(), dialect.decimalMark(), headers.size());
            rows.next(); // the headers
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                if (!reader.test(placed(row.get()))) {
                    return;
                }
            }
        } catch (XMLStreamException | Unfit damaged) {
            throw new UnreadableRow(Kind.FILE_DAMAGED, damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A workbook leaves out what is empty at the end of a row: the row is as wide as the headers all the same.
    private Line placed(Line row) {
        var cells = new ArrayList<>(row.cells());
        while (cells.size() < headers.size()) {
            cells.add("");
        }
        var flaws = new ArrayList<Flaw>();
        row.flaws().forEach(flaw -> flaw(flaw.kind(), Integer.parseInt(flaw.place()), flaws));
        merged.columns(row.number()).forEach(column -> flaw(Kind.MERGED_CELLS, column, flaws));
        return new Line(row.number(), 1, cells, flaws);
    }

    /// What stands under no header is told by the row's width.
    private void flaw(Kind kind, int column, List<Flaw> flaws) {
        if (column < headers.size() && !headers.get(column).isEmpty()) {
            flaws.add(new Flaw(kind, headers.get(column)));
        }
    }
}
