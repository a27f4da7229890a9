package ca.qmhcn.engine.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook written part by part, so that tests can write what no spreadsheet would.
public final class MadeWorkbook {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE =
            "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";

    public MadeWorkbook() {
        part("[Content_Types].xml", "<Types/>");
        part(
                "xl/styles.xml",
                "<styleSheet " + MAIN + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/>"
                        + "<numFmt numFmtId=\"166\" formatCode=\"0.0&quot; days&quot;\"/>"
                        + "<numFmt numFmtId=\"167\" formatCode=\"[Red]#,##0.00 [$$-409]\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf numFmtId=\"164\"/>"
                        + "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"22\"/></cellXfs>"
                        + "</styleSheet>");
    }

    public MadeWorkbook part(String name, String text) {
        return part(name, text, StandardCharsets.UTF_8);
    }

    MadeWorkbook part(String name, String text, Charset charset) {
        parts.put(name, text.getBytes(charset));
        return this;
    }

    MadeWorkbook since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public MadeWorkbook sheet(String name, String rows) {
        return sheet(name, "", rows, "");
    }

    /// @param state  an attribute such as `state="hidden"`
    /// @param behind what follows the rows
    MadeWorkbook sheet(String name, String state, String rows, String behind) {
        var number = parts.size();
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\" %s/>".formatted(name, number, number, state));
        relations.append("<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(number, number));
        return part(
                "xl/worksheets/sheet%d.xml".formatted(number),
                "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>");
    }

    public Path write(Path file) {
        part(
                "xl/workbook.xml",
                "<workbook " + MAIN + " " + OFFICE + ">" + properties + "<sheets>" + sheets + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file;
    }

    /// A row of texts.
    public static String row(String... texts) {
        var row = new StringBuilder("<row>");
        for (var text : texts) {
            row.append(text(text));
        }
        return row.append("</row>").toString();
    }

    static String text(String text) {
        return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }
}
