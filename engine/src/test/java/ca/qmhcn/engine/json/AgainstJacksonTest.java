package ca.qmhcn.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is read here is what another reader reads, over texts made up and damaged from a seed.
class AgainstJacksonTest {

    private static final JsonMapper OTHER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String SIGNS = "{}[]\",:\\0123456789.eE+-tfnu aé\uD83D\uDE00\t";

    @Test
    void goodAndDamagedTextsAreTakenOrRefusedAlike() {
        var random = new Random(20261125);
        var taken = 0;
        var refused = 0;
        for (var i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            object(random, 0, text);
            for (var damage = random.nextInt(3); damage > 0; damage--) {
                damage(random, text);
            }
            var fault = compare(text.toString());
            taken += fault ? 0 : 1;
            refused += fault ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(5_000);
        assertThat(refused).isGreaterThan(5_000);
    }

    /// @return whether it was refused
    private static boolean compare(String line) {
        try {
            var mine = read(line);
            assertThat(plain(mine)).as(line).isEqualTo(plain(OTHER.readTree(line)));
            return false;
        } catch (FaultyJson faulty) {
            if (faulty.fault().kind() == JsonFault.Kind.ENCODING
                    || faulty.fault().kind() == JsonFault.Kind.NUMBER) {
                return true;
            }
            try {
                var theirs = OTHER.readTree(line);
                assertThat(theirs.isObject())
                        .as("%s, refused for %s", line, faulty.fault())
                        .isFalse();
            } catch (JacksonException alike) {
                return true;
            }
            return true;
        }
    }

    private static JsonObject read(String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        var padded = java.util.Arrays.copyOf(bytes, bytes.length + 1 + Tokens.AFTER);
        padded[bytes.length] = '\n';
        var reading = new JsonReading(Shape.everything(), Optional.empty());
        reading.over(padded);
        return reading.line(0);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case JsonObject object ->
                object.names().stream()
                        .map(name -> List.of(name, plain(java.util.Objects.requireNonNull(object.get(name)))))
                        .toList();
            case List<?> list -> list.stream().map(AgainstJacksonTest::plain).toList();
            case JsonNode node -> plain(node);
            case BigDecimal number -> number.stripTrailingZeros();
            default -> value;
        };
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .filter(entry -> !entry.getValue().isNull())
                    .map(entry -> List.of(entry.getKey(), plain(entry.getValue())))
                    .toList();
        }
        if (node.isArray()) {
            var values = new ArrayList<Object>();
            node.forEach(value -> {
                if (!value.isNull()) {
                    values.add(plain(value));
                }
            });
            return values;
        }
        return node.isNumber()
                ? node.decimalValue().stripTrailingZeros()
                : node.isBoolean() ? (Object) node.asBoolean() : node.asString();
    }

    private static void object(Random random, int depth, StringBuilder text) {
        text.append('{');
        for (var i = random.nextInt(4); i > 0; i--) {
            text(random, text);
            text.append(':');
            value(random, depth + 1, text);
            text.append(i > 1 ? "," : "");
        }
        text.append('}');
    }

    private static void value(Random random, int depth, StringBuilder text) {
        switch (random.nextInt(depth > 4 ? 5 : 7)) {
            case 0 -> text.append(random.nextInt(2_000) - 1_000);
            case 1 -> text.append(random.nextInt(1_000)).append(".50e-").append(random.nextInt(20));
            case 2 -> text.append(List.of("true", "false", "null", "-0").get(random.nextInt(4)));
            case 3, 4 -> text(random, text);
            case 5 -> object(random, depth, text);
            default -> {
                text.append("[ ");
                for (var i = random.nextInt(4); i > 0; i--) {
                    value(random, depth + 1, text);
                    text.append(i > 1 ? " , " : "");
                }
                text.append(']');
            }
        }
    }

    private static void text(Random random, StringBuilder text) {
        text.append('"');
        for (var i = random.nextInt(12); i > 0; i--) {
            text.append(List.of("a", "bc", "é", "\uD83D\uDE00", "\\n", "\\u00e9", "\\ud83d\\ude00", "\\\"", "z/")
                    .get(random.nextInt(9)));
        }
        text.append('"');
    }

    private static void damage(Random random, StringBuilder text) {
        var at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
        var sign = SIGNS.codePoints()
                .toArray()[random.nextInt((int) SIGNS.codePoints().count())];
        switch (random.nextInt(3)) {
            case 0 -> text.insert(at, Character.toString(sign));
            case 1 -> text.delete(at, at + Character.charCount(text.codePointAt(at)));
            default -> text.setLength(Math.max(1, at));
        }
    }
}
