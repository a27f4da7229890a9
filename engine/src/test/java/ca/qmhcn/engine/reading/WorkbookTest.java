package ca.qmhcn.engine.reading;

import static ca.qmhcn.engine.reading.MadeWorkbook.row;
import static ca.qmhcn.engine.reading.MadeWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import ca.qmhcn.engine.reading.Flaw.Kind;
import ca.qmhcn.engine.reading.ReadOutcome.Refusal;
import ca.qmhcn.engine.reading.ReadOutcome.Refused;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Sheet.Line;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Workbooks as spreadsheets write them, and as nobody should.
class WorkbookTest {

    private static final String DOCTYPE = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>";

    @TempDir
    Path folder;

    /// Style 1 is a date, 2 a percentage, 3 a date of its own make, 4 hours, 5 days in words, 6 money, 7 a moment.
    @ParameterizedTest
    @CsvSource({
        "0, 120, 120",
        "0, 120.0, 120",
        "0, 0.30000000000000004, 0.3",
        "0, 1E-3, 0.001",
        "0, -2.5E2, -250",
        "0, 123456789012345, 123456789012345",
        "0, 1234567890123456789, 1.23456789012346E+18",
        "0, 1E300, 1.0E+300",
        "0, 1E999999999, 1E999999999",
        "1, 45853, 2025-07-15",
        "3, 45853, 2025-07-15",
        "7, 45853.5902777778, 2025-07-15T14:10:00",
        "7, 45853.9999999999, 2025-07-16",
        "1, 59, 1900-02-28",
        "1, 60, 1900-02-29",
        "1, 61, 1900-03-01",
        "1, 0.5, 12:00:00",
        "1, -1, -1",
        "2, 0.12, 12%",
        "2, 1, 100%",
        "4, 1.5, 1.5 d",
        "5, 2.5, 2.5",
        "6, 1200, 1200",
        "99, 7, 7"
    })
    void aNumberIsWrittenAsItIsMeant(String style, String value, String text) {
        assertThat(first(cell("s=\"" + style + "\"", value))).containsExactly("k", text);
    }

    @Test
    void olderMacintoshFilesCountFrom1904() {
        var file = book().since1904()
                .sheet("A", row("id", "x") + "<row>" + text("k") + cell("s=\"1\"", "44391") + "</row>")
                .write(folder.resolve("mac.xlsx"));
        assertThat(sheet(file).first(1).getFirst().cells()).containsExactly("k", "2025-07-15");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <c t="b"><v>1</v></c>                                        | true
            <c t="e"><v>#N/A</v></c>                                     | #N/A
            <c t="d"><v>2025-07-15</v></c>                               | 2025-07-15
            <c t="str"><f>A1</f><v>word</v></c>                          | word
            <c><f>1+1</f><v>2</v></c>                                    | 2
            <c t="inlineStr"><is><r><t>one </t></r><r><t>word</t></r><rPh><t>x</t></rPh></is></c> | one word
            <c t="inlineStr"><is><t>a_x000D_b</t></is></c>               | a\u240db
            <c t="inlineStr"><is><t>Q&amp;A &#233;</t></is></c>          | Q&A é
            """)
    void otherCellsAreReadAsTheyShow(String cell, String text) {
        assertThat(first(cell)).containsExactly("k", text.replace('\u240d', '\r'));
    }

    @Test
    void aFormulaWithoutAValueIsAFlawOfItsCellAndAnEmptyTextIsAValue() {
        var lines = sheet(book().sheet(
                                "A",
                                row("id", "x") + "<row>" + text("k") + "<c><f>1+1</f></c></row><row>" + text("l")
                                        + "<c t=\"str\"><f>\"\"</f><v></v></c></row><row>" + text("m")
                                        + "<c><f>1+1</f><v></v></c></row>")
                        .write(folder.resolve("f.xlsx")))
                .first(9);
        assertThat(lines)
                .extracting(Line::flaws)
                .containsExactly(
                        List.of(new Flaw(Kind.FORMULA_CELL, "x")),
                        List.of(),
                        List.of(new Flaw(Kind.FORMULA_CELL, "x")));
    }

    @Test
    void rowsKeepTheNumbersThatASpreadsheetShows() {
        var lines = sheet(book().sheet(
                                "A",
                                "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>id</v></c><c r=\"C3\" t=\"str\"><v>x</v></c></row>"
                                        + "<row r=\"5\"/><row r=\"7\"><c r=\"B7\"><v>1</v></c></row>")
                        .write(folder.resolve("n.xlsx")))
                .first(9);
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(7);
            assertThat(line.cells()).containsExactly("", "1", "");
        });
    }

    @Test
    void mergedCellsAreFlawsOfEachRowTheyCover() {
        var rows = row("id", "x") + row("a", "1") + row("b") + row("c", "2");
        var lines = sheet(book().sheet("A", "", rows, "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>")
                        .write(folder.resolve("m.xlsx")))
                .first(9);
        var merged = List.of(new Flaw(Kind.MERGED_CELLS, "x"));
        assertThat(lines).extracting(Line::flaws).containsExactly(merged, merged, List.of());
    }

    @Test
    void amongSeveralFilledSheetsAPersonChooses() {
        var file = book().sheet("First", row("id") + row("1"))
                .sheet("Second", row("id") + row("2"))
                .sheet("Empty", "")
                .sheet("À lire", row("What this is"))
                .write(folder.resolve("s.xlsx"));
        assertThat(Reading.read(file, ReadingChoices.NONE))
                .isEqualTo(new Refused(Refusal.SEVERAL_SHEETS, List.of("First", "Second")));
        var choice = new ReadingChoices(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("Second"));
        assertThat(Reading.read(file, choice)).isInstanceOfSatisfying(Understood.class, read -> {
            assertThat(read.sheet().names()).containsExactly("First", "Second");
            assertThat(read.sheet().name()).hasValue("Second");
            assertThat(read.sheet().first(1).getFirst().cells()).containsExactly("2");
        });
    }

    @Test
    void numbersThatStandThereAsTextMayHaveADecimalComma() {
        var sheet = sheet(book().sheet(
                        "A",
                        row("id", "x") + row("a", "3,5") + row("b", "4,25") + "<row>" + text("c") + cell("", "1.5")
                                + "</row>")
                .write(folder.resolve("t.xlsx")));
        assertThat(sheet.dialect().decimalMark()).isEqualTo(',');
        assertThat(sheet.first(3)).extracting(line -> line.cells().get(1)).containsExactly("3,5", "4,25", "1,5");
    }

    @Test
    void whatCouldHideOrRunOrReachOutIsRefused() {
        assertRefused(book().sheet("A", "state=\"veryHidden\"", row("id"), ""), Refusal.HIDDEN_SHEET);
        assertRefused(filled().part("xl/vbaProject.bin", "x"), Refusal.MACROS);
        assertRefused(filled().part("../outside.xml", "<x/>"), Refusal.ZIP_PATH);
        assertRefused(filled().part("C:\\outside.xml", "<x/>"), Refusal.ZIP_PATH);
        assertRefused(filled().part("XL/Styles.xml", "<x/>"), Refusal.ZIP_PATH);
        assertRefused(filled().part("docProps/core.xml", DOCTYPE), Refusal.XML_DOCTYPE);
        assertRefused(filled().part("xl/theme.xml", DOCTYPE, StandardCharsets.UTF_16), Refusal.XML_DOCTYPE);
        assertRefused(filled().part("xl/sharedStrings.xml", "<sst><si>"), null);
        assertRefused(filled().part("xl/styles.xml", "<styleSheet"), Refusal.XLSX_CORRUPT);
        assertRefused(filled().part("xl/media/blank.bin", " ".repeat(40_000_000)), Refusal.ZIP_RATIO);
        assertThat(sheet(filled().part("xl/externalLinks/externalLink1.xml", "<x/>")
                                .write(folder.resolve("e.xlsx")))
                        .remarks())
                .containsExactly(new Flaw(Kind.EXTERNAL_LINK, ""));
    }

    @Test
    void columnsBeyondAllMeasureNeitherFillTheMemoryNorTakeLong() {
        var rows = new StringBuilder(row("id", "x"));
        for (var i = 2; i < 50_000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"XFD").append(i).append("\"><v>1</v></c></row>");
        }
        var file = book().sheet("A", rows.toString()).write(folder.resolve("far.xlsx"));
        assertTimeout(Duration.ofSeconds(5), () -> {
            var widest = new int[1];
            sheet(file)
                    .forEach(
                            line -> widest[0] = Math.max(widest[0], line.cells().size()));
            assertThat(widest[0]).isEqualTo(3);
        });
        assertRefused(book().sheet("A", "<row><c r=\"ZZZZZZZ1\"><v>1</v></c></row>"), Refusal.XLSX_CORRUPT);
    }

    @Test
    void aSheetThatBreaksOffOrGoesBackSaysSoWhenItIsRead() {
        var rows = new StringBuilder(row("id"));
        for (var i = 2; i < 400; i++) {
            rows.append(row("v" + i));
        }
        for (var damage : List.of("<row r=\"5\"><c><v>1</v></c></row>", "<row", "<c t=\"s\"><v>9</v></c>")) {
            var file = book().sheet(
                            "A", rows + "<row>" + (damage.startsWith("<c") ? damage + "</row>" : "</row>" + damage))
                    .write(folder.resolve("d.xlsx"));
            if (Reading.read(file, ReadingChoices.NONE) instanceof Understood(var sheet)) {
                assertThatThrownBy(() -> sheet.forEach(_ -> {}))
                        .isInstanceOfSatisfying(
                                Sheet.UnreadableRow.class,
                                broken -> assertThat(broken.kind()).isEqualTo(Kind.FILE_DAMAGED));
            } else {
                assertThat(damage)
                        .as("only a sheet that cannot be parsed at all is refused at once")
                        .isEqualTo("<row");
            }
        }
    }

    @Test
    void manyCharactersThatAreWrittenAsReferencesAreReadAll() {
        var rows = new StringBuilder(row("id"));
        for (var i = 0; i < 20_000; i++) {
            rows.append(row("&amp;&lt;&#233;&amp;&amp;&amp;&amp;&amp;&amp;&amp;"));
        }
        var lines = new long[1];
        sheet(book().sheet("A", rows.toString()).write(folder.resolve("r.xlsx")))
                .forEach(_ -> lines[0]++);
        assertThat(lines[0]).isEqualTo(20_000);
    }

    private void assertRefused(MadeWorkbook workbook, @org.jspecify.annotations.Nullable Refusal why) {
        var outcome = Reading.read(workbook.write(folder.resolve("refused.xlsx")), ReadingChoices.NONE);
        if (why == null) {
            assertThat(outcome).isInstanceOf(Understood.class);
        } else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(why));
        }
    }

    private static MadeWorkbook book() {
        return new MadeWorkbook();
    }

    private static MadeWorkbook filled() {
        return book().sheet("A", row("id") + row("1"));
    }

    private static String cell(String attributes, String value) {
        return "<c " + attributes + "><v>" + value + "</v></c>";
    }

    private List<String> first(String cell) {
        var file = book().sheet("A", row("id", "x") + "<row>" + text("k") + cell + "</row>")
                .write(folder.resolve("one.xlsx"));
        return sheet(file).first(1).getFirst().cells();
    }

    private static Sheet sheet(Path file) {
        return ((Understood) Reading.read(file, ReadingChoices.NONE)).sheet();
    }
}
