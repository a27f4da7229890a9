package ca.qmhcn.engine.templates;

import ca.qmhcn.engine.definitions.ColumnType;
import ca.qmhcn.engine.definitions.TableDefinition.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A template as a workbook (XLSX): a sheet to fill in, whose cells keep what is written as it is written, and one that
/// explains it.
public final class TemplateWorkbook {

    /// Rows that are made ready.
    private static final int READY = 1_000;

    /// A list of choices within a cell's rule may have this many characters.
    private static final int LONGEST_LIST = 250;

    private final Template template;

    public TemplateWorkbook(Template template) {
        this.template = template;
    }

    public byte[] bytes() {
        return bytes(List.of());
    }

    /// @param rows texts that are filled in already
    byte[] bytes(List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "QMHCN", "1.0")) {
            fillable(workbook.newWorksheet(sheetName()), rows);
            explaining(workbook.newWorksheet(template.say().readMe()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Spreadsheets allow 31 characters, and not all of them.
    private String sheetName() {
        var name = template.table().title().in(template.language()).replaceAll("[\\\\/?*\\[\\]:]", " ");
        return name.length() > 31 ? name.substring(0, 31).strip() : name;
    }

    private void fillable(Worksheet sheet, List<List<String>> rows) {
        var columns = template.table().columns();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.value(0, i, template.headers().get(i));
            sheet.comment(0, i, template.kind(column));
            sheet.width(i, Math.clamp(template.headers().get(i).length() + 4L, 14, 40));
            if (Template.isText(column)) {
                sheet.range(1, i, READY, i).style().format("@").set();
            }
            if (column.type() == ColumnType.CODE) {
                choices(sheet, i, column);
            }
        }
        for (var i = 0; i < rows.size(); i++) {
            for (var j = 0; j < rows.get(i).size(); j++) {
                sheet.value(i + 1, j, rows.get(i).get(j));
            }
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(0, 1);
    }

    /// Where the choices are few enough for a list that opens in the cell.
    private void choices(Worksheet sheet, int at, Column column) {
        var labels = column.codes().stream()
                .map(code -> code.label().in(template.language()))
                .toList();
        var list = labels.stream().map(label -> label.replace("\"", "\"\"")).collect(Collectors.joining(","));
        if (list.length() <= LONGEST_LIST && labels.stream().noneMatch(label -> label.contains(","))) {
            sheet.range(1, at, READY, at)
                    .validateWithListByFormula("\"" + list + "\"")
                    .showErrorMessage(false);
        }
    }

    private void explaining(Worksheet sheet) {
        var say = template.say();
        sheet.value(0, 0, template.table().what().in(template.language()));
        sheet.value(1, 0, say.keep());
        row(sheet, 3, List.of(say.column(), say.needed(), say.whatItHolds(), say.example()));
        sheet.range(3, 0, 3, 3).style().bold().set();
        var columns = template.table().columns();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            row(
                    sheet,
                    4 + i,
                    List.of(
                            template.headers().get(i),
                            say.yesOrNo(Boolean.toString(column.required())),
                            template.kind(column),
                            template.example().get(i)));
            sheet.style(4 + i, 2).wrapText(true).set();
        }
        sheet.width(0, 30);
        sheet.width(2, 80);
        sheet.width(3, 28);
    }

    private static void row(Worksheet sheet, int at, List<String> cells) {
        for (var i = 0; i < cells.size(); i++) {
            sheet.value(at, i, cells.get(i));
        }
    }
}
