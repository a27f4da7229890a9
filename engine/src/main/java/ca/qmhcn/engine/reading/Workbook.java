package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.Archive.Unfit;
import ca.qmhcn.engine.reading.CellText.Format;
import ca.qmhcn.engine.reading.ReadOutcome.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// An XLSX workbook: its sheets, and what their cells refer to. Reads what the standard says of values and leaves
/// everything that makes a workbook look good alone.
final class Workbook implements Closeable {

    /// Texts that cells share may fill this many characters of memory.
    private static final long MOST_SHARED = 64L * 1024 * 1024;

    /// Sheets that our own templates bring along to explain themselves.
    private static final Set<String> EXPLAINING = Set.of("Read me", "À lire");

    private final Archive archive;
    private final List<Named> sheets = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private final List<Format> formats = new ArrayList<>();
    private boolean since1904;
    private @Nullable List<String> shared;

    private Workbook(Archive archive) {
        this.archive = archive;
    }

    /// A sheet by its name, and the part of the archive that holds it.
    record Named(String name, String part, boolean hidden) {}

    /// @throws Unfit when the file may not be read, or is no workbook
    static Workbook open(Path file) throws IOException, Unfit {
        return of(Archive.open(file));
    }

    /// Opens a workbook that was found fit before.
    static Workbook again(Path file) throws IOException, Unfit {
        return of(Archive.again(file));
    }

    private static Workbook of(Archive archive) throws IOException, Unfit {
        var workbook = new Workbook(archive);
        try {
            workbook.each("xl/_rels/workbook.xml.rels", workbook::relation);
            workbook.each("xl/workbook.xml", workbook::element);
            if (workbook.archive.has("xl/styles.xml")) {
                workbook.styles();
            }
            return workbook;
        } catch (XMLStreamException | IOException damaged) {
            workbook.close();
            throw new Unfit(Refusal.XLSX_CORRUPT);
        }
    }

    /// The sheets a person can see and fill.
    List<Named> sheets() {
        return sheets.stream()
                .filter(sheet -> !EXPLAINING.contains(sheet.name()) || sheets.size() == 1)
                .toList();
    }

    boolean hides() {
        return sheets.stream().anyMatch(Named::hidden);
    }

    boolean linksElsewhere() {
        return archive.hasFolder("xl/externalLinks/");
    }

    CellText text(char decimalMark) {
        return new CellText(since1904, decimalMark);
    }

    Format format(String style) {
        var index = style.matches("\\d{1,6}") ? Integer.parseInt(style) : -1;
        return index >= 0 && index < formats.size() ? formats.get(index) : Format.NUMBER;
    }

    XMLStreamReader xml(String part) throws IOException, XMLStreamException {
        return Archive.begun(archive.part(part));
    }

    /// A text that several cells share; empty where there is no such text.
    Optional<String> shared(String index) throws IOException, XMLStreamException {
        if (shared == null) {
            shared = archive.has("xl/sharedStrings.xml") ? readShared() : List.of();
        }
        var at = index.matches("\\d{1,9}") ? Integer.parseInt(index) : -1;
        return at >= 0 && at < shared.size() ? Optional.of(shared.get(at)) : Optional.empty();
    }

    private List<String> readShared() throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        var xml = xml("xl/sharedStrings.xml");
        var characters = 0L;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                var text = Runs.text(xml, "si");
                characters += text.length();
                if (characters > MOST_SHARED) {
                    throw new XMLStreamException("the workbook's texts are too large");
                }
                texts.add(text);
            }
        }
        return texts;
    }

    private void relation(XMLStreamReader xml) {
        if (xml.getLocalName().equals("Relationship")) {
            var target = attribute(xml, "Target");
            targets.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
    }

    private void element(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "workbookPr" -> since1904 = Set.of("1", "true").contains(attribute(xml, "date1904"));
            case "sheet" ->
                sheets.add(new Named(
                        attribute(xml, "name"),
                        targets.getOrDefault(attribute(xml, "id"), ""),
                        !Set.of("", "visible").contains(attribute(xml, "state"))));
            default -> {}
        }
    }

    private void styles() throws IOException, XMLStreamException {
        var codes = new HashMap<String, String>();
        var inCells = new boolean[1];
        var xml = xml("xl/styles.xml");
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> codes.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
                    case "cellXfs" -> inCells[0] = true;
                    case "xf" -> {
                        if (inCells[0]) {
                            var id = attribute(xml, "numFmtId");
                            formats.add(CellText.format(
                                    id.matches("\\d{1,6}") ? Integer.parseInt(id) : 0, codes.getOrDefault(id, "")));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                inCells[0] = false;
            }
        }
    }

    private void each(String part, java.util.function.Consumer<XMLStreamReader> element)
            throws IOException, XMLStreamException {
        var xml = xml(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                element.accept(xml);
            }
        }
    }

    /// Whatever prefix its name space has.
    static String attribute(XMLStreamReader xml, String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
