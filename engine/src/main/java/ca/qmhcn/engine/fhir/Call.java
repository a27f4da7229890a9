package ca.qmhcn.engine.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A function with what stands in its parentheses.
record Call(String function, List<Path> arguments) {

    Path one() throws PathMistake {
        return optional().orElseThrow(() -> mistake("one argument"));
    }

    Path at(int place) throws PathMistake {
        if (place >= arguments.size()) {
            throw mistake("more arguments");
        }
        return arguments.get(place);
    }

    Path atOr(int place, Path otherwise) {
        return place < arguments.size() ? arguments.get(place) : otherwise;
    }

    Optional<Path> optional() throws PathMistake {
        if (arguments.size() > 1) {
            throw mistake("one argument");
        }
        return arguments.stream().findFirst();
    }

    /// Checks that there is none.
    Path none(Path source) throws PathMistake {
        if (!arguments.isEmpty()) {
            throw mistake("no argument");
        }
        return source;
    }

    String text() throws PathMistake {
        if (one() instanceof Operators.Literal(String text)) {
            return text;
        }
        throw mistake("a text");
    }

    int whole(int place) throws PathMistake {
        if (place < arguments.size()
                && arguments.get(place) instanceof Operators.Literal(BigDecimal number)
                && number.scale() <= 0) {
            return number.intValue();
        }
        throw mistake("a whole number");
    }

    int wholeOr(int place, int otherwise) throws PathMistake {
        return place < arguments.size() ? whole(place) : otherwise;
    }

    private PathMistake mistake(String what) {
        return new PathMistake("«%s» needs %s".formatted(function, what));
    }
}
