package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.Flaw.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads one JSON object from bytes nobody vouches for.
///
/// It is exact where parsers are lenient: one value for each key, nothing after the object, no number that would
/// explode when it is written out, no half characters. Decimals stay as they were written.
public final class SafeJson {

    public static final int DEEPEST = 64;
    public static final int MOST_DIGITS = 1_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(MOST_DIGITS)
                    .maxNestingDepth(DEEPEST + 1)
                    .build())
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final boolean escapes;

    private SafeJson(JsonParser parser, boolean escapes) {
        this.parser = parser;
        this.escapes = escapes;
    }

    /// @throws Unusable with what is wrong and where
    public static ObjectNode object(byte[] bytes, int from, int length) throws Unusable {
        var escapes = look(bytes, from, length);
        try (var parser = JSON.createParser(ObjectReadContext.empty(), bytes, from, length)) {
            return new SafeJson(parser, escapes).object();
        }
    }

    /// Whether half characters could be written as escapes.
    private static boolean look(byte[] bytes, int from, int length) throws Unusable {
        var ascii = true;
        var escapes = false;
        for (var i = from; i < from + length; i++) {
            ascii &= bytes[i] > 0;
            escapes |= bytes[i] == '\\';
        }
        try {
            if (!ascii) {
                var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
                if (text.chars().anyMatch(c -> c == 0)) {
                    throw new Unusable(Kind.ENCODING_INVALID, "");
                }
            }
        } catch (CharacterCodingException damaged) {
            throw new Unusable(Kind.ENCODING_INVALID, "");
        }
        return escapes;
    }

    private ObjectNode object() throws Unusable {
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw fault(Kind.JSON_SYNTAX);
            }
            var object = members(1);
            if (hasMore()) {
                throw new Unusable(Kind.JSON_TRAILING, "");
            }
            return object;
        } catch (UnexpectedEndOfInputException early) {
            throw fault(Kind.TRUNCATED);
        } catch (StreamConstraintsException tooMuch) {
            throw fault(Kind.NUMBER_RANGE);
        } catch (JacksonException broken) {
            throw fault(Kind.JSON_SYNTAX);
        }
    }

    /// What follows the object is wrong whether or not it is JSON.
    private boolean hasMore() {
        try {
            return parser.nextToken() != null;
        } catch (JacksonException noJson) {
            return true;
        }
    }

    private ObjectNode members(int depth) throws Unusable {
        var object = NODES.objectNode();
        for (var token = deeper(depth); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            var name = whole(parser.currentName());
            if (object.has(name)) {
                throw fault(Kind.JSON_DUPLICATE_KEY);
            }
            object.set(name, value(parser.nextToken(), depth));
        }
        return object;
    }

    private JsonNode items(int depth) throws Unusable {
        var array = NODES.arrayNode();
        for (var token = deeper(depth); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token, depth));
        }
        return array;
    }

    private JsonToken deeper(int depth) throws Unusable {
        if (depth > DEEPEST) {
            throw fault(Kind.JSON_TOO_DEEP);
        }
        return parser.nextToken();
    }

    private JsonNode value(JsonToken token, int depth) throws Unusable {
        return switch (token) {
            case START_OBJECT -> members(depth + 1);
            case START_ARRAY -> items(depth + 1);
            case VALUE_STRING -> NODES.stringNode(whole(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw fault(Kind.JSON_SYNTAX);
        };
    }

    private JsonNode number(JsonToken token) throws Unusable {
        try {
            if (token == JsonToken.VALUE_NUMBER_INT) {
                return switch (parser.getNumberType()) {
                    case INT -> NODES.numberNode(parser.getIntValue());
                    case LONG -> NODES.numberNode(parser.getLongValue());
                    default -> NODES.numberNode(parser.getBigIntegerValue());
                };
            }
            var decimal = parser.getDecimalValue();
            if (Math.abs((long) decimal.scale()) > MOST_DIGITS) {
                throw fault(Kind.NUMBER_RANGE);
            }
            return NODES.numberNode(decimal);
        } catch (JacksonException | NumberFormatException tooLarge) {
            throw fault(Kind.NUMBER_RANGE);
        }
    }

    private String whole(String text) throws Unusable {
        if (escapes && text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
            throw fault(Kind.ENCODING_INVALID);
        }
        return text;
    }

    private Unusable fault(Kind kind) {
        return new Unusable(kind, path(parser.streamReadContext()));
    }

    /// As FHIR writes paths: `participant[1].period.start`.
    private static String path(TokenStreamContext context) {
        var path = new StringBuilder();
        for (var at = context; at != null && !at.inRoot(); at = at.getParent()) {
            if (at.inArray()) {
                path.insert(0, "[" + Math.max(0, at.getCurrentIndex()) + "]");
            } else if (at.currentName() != null) {
                path.insert(0, "." + at.currentName());
            }
        }
        return path.isEmpty() ? "" : path.substring(1);
    }

    /// The object cannot be used.
    public static final class Unusable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Flaw flaw;

        Unusable(Kind kind, String path) {
            super(kind.name(), null, false, false);
            this.flaw = new Flaw(kind, path);
        }

        public Flaw flaw() {
            return flaw;
        }
    }
}
