package ca.qmhcn.engine.fhir;

import ca.qmhcn.engine.fhir.Navigation.At;
import ca.qmhcn.engine.fhir.Navigation.Choice;
import ca.qmhcn.engine.fhir.Navigation.Extension;
import ca.qmhcn.engine.fhir.Navigation.First;
import ca.qmhcn.engine.fhir.Navigation.Last;
import ca.qmhcn.engine.fhir.Navigation.Member;
import ca.qmhcn.engine.fhir.Navigation.OfType;
import ca.qmhcn.engine.fhir.Navigation.ReferenceKey;
import ca.qmhcn.engine.fhir.Navigation.ResourceKey;
import ca.qmhcn.engine.fhir.Navigation.This;
import ca.qmhcn.engine.fhir.Navigation.Where;
import ca.qmhcn.engine.fhir.Operators.Between;
import ca.qmhcn.engine.fhir.Operators.Literal;
import ca.qmhcn.engine.fhir.Operators.Negative;
import ca.qmhcn.engine.fhir.Operators.Nothing;
import ca.qmhcn.engine.fhir.Operators.RowIndex;
import ca.qmhcn.engine.fhir.Operators.Sign;
import ca.qmhcn.engine.fhir.Operators.Union;
import ca.qmhcn.engine.fhir.PathTokens.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a FHIRPath: names, literals, constants, `$this`, `%rowIndex`, `[ ]`, the operators of
/// [Sign] and the functions of [#applied].
final class PathReading {

    /// Operators from the loosest to the tightest.
    private static final List<List<Sign>> LEVELS = List.of(
            List.of(Sign.IMPLIES),
            List.of(Sign.OR, Sign.XOR),
            List.of(Sign.AND),
            List.of(Sign.EQUAL, Sign.UNEQUAL),
            List.of(Sign.LESS, Sign.AT_MOST, Sign.MORE, Sign.AT_LEAST),
            List.of(),
            List.of(Sign.PLUS, Sign.MINUS, Sign.JOINED),
            List.of(Sign.TIMES, Sign.OVER, Sign.DIV, Sign.MOD));

    private static final int UNION_LEVEL = 5;
    private static final int DEEPEST = 64;

    private final PathTokens tokens;
    private final String resource;
    private final Map<String, Object> constants;
    private int depth;

    private PathReading(PathTokens tokens, String resource, Map<String, Object> constants) {
        this.tokens = tokens;
        this.resource = resource;
        this.constants = constants;
    }

    /// @param resource the type of the resource, which may stand before a path: `Patient.name`
    static Path read(String text, String resource, Map<String, Object> constants) throws PathMistake {
        var reading = new PathReading(PathTokens.of(text), resource, constants);
        var path = reading.expression(0);
        if (reading.tokens.peek().kind() != Kind.END) {
            throw new PathMistake(
                    "cannot go on with «%s»".formatted(reading.tokens.peek().text()));
        }
        return path;
    }

    private Path expression(int level) throws PathMistake {
        if (level == LEVELS.size()) {
            return signed();
        }
        var left = expression(level + 1);
        if (level == UNION_LEVEL) {
            while (tokens.takeIf("|")) {
                left = new Union(left, expression(level + 1));
            }
            return left;
        }
        for (var sign = sign(level); sign.isPresent(); sign = sign(level)) {
            left = new Between(sign.get(), left, expression(level + 1));
        }
        return left;
    }

    private Optional<Sign> sign(int level) {
        return LEVELS.get(level).stream()
                .filter(sign -> tokens.takeIf(sign.text()))
                .findFirst();
    }

    private Path signed() throws PathMistake {
        if (tokens.takeIf("-")) {
            return new Negative(signed());
        }
        return tokens.takeIf("+") ? signed() : invocations();
    }

    private Path invocations() throws PathMistake {
        if (++depth > DEEPEST) {
            throw new PathMistake("is nested too deep");
        }
        var path = term();
        while (true) {
            if (tokens.takeIf(".")) {
                path = named(path);
            } else if (tokens.takeIf("[")) {
                path = new At(path, expression(0));
                tokens.expect("]");
            } else {
                depth--;
                return path;
            }
        }
    }

    private Path term() throws PathMistake {
        if (tokens.takeIf("(")) {
            var inner = expression(0);
            tokens.expect(")");
            return inner;
        }
        if (tokens.takeIf("$this")) {
            return new This();
        }
        if (tokens.takeIf("true") || tokens.peek().is("false")) {
            return new Literal(!tokens.takeIf("false"));
        }
        return switch (tokens.peek().kind()) {
            case NUMBER -> new Literal(new BigDecimal(tokens.take().text()));
            case TEXT -> new Literal(tokens.take().text());
            case DATE -> new Literal(date(tokens.take().text()));
            case CONSTANT -> constant(tokens.take().text());
            default -> {
                if (tokens.peek().text().equals(resource)) {
                    tokens.take();
                    yield new This();
                }
                yield named(new This());
            }
        };
    }

    private static Temporal date(String text) throws PathMistake {
        var literal = text.startsWith("T") ? text.substring(1) : text;
        return Temporal.of(literal).orElseThrow(() -> new PathMistake("«@%s» is no date and no time".formatted(text)));
    }

    private Path constant(String name) throws PathMistake {
        if (name.equals("rowIndex")) {
            return new RowIndex();
        }
        if (!constants.containsKey(name)) {
            throw new PathMistake("«%%%s» is no constant of this view; add it to «constant»".formatted(name));
        }
        return new Literal(constants.get(name));
    }

    private Path named(Path source) throws PathMistake {
        var token = tokens.take();
        if (token.kind() != Kind.WORD && token.kind() != Kind.NAME) {
            throw new PathMistake("needs a name before «%s»".formatted(token.text()));
        }
        return tokens.takeIf("(") ? applied(source, token.text()) : member(source, token.text());
    }

    private Path member(Path source, String name) throws PathMistake {
        if (DataTypes.isChoice(name) && !tokens.follows(".", "ofType")) {
            throw new PathMistake(
                    "«%s» can have several types; say which, as «%s.ofType(dateTime)»".formatted(name, name));
        }
        return new Member(source, name);
    }

    private Path applied(Path source, String function) throws PathMistake {
        return switch (function) {
            case "ofType" -> ofType(source, type().orElseThrow(() -> new PathMistake("«ofType» needs a type")));
            case "getReferenceKey" -> new ReferenceKey(source, type().orElse(""));
            default -> applied(source, function, arguments());
        };
    }

    private Path applied(Path source, String function, List<Path> arguments) throws PathMistake {
        var call = new Call(function, arguments);
        return switch (function) {
            case "where" -> new Where(source, call.one());
            case "exists" ->
                new Functions.Exists(
                        call.optional().<Path>map(by -> new Where(source, by)).orElse(source), true);
            case "empty" -> new Functions.Exists(call.none(source), false);
            case "iif" -> new Functions.Either(source, call.at(0), call.at(1), call.atOr(2, new Nothing()));
            case "not" -> Functions.not(call.none(source));
            case "first" -> new First(call.none(source));
            case "last" -> new Last(call.none(source));
            case "count" -> new Functions.Count(call.none(source));
            case "extension" -> new Extension(source, call.text());
            case "join" -> Functions.join(source, arguments.isEmpty() ? "" : call.text());
            case "getResourceKey" -> new ResourceKey(call.none(source));
            case "lowBoundary" -> Functions.lowBoundary(call.none(source));
            case "highBoundary" -> Functions.highBoundary(call.none(source));
            case "startsWith" -> Functions.startsWith(source, call.text());
            case "substring" -> Functions.substring(source, call.whole(0), call.wholeOr(1, Integer.MAX_VALUE));
            case "toInteger" -> Functions.toInteger(call.none(source));
            default -> throw new PathMistake("«%s» is no function that is understood here".formatted(function));
        };
    }

    private Path ofType(Path source, String type) {
        return source instanceof Member(var before, var name) && DataTypes.isDataType(type)
                ? new Choice(before, name, type)
                : new OfType(source, type);
    }

    /// A type as an argument, with or without the model it belongs to.
    private Optional<String> type() throws PathMistake {
        var type = Optional.<String>empty();
        while (tokens.peek().kind() == Kind.WORD || tokens.peek().kind() == Kind.NAME) {
            type = Optional.of(tokens.take().text());
            if (!tokens.takeIf(".")) {
                break;
            }
        }
        tokens.expect(")");
        return type;
    }

    private List<Path> arguments() throws PathMistake {
        var arguments = new ArrayList<Path>();
        if (tokens.takeIf(")")) {
            return arguments;
        }
        do {
            arguments.add(expression(0));
        } while (tokens.takeIf(","));
        tokens.expect(")");
        return arguments;
    }
}
