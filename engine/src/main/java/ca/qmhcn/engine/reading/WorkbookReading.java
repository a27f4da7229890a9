package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.Archive.Unfit;
import ca.qmhcn.engine.reading.Dialect.DateOrder;
import ca.qmhcn.engine.reading.ReadOutcome.Refusal;
import ca.qmhcn.engine.reading.ReadOutcome.Refused;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Sheet.Line;
import ca.qmhcn.engine.reading.Workbook.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// Finds out which sheet of a workbook is to be read, and how.
final class WorkbookReading {

    private WorkbookReading() {}

    static ReadOutcome read(Path file, ReadingChoices choices) throws IOException {
        try (var workbook = Workbook.open(file)) {
            if (workbook.hides()) {
                return Reading.refused(Refusal.HIDDEN_SHEET);
            }
            var filled = filled(workbook);
            var names = filled.stream().map(Named::name).toList();
            var chosen = filled.stream()
                    .filter(sheet ->
                            choices.sheet().filter(sheet.name()::equals).isPresent() || filled.size() == 1)
                    .findFirst();
            if (filled.isEmpty()) {
                return Reading.refused(Refusal.EMPTY_FILE);
            }
            return chosen.isEmpty()
                    ? new Refused(Refusal.SEVERAL_SHEETS, names)
                    : sheet(file, workbook, chosen.get(), names, choices);
        } catch (Unfit unfit) {
            return unfit.refused();
        } catch (XMLStreamException damaged) {
            return Reading.refused(Refusal.XLSX_CORRUPT);
        }
    }

    private static List<Named> filled(Workbook workbook) throws IOException, XMLStreamException {
        var filled = new ArrayList<Named>();
        for (var sheet : workbook.sheets()) {
            if (new SheetXml(workbook, sheet.part(), '.', 1).next().isPresent()) {
                filled.add(sheet);
            }
        }
        return filled;
    }

    private static ReadOutcome sheet(
            Path file, Workbook workbook, Named named, List<String> names, ReadingChoices choices)
            throws IOException, XMLStreamException {
        var headers = new SheetXml(workbook, named.part(), '.', Reading.MOST_COLUMNS)
                .next().map(Line::cells).orElse(List.of()).stream()
                        .map(Headers::tidy)
                        .toList();
        if (headers.size() > Reading.MOST_COLUMNS) {
            return Reading.refused(Refusal.TOO_MANY_COLUMNS, Integer.toString(Reading.MOST_COLUMNS));
        }
        var twice = Headers.twice(headers);
        if (twice.isPresent()) {
            return Reading.refused(Refusal.COLUMN_DUPLICATE, twice.get());
        }
        var rough = new WorkbookSheet(
                file,
                new Dialect(StandardCharsets.UTF_8, ',', '.', DateOrder.ISO),
                headers,
                named,
                names,
                workbook.linksElsewhere(),
                MergedAreas.in(workbook, named.part()));
        var sample = rough.first(Detection.SAMPLE);
        return sample.isEmpty() ? Reading.refused(Refusal.NO_DATA_ROWS) : understood(rough, sample, choices);
    }

    /// Numbers of a workbook are numbers; only those that stand there as text may have a decimal comma.
    private static ReadOutcome understood(WorkbookSheet rough, List<Line> sample, ReadingChoices choices) {
        var dialect = Detection.dialect(rough.dialect(), sample, choices);
        return new Understood(new WorkbookSheet(
                rough.file(), dialect, rough.headers(), rough.sheet(), rough.names(), rough.links(), rough.merged()));
    }
}
