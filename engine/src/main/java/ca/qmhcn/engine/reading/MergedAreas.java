package ca.qmhcn.engine.reading;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// Which cells of a sheet were merged into one. Only one of them holds a value, and nobody can say for which of the
/// rows it stands.
record MergedAreas(Map<Long, BitSet> byRow) {

    static final MergedAreas NONE = new MergedAreas(Map.of());

    /// Beyond this the sheet is a picture of a table, not a table.
    private static final int MOST_ROWS = 100_000;

    /// Sheets list them behind their rows.
    static MergedAreas in(Workbook workbook, String part) throws IOException, XMLStreamException {
        var byRow = new HashMap<Long, BitSet>();
        var xml = workbook.xml(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("mergeCell")) {
                var ends = Workbook.attribute(xml, "ref").split(":", -1);
                if (ends.length == 2) {
                    merge(byRow, ends[0], ends[1]);
                }
            }
        }
        return byRow.isEmpty() ? NONE : new MergedAreas(byRow);
    }

    private static void merge(Map<Long, BitSet> byRow, String first, String last) throws XMLStreamException {
        var rows = new long[] {row(first), row(last)};
        if (byRow.size() + rows[1] - rows[0] > MOST_ROWS) {
            throw new XMLStreamException("very many merged cells");
        }
        var left = SheetXml.column(letters(first), 0);
        var right = SheetXml.column(letters(last), left);
        for (var row = rows[0]; row <= rows[1]; row++) {
            byRow.computeIfAbsent(row, _ -> new BitSet()).set(left, right + 1);
        }
    }

    private static String letters(String reference) {
        return reference.replaceAll("[^A-Z]", "");
    }

    private static long row(String reference) throws XMLStreamException {
        var digits = reference.replaceAll("\\D", "");
        if (digits.isEmpty() || digits.length() > 7) {
            throw new XMLStreamException("no such cell");
        }
        return Long.parseLong(digits);
    }

    IntStream columns(long row) {
        var columns = byRow.get(row);
        return columns == null ? IntStream.empty() : columns.stream();
    }
}
