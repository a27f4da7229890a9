package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.Flaw.Kind;
import ca.qmhcn.engine.reading.Sheet.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Rows of a workbook's sheet, one after the other, as text. Declared sizes are not believed, and a cell far to the
/// right fills no memory up to there.
final class SheetXml {

    private static final int LAST_COLUMN = 16_384;

    private final Workbook workbook;
    private final XMLStreamReader xml;
    private final CellText text;
    private final int width;
    private long lastRow;

    /// @param width columns that have headers; what stands beyond them is handed on side by side
    SheetXml(Workbook workbook, String part, char decimalMark, int width) throws IOException, XMLStreamException {
        this.workbook = workbook;
        this.width = width;
        this.xml = workbook.xml(part);
        this.text = workbook.text(decimalMark);
    }

    /// The next row with anything in it. A flaw's place is the number of its column, the first being 0.
    Optional<Line> next() throws IOException, XMLStreamException {
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                var line = row();
                if (!line.isEmpty()) {
                    return Optional.of(line);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("sheetData")) {
                return Optional.empty();
            }
        }
        throw new XMLStreamException("the sheet does not end");
    }

    private Line row() throws IOException, XMLStreamException {
        var said = Workbook.attribute(xml, "r");
        var number = said.isEmpty() ? lastRow + 1 : said.matches("\\d{1,7}") ? Long.parseLong(said) : 0;
        if (number <= lastRow) {
            throw new XMLStreamException("rows out of order");
        }
        lastRow = number;
        var cells = new Cells(width);
        var column = -1;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = column(Workbook.attribute(xml, "r"), column + 1);
                cell(cells, column);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return new Line(number, 1, cells.texts(), cells.flaws);
            }
        }
        throw new XMLStreamException("the row does not end");
    }

    /// The number of the column a reference names, the first being 0; not before `next`.
    static int column(String reference, int next) throws XMLStreamException {
        if (reference.isEmpty()) {
            return next;
        }
        var column = 0;
        for (var i = 0; i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z'; i++) {
            column = Math.min(LAST_COLUMN + 1, column * 26 + reference.charAt(i) - 'A' + 1);
        }
        if (column == 0 || column > LAST_COLUMN || column <= next - 1) {
            throw new XMLStreamException("no such cell");
        }
        return column - 1;
    }

    private void cell(Cells cells, int column) throws IOException, XMLStreamException {
        var type = Workbook.attribute(xml, "t");
        var style = Workbook.attribute(xml, "s");
        var formula = false;
        Optional<String> value = Optional.empty();
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = Optional.of(Runs.plain(xml, "v"));
                    case "is" -> value = Optional.of(Runs.text(xml, "is"));
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                // a formula that gives an empty text has a value: the empty text
                if (formula && value.orElse("").isEmpty() && !(type.equals("str") && value.isPresent())) {
                    cells.flaws.add(new Flaw(Kind.FORMULA_CELL, Integer.toString(column)));
                }
                cells.set(column, text(type, style, value.orElse("")));
                return;
            }
        }
        throw new XMLStreamException("the cell does not end");
    }

    private String text(String type, String style, String value) throws IOException, XMLStreamException {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> workbook.shared(value).orElseThrow(() -> new XMLStreamException("no such text"));
            case "b" -> value.equals("1") ? "true" : value.equals("0") ? "false" : value;
            case "", "n" -> text.of(value, workbook.format(style));
            default -> value;
        };
    }

    /// The texts of a row.
    private static final class Cells {

        private final String[] texts;
        private final List<String> beyond = new ArrayList<>();
        private final List<Flaw> flaws = new ArrayList<>();
        private int size;

        Cells(int width) {
            texts = new String[width];
        }

        void set(int column, String text) {
            if (column >= texts.length && !text.isEmpty()) {
                beyond.add(text);
            } else if (!text.isEmpty()) {
                texts[column] = text;
                size = Math.max(size, column + 1);
            }
        }

        /// As wide as the last cell with anything in it; as wide as the headers when something stands beyond them.
        List<String> texts() {
            var all = new ArrayList<String>(size + beyond.size());
            for (var i = 0; i < (beyond.isEmpty() ? size : texts.length); i++) {
                all.add(texts[i] == null ? "" : texts[i]);
            }
            all.addAll(beyond);
            return all;
        }
    }
}
