package ca.qmhcn.engine.json;

import ca.qmhcn.engine.json.JsonFault.Kind;
import ca.qmhcn.engine.json.Tokens.FaultAt;
import ca.qmhcn.engine.json.Tokens.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads one object after another, each on its line. Everything is checked; what is not wanted is
/// not kept.
final class JsonReading {

    private static final int DEEPEST = 64;
    private static final int WIDEST = 256;

    private final Tokens tokens = new Tokens();
    private final Wanted wanted;
    private final long refused;

    /// The names met in the objects that are open, as hashes.
    private long[] met = new long[WIDEST];

    private int metCount;

    /// For each depth the names met in the object, one bit for a name: a bit that is not set has
    /// not been met.
    private final long[] metBits = new long[DEEPEST + 2];

    /// Where in the bytes lies the name of the member that is being read at each depth, or its
    /// place in an array as `~index`; to say where a fault is.
    private final int[] nameFrom = new int[DEEPEST + 2];

    private final int[] nameTo = new int[DEEPEST + 2];
    private int depth;

    /// @param refused the name of a member that nothing may hold
    JsonReading(Shape shape, Optional<String> refused) {
        this.wanted = Wanted.of(shape);
        this.refused = refused.map(Wanted::hash).orElse(0L);
    }

    /// Where reading stands: after the line, when it went well.
    int at() {
        return tokens.at;
    }

    void over(byte[] bytes) {
        tokens.bytes = bytes;
    }

    /// Reads the object of the line that begins here.
    ///
    /// @throws FaultyJson when it is not one
    JsonObject line(int from) {
        tokens.at = from;
        metCount = 0;
        depth = 0;
        try {
            if (tokens.next() != '{') {
                throw tokens.fault(begins() ? Kind.NOT_AN_OBJECT : Kind.SYNTAX);
            }
            var object = new JsonObject();
            members(wanted, object);
            if (tokens.next() != '\n') {
                throw tokens.fault(Kind.TRAILING);
            }
            tokens.at++;
            return object;
        } catch (FaultAt fault) {
            throw new FaultyJson(new JsonFault(fault.kind(), tokens.at - from + 1, path()));
        }
    }

    private boolean begins() {
        return "[\"-0123456789".indexOf(tokens.next()) >= 0;
    }

    private @Nullable Object value(@Nullable Wanted wanted) {
        return switch (tokens.bytes[tokens.at]) {
            case '"' -> text(wanted);
            case '{' -> object(wanted);
            case '[' -> array(wanted);
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> number(wanted);
        };
    }

    private @Nullable String text(@Nullable Wanted wanted) {
        var from = ++tokens.at;
        var text = tokens.string();
        return wanted == null ? null : tokens.text(from, tokens.at - 1, text);
    }

    private @Nullable BigDecimal number(@Nullable Wanted wanted) {
        var from = tokens.at;
        tokens.number();
        return wanted == null ? null : tokens.number(from, tokens.at);
    }

    private @Nullable Boolean literal(String word, @Nullable Boolean meaning) {
        tokens.literal(word);
        return meaning;
    }

    private @Nullable JsonObject object(@Nullable Wanted wanted) {
        var object = wanted == null ? null : new JsonObject();
        members(wanted, object);
        return object;
    }

    /// Reads an object's members; stands on its opening brace, then after the closing one.
    private void members(@Nullable Wanted wanted, @Nullable JsonObject object) {
        deeper();
        var first = metCount;
        if (tokens.next() == '}') {
            tokens.at++;
            depth--;
            return;
        }
        int c;
        do {
            if (tokens.next() != '"') {
                throw tokens.fault(Kind.SYNTAX);
            }
            member(wanted, object, first);
            c = tokens.next();
            tokens.at++;
        } while (c == ',');
        if (c != '}') {
            tokens.at--;
            throw tokens.fault(Kind.SYNTAX);
        }
        metCount = first;
        depth--;
    }

    private void member(@Nullable Wanted wanted, @Nullable JsonObject object, int first) {
        var from = ++tokens.at;
        var text = tokens.string();
        var to = tokens.at - 1;
        nameFrom[depth] = from;
        nameTo[depth] = to;
        var hash =
                text == Text.ESCAPED ? Wanted.hash(tokens.text(from, to, text)) : Tokens.hash(tokens.bytes, from, to);
        meet(hash, first);
        if (tokens.next() != ':') {
            throw tokens.fault(Kind.SYNTAX);
        }
        tokens.at++;
        tokens.next();
        if (wanted == null || object == null) {
            value(null);
            return;
        }
        var slot = wanted.slot(hash);
        var child = wanted.child(slot);
        var value = value(child);
        if (child != null && value != null) {
            object.add(wanted.isWhole() ? tokens.text(from, to, text) : wanted.name(slot), value);
        }
    }

    private void meet(long hash, int first) {
        var bit = 1L << (hash >>> Long.SIZE - 6);
        if ((metBits[depth] & bit) != 0) {
            for (var i = first; i < metCount; i++) {
                if (met[i] == hash) {
                    throw tokens.fault(Kind.DUPLICATE_KEY);
                }
            }
        }
        metBits[depth] |= bit;
        if (metCount - first == WIDEST) {
            throw tokens.fault(Kind.TOO_WIDE);
        }
        if (hash == refused) {
            throw tokens.fault(Kind.REFUSED_MEMBER);
        }
        if (metCount == met.length) {
            met = Arrays.copyOf(met, 2 * metCount);
        }
        met[metCount++] = hash;
    }

    private @Nullable List<Object> array(@Nullable Wanted wanted) {
        deeper();
        var values = wanted == null ? null : new ArrayList<Object>(2);
        if (tokens.next() == ']') {
            tokens.at++;
            depth--;
            return values;
        }
        var index = 0;
        int c;
        do {
            tokens.next();
            nameFrom[depth] = ~index++;
            var value = value(wanted);
            if (values != null && value != null) {
                values.add(value);
            }
            c = tokens.next();
            tokens.at++;
        } while (c == ',');
        if (c != ']') {
            tokens.at--;
            throw tokens.fault(Kind.SYNTAX);
        }
        depth--;
        return values;
    }

    private void deeper() {
        if (depth == DEEPEST) {
            throw tokens.fault(Kind.TOO_DEEP);
        }
        tokens.at++;
        depth++;
        nameFrom[depth] = 0;
        nameTo[depth] = 0;
        metBits[depth] = 0;
    }

    private String path() {
        var path = new StringBuilder();
        for (var i = 1; i <= depth; i++) {
            if (nameFrom[i] < 0) {
                path.append('[').append(~nameFrom[i]).append(']');
            } else if (nameTo[i] > 0) {
                path.append(path.isEmpty() ? "" : ".").append(name(nameFrom[i], nameTo[i]));
            }
        }
        return path.toString();
    }

    /// A member's name for a person to read. What is no name of FHIR might be a value in the wrong
    /// place.
    private String name(int from, int to) {
        var name = to - from > 64 ? "" : tokens.text(from, to, Text.WIDE);
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : "?";
    }
}
