package ca.qmhcn.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.reading.Flaw.Kind;
import ca.qmhcn.engine.reading.ReadOutcome.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Lines of JSON nobody vouches for.
class JsonLinesTest {

    private static final String GOOD = "{\"resourceType\":\"Encounter\",\"id\":\"é\"}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":{"b":[1,{"c":1,"c":2}]}}     | JSON_DUPLICATE_KEY | a.b[1].c
            {"a":1e999999999}                 | NUMBER_RANGE       | a
            {"a":1e99999999999999}            | NUMBER_RANGE       | a
            {"a":1E-2000}                     | NUMBER_RANGE       | a
            {"a":"\\ud800"}                   | ENCODING_INVALID   | a
            {"\\udc00":1}                     | JSON_SYNTAX        |
            {"a":NaN}                         | JSON_SYNTAX        | a
            {"a":01}                          | JSON_SYNTAX        | a
            {"a":1,}                          | JSON_SYNTAX        | a
            {'a':1}                           | JSON_SYNTAX        |
            {"a":1}{"a":2}                    | JSON_TRAILING      |
            {"a":1} nonsense                  | JSON_TRAILING      |
            {"a":[1                           | TRUNCATED          | a[0]
            [1]                               | JSON_SYNTAX        |
            "a"                               | JSON_SYNTAX        |
            """)
    void aLineThatCannotBeUsedSaysWhyAndWhereAndStopsNoOther(String line, Kind kind, String place) {
        var read = read(GOOD + "\n" + line + "\n" + GOOD + "\n");
        assertThat(read).hasSize(3);
        assertThat(read.get(0)).isInstanceOf(JsonLine.Good.class);
        assertThat(read.get(2)).isInstanceOf(JsonLine.Good.class);
        assertThat(read.get(1)).isInstanceOfSatisfying(JsonLine.Bad.class, bad -> {
            assertThat(bad.number()).isEqualTo(2);
            assertThat(bad.flaw().kind()).isEqualTo(kind);
            if (place != null) {
                assertThat(bad.flaw().place()).isEqualTo(place);
            }
        });
    }

    @Test
    void depthDigitsAndLengthHaveLimits() {
        assertThat(flaw(nested(SafeJson.DEEPEST - 1))).isNull();
        assertThat(flaw(nested(SafeJson.DEEPEST))).isEqualTo(Kind.JSON_TOO_DEEP);
        assertThat(flaw(nested(100_000))).isEqualTo(Kind.JSON_TOO_DEEP);
        assertThat(flaw("{\"a\":" + "9".repeat(1_000) + "}")).isNull();
        assertThat(flaw("{\"a\":" + "9".repeat(1_001) + "}")).isEqualTo(Kind.NUMBER_RANGE);
        assertThat(flaw("{\"a\":\"" + "x".repeat(JsonLines.LONGEST_LINE - 8) + "\"}"))
                .isNull();
        assertThat(flaw("{\"a\":\"" + "x".repeat(JsonLines.LONGEST_LINE - 7) + "\"}"))
                .isEqualTo(Kind.JSON_TOO_LONG);
        assertThat(flaw("{\"a\":\"" + "x".repeat(5 * JsonLines.LONGEST_LINE) + "\"}"))
                .isEqualTo(Kind.JSON_TOO_LONG);
    }

    @Test
    void bytesThatAreNoCharactersAreFoundOutsideAndInsideText() {
        for (var damage : List.of(
                new byte[] {(byte) 0xFF},
                new byte[] {(byte) 0xC0, (byte) 0xAF},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xC3},
                new byte[] {0})) {
            var bytes = ("{\"a\":\"" + new String(damage, StandardCharsets.ISO_8859_1) + "\"}")
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(lines(bytes))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            JsonLine.Bad.class,
                            bad -> assertThat(bad.flaw().kind()).isEqualTo(Kind.ENCODING_INVALID));
        }
    }

    @Test
    void marksLineEndsAndBlankLinesDoNotMatterAndLinesKeepTheirNumbers() {
        var read = read("\ufeff" + GOOD + "\r\n\r\n  \n" + GOOD + "  \r\n" + GOOD);
        assertThat(read).extracting(JsonLine::number).containsExactly(1L, 4L, 5L);
        assertThat(read).allSatisfy(line -> assertThat(line).isInstanceOf(JsonLine.Good.class));
    }

    @Test
    void decimalsStayAsTheyWereWritten() {
        assertThat(read("{\"a\":1.10,\"b\":12345678901234567890}"))
                .singleElement()
                .isInstanceOfSatisfying(JsonLine.Good.class, good -> {
                    assertThat(good.object().get("a").decimalValue()).isEqualTo(new BigDecimal("1.10"));
                    assertThat(good.object().get("b").bigIntegerValue()).hasToString("12345678901234567890");
                });
    }

    @Test
    void linesOfEveryLengthAreFoundWhereverTheBufferEnds() {
        var random = new Random(20261125);
        var text = new StringBuilder();
        var lengths = new ArrayList<Integer>();
        for (var i = 0; i < 60; i++) {
            var length = random.nextInt(i % 7 == 0 ? 300_000 : 3_000);
            lengths.add(length);
            text.append("{\"a\":\"").append("y".repeat(length)).append("\"}\n");
        }
        assertThat(read(text.toString()))
                .extracting(line ->
                        ((JsonLine.Good) line).object().get("a").asString().length())
                .isEqualTo(lengths);
    }

    @Test
    void whatIsLeftWholeReadsAsAnOrdinaryParserReadsIt() {
        var text = "{\"a\":{\"b\":[1,2.50,\"x\\u00e9\\ud83d\\ude00\",null,true,{}],\"c\":[]},\"d\":-0}";
        assertThat(read(text))
                .singleElement()
                .isInstanceOfSatisfying(
                        JsonLine.Good.class,
                        good -> assertThat(good.object().toString())
                                .isEqualTo(JsonMapper.builder()
                                        .enable(
                                                tools.jackson.databind.DeserializationFeature
                                                        .USE_BIG_DECIMAL_FOR_FLOATS)
                                        .build()
                                        .readTree(text)
                                        .toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            [{"a":1},{"a":2}] | NOT_NDJSON
            {⏎"a":1}          | NOT_NDJSON
            a,b               | FILE_TYPE_MISMATCH
            %PDF-1.7          | FILE_TYPE_MISMATCH
            ⏎ ⏎               | EMPTY_FILE
            {"a":1}           | -
            """)
    void aFileThatIsNotLinesOfJsonIsRefusedAsAWhole(String text, Refusal refusal) {
        var bytes = text.replace('⏎', '\n').getBytes(StandardCharsets.UTF_8);
        assertThat(new JsonLines(file(bytes))
                        .refusal()
                        .map(why -> why.refusal())
                        .orElse(null))
                .isEqualTo(refusal);
        assertThat(new JsonLines(file(text.getBytes(StandardCharsets.UTF_16LE)))
                        .refusal()
                        .map(why -> why.refusal()))
                .hasValue(Refusal.ENCODING_UNSUPPORTED);
    }

    private @Nullable Kind flaw(String line) {
        var read = read(line);
        assertThat(read).hasSize(1);
        return read.getFirst() instanceof JsonLine.Bad bad ? bad.flaw().kind() : null;
    }

    private static String nested(int deep) {
        return "{\"a\":" + "[".repeat(deep) + "]".repeat(deep) + "}";
    }

    private List<JsonLine> read(String text) {
        return lines(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<JsonLine> lines(byte[] bytes) {
        var lines = new ArrayList<JsonLine>();
        new JsonLines(file(bytes)).forEach(lines::add);
        return lines;
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("lines.ndjson"), bytes);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }
}
