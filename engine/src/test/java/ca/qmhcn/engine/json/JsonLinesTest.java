package ca.qmhcn.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.json.JsonFault.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines of JSON are read strictly, within limits (F2), and a bad one stops none of the others.
class JsonLinesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{'a':1}; SYNTAX; 2; ~~",
                "{\"a\":1,}; SYNTAX; 8; a",
                "{\"a\":[1,]}; SYNTAX; 9; a[1]",
                "{\"a\":NaN}; SYNTAX; 6; a",
                "{\"a\":01}; SYNTAX; 7; a",
                "{\"a\":1.}; SYNTAX; 8; a",
                "{\"a\":+1}; SYNTAX; 6; a",
                "{\"a\":.5}; SYNTAX; 6; a",
                "{\"a\":tru}; SYNTAX; 9; a",
                "{\"a\":\"\\x\"}; SYNTAX; 7; a",
                "{\"a\":\"\\u12g4\"}; SYNTAX; 7; a",
                "{\"a\" 1}; SYNTAX; 6; a",
                "{\"a\":{\"b\":[{},{\"c\":\"cut; SYNTAX; 24; a.b[1].c",
                "{a:1}; SYNTAX; 2; ~~",
                "nothing; SYNTAX; 1; ~~",
                "{\"a\":1}{\"a\":2}; TRAILING; 8; ~~",
                "{\"a\":1} x; TRAILING; 9; ~~",
                "[{\"a\":1}]; NOT_AN_OBJECT; 1; ~~",
                "\"text\"; NOT_AN_OBJECT; 1; ~~",
                "{\"a\":1,\"b\":2,\"a\":3}; DUPLICATE_KEY; 17; a",
                "{\"a\":1,\"\\u0061\":3}; DUPLICATE_KEY; 16; ?",
                "{\"x\":{\"deep\":1,\"deep\":1}}; DUPLICATE_KEY; 22; x.deep",
                "{\"a\":\"\\ud800\"}; ENCODING; 7; a",
                "{\"a\":\"\\udc00\\ud800\"}; ENCODING; 7; a",
                "{\"a\":1e1000}; NUMBER; 12; a",
                "{\"never\":1}; REFUSED_MEMBER; 9; never",
                "{\"x\":[{\"never\":[]}]}; REFUSED_MEMBER; 15; x[0].never",
            })
    void whatIsWrongIsNamedWithItsPlace(String line, Kind kind, int column, String path) throws IOException {
        // Whatever is wanted of an object, it is checked in the same way.
        for (var shape : List.of(Shape.everything(), new Shape(), wanted("a"))) {
            var read = read(line.strip() + "\n{\"a\":\"good\"}", shape);
            assertThat(read.faults).as(line).containsExactly(new JsonFault(kind, column, path));
            assertThat(read.lines).containsExactly(2L);
        }
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        var bad = List.of(
                new int[] {0xC0, 0xAF},
                new int[] {0xED, 0xA0, 0x80},
                new int[] {0xF5, 0x80, 0x80, 0x80},
                new int[] {0xE0, 0x80, 0x80},
                new int[] {0xF4, 0x90, 0x80, 0x80},
                new int[] {0xC3},
                new int[] {0x80});
        for (var sequence : bad) {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes("{\"a\":\"".getBytes(StandardCharsets.UTF_8));
            for (var unit : sequence) {
                bytes.write(unit);
            }
            bytes.writeBytes("\"}\n{}".getBytes(StandardCharsets.UTF_8));
            var read = read(bytes.toByteArray(), new Shape());
            assertThat(read.faults).containsExactly(new JsonFault(Kind.ENCODING, 7, "a"));
            assertThat(read.lines).containsExactly(2L);
        }
    }

    @Test
    void marksCarriageReturnsAndEmptyLinesDoNotMatter() throws IOException {
        var read = read("\uFEFF{\"a\":\"é\"}\r\n\r\n  \n{\"a\" : [ 1.50 , {\"b\":null} ,true]}\t", Shape.everything());
        assertThat(read.faults).isEmpty();
        assertThat(read.lines).containsExactly(1L, 4L);
        assertThat(read.objects.getFirst().get("a")).isEqualTo("é");
        assertThat(read.objects.getLast().get("a"))
                .isEqualTo(List.of(new BigDecimal("1.50"), JsonText.read("{}"), true));
    }

    @Test
    void onlyWhatIsWantedIsKept() throws IOException {
        var shape = new Shape();
        shape.member("a").member("b");
        shape.member("there");
        shape.member("whole").whole();
        var read = read(
                "{\"x\":1,\"a\":[{\"b\":2,\"c\":3},{\"c\":4}],\"there\":{\"d\":5},\"whole\":{\"e\":{\"f\":6}}}", shape);
        assertThat(read.objects)
                .containsExactly(JsonText.read("{\"a\":[{\"b\":2},{}],\"there\":{},\"whole\":{\"e\":{\"f\":6}}}"));
    }

    @Test
    void limitsHold() throws IOException {
        var deep = "{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}";
        var deepest = "{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}";
        var digits = "{\"a\":" + "9".repeat(1_001) + "}";
        var mostDigits = "{\"a\":" + "9".repeat(1_000) + "}";
        var wide = "{" + members(257) + "}";
        var widest = "{" + members(256) + "}";
        var tooLong = "{\"a\":\"" + "x".repeat(JsonLines.LONGEST_LINE) + "\"}";
        var longest = "{\"a\":\"" + "x".repeat(JsonLines.LONGEST_LINE - 8) + "\"}";
        var muchTooLong = "{\"a\":\"" + "x".repeat(5 * JsonLines.LONGEST_LINE) + "\"}";
        var lines = List.of(
                deep, deepest, digits, mostDigits, wide, widest, tooLong, longest, muchTooLong, "{}", muchTooLong);
        var read = read(String.join("\n", lines), new Shape());
        assertThat(read.faults.stream().map(JsonFault::kind))
                .containsExactly(
                        Kind.TOO_DEEP, Kind.NUMBER, Kind.TOO_WIDE, Kind.TOO_LONG, Kind.TOO_LONG, Kind.TOO_LONG);
        assertThat(read.lines).containsExactly(2L, 4L, 6L, 8L, 10L);
    }

    @Test
    void linesAreCountedAcrossBlocks() throws IOException {
        var text = new StringBuilder();
        for (var i = 1; i <= 60_000; i++) {
            text.append("{\"n\":")
                    .append(i)
                    .append(",\"filling\":\"")
                    .append("é".repeat(i % 90))
                    .append("\"}\n");
        }
        var read = read(text.toString(), wanted("n"));
        assertThat(read.faults).isEmpty();
        assertThat(read.lines).hasSize(60_000);
        for (var i = 0; i < 60_000; i++) {
            assertThat(read.objects.get(i).get("n")).isEqualTo(BigDecimal.valueOf(read.lines.get(i)));
        }
    }

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        assertThat(read("", new Shape()).lines).isEmpty();
        assertThat(read("\uFEFF", new Shape()).faults).isEmpty();
    }

    private static String members(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj("\"m%d\":0"::formatted)
                .collect(java.util.stream.Collectors.joining(","));
    }

    private static Shape wanted(String name) {
        var shape = new Shape();
        shape.member(name);
        return shape;
    }

    private static final class Read implements JsonLines.Reader {

        private final List<Long> lines = new ArrayList<>();
        private final List<JsonObject> objects = new ArrayList<>();
        private final List<JsonFault> faults = new ArrayList<>();

        @Override
        public void object(long line, JsonObject object) {
            lines.add(line);
            objects.add(object);
        }

        @Override
        public void fault(long line, JsonFault fault) {
            faults.add(fault);
        }
    }

    private Read read(String text, Shape shape) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), shape);
    }

    private Read read(byte[] bytes, Shape shape) throws IOException {
        var read = new Read();
        JsonLines.read(Files.write(folder.resolve("lines.ndjson"), bytes), shape, Optional.of("never"), read);
        return read;
    }
}
