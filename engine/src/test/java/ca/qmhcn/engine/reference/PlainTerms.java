package ca.qmhcn.engine.reference;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what is asked of rows: conditions, reckoning, functions.
final class PlainTerms {

    private final PlainWords words;
    private final PlainQueries queries;

    private final PlainManyTerms many;

    PlainTerms(PlainWords words, PlainQueries queries) {
        this.words = words;
        this.queries = queries;
        this.many = new PlainManyTerms(words, this);
    }

    PlainManyTerms many() {
        return many;
    }

    PlainTerm term() {
        var left = both();
        while (words.take("or")) {
            var one = left;
            var other = both();
            left = row ->
                    PlainValues.not(PlainValues.and(PlainValues.not(one.of(row)), PlainValues.not(other.of(row))));
        }
        return left;
    }

    private PlainTerm both() {
        var left = negated();
        while (words.take("and")) {
            var one = left;
            var other = negated();
            left = row -> PlainValues.and(one.of(row), other.of(row));
        }
        return left;
    }

    private PlainTerm negated() {
        if (words.take("not")) {
            var term = negated();
            return row -> PlainValues.not(term.of(row));
        }
        return compared();
    }

    private PlainTerm compared() {
        var left = sum();
        if (words.take("is", "not", "null")) {
            return row -> left.of(row) != null;
        }
        if (words.take("is", "null")) {
            return row -> left.of(row) == null;
        }
        if (words.see("not", "between") || words.see("not", "in") || words.see("not", "like")) {
            words.expect("not");
            var term = ranged(left);
            return row -> PlainValues.not(term.of(row));
        }
        for (var sign : List.of("=", "!=", "<>", "<=", ">=", "<", ">")) {
            if (words.take(sign)) {
                var right = sum();
                return row -> PlainValues.sign(sign, left.of(row), right.of(row));
            }
        }
        return ranged(left);
    }

    private PlainTerm ranged(PlainTerm left) {
        if (words.take("between")) {
            var least = sum();
            words.expect("and");
            var most = sum();
            return row -> PlainValues.and(
                    PlainValues.sign(">=", left.of(row), least.of(row)),
                    PlainValues.sign("<=", left.of(row), most.of(row)));
        }
        if (words.take("like")) {
            var pattern = sum();
            return row -> PlainValues.like(left.of(row), pattern.of(row));
        }
        if (words.take("in", "(")) {
            var options = list();
            return row -> {
                Object found = false;
                for (var option : options) {
                    var same = PlainValues.sign("=", left.of(row), option.of(row));
                    found = PlainValues.not(PlainValues.and(PlainValues.not(found), PlainValues.not(same)));
                }
                return found;
            };
        }
        return left;
    }

    private PlainTerm sum() {
        var left = product();
        while (words.see("+") || words.see("-") || words.see("||")) {
            var sign = words.next();
            var one = left;
            var other = product();
            left = row -> PlainValues.sign(sign, one.of(row), other.of(row));
        }
        return left;
    }

    private PlainTerm product() {
        var left = single();
        while (words.take("*")) {
            var one = left;
            var other = single();
            left = row -> PlainValues.sign("*", one.of(row), other.of(row));
        }
        return left;
    }

    /// Terms with commas between, up to the closing parenthesis.
    List<PlainTerm> list() {
        var terms = new ArrayList<PlainTerm>();
        while (!words.take(")")) {
            terms.add(term());
            words.take(",");
        }
        return terms;
    }

    private PlainTerm single() {
        if (words.take("-")) {
            var term = single();
            return row -> PlainValues.sign("-", BigDecimal.ZERO, term.of(row));
        }
        if (words.take("(")) {
            var term = term();
            words.expect(")");
            return term;
        }
        if (!words.seeWord()) {
            var said = words.next();
            Object value = said.startsWith("'")
                    ? said.substring(1, said.length() - 1).replace("''", "'")
                    : new BigDecimal(said);
            return _ -> value;
        }
        var word = words.next();
        return switch (word) {
            case "null" -> _ -> null;
            case "true" -> _ -> true;
            case "false" -> _ -> false;
            case "case" -> cases();
            case "exists" -> queries.exists();
            case "interval" -> interval();
            default -> named(word);
        };
    }

    private PlainTerm interval() {
        var amount = Integer.parseInt(words.text());
        Object span = switch (words.next()) {
            case "minute" -> Duration.ofMinutes(amount);
            case "hour" -> Duration.ofHours(amount);
            case "day" -> Duration.ofDays(amount);
            default -> Period.ofMonths(amount);
        };
        return _ -> span;
    }

    private PlainTerm cases() {
        var conditions = new ArrayList<PlainTerm>();
        var results = new ArrayList<PlainTerm>();
        while (words.take("when")) {
            conditions.add(term());
            words.expect("then");
            results.add(term());
        }
        PlainTerm otherwise = words.take("else") ? term() : _ -> null;
        words.expect("end");
        return row -> {
            for (var i = 0; i < conditions.size(); i++) {
                if (Boolean.TRUE.equals(conditions.get(i).of(row))) {
                    return results.get(i).of(row);
                }
            }
            return otherwise.of(row);
        };
    }

    private PlainTerm named(String word) {
        if (word.equals("date") && words.seeText()) {
            var day = LocalDate.parse(words.text());
            return _ -> day;
        }
        if (word.equals("timestamp") && words.seeText()) {
            var moment = LocalDateTime.parse(words.text().replace(' ', 'T'));
            return _ -> moment;
        }
        if (words.take(".")) {
            var column = words.next();
            return row -> row.column(Optional.of(word), column);
        }
        return words.take("(") ? called(word) : row -> row.column(Optional.empty(), word);
    }

    private PlainTerm called(String name) {
        if (PlainManyTerms.NAMES.contains(name)) {
            return many.of(name);
        }
        if (name.equals("cast")) {
            var term = term();
            words.expect("as");
            var type = words.next();
            var digits = words.take("(") ? list() : List.<PlainTerm>of();
            words.expect(")");
            return row -> PlainValues.cast(term.of(row), type, values(digits, row));
        }
        if (name.equals("extract")) {
            var part = words.next();
            words.expect("from");
            var of = list();
            return row -> PlainValues.called(part, values(of, row));
        }
        var arguments = list();
        return switch (name) {
            case "coalesce" ->
                row -> arguments.stream()
                        .map(term -> Optional.ofNullable(term.of(row)))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
            case "nullif" ->
                row -> Boolean.TRUE.equals(PlainValues.sign(
                                "=", arguments.get(0).of(row), arguments.get(1).of(row)))
                        ? null
                        : arguments.get(0).of(row);
            default -> row -> PlainValues.called(name, values(arguments, row));
        };
    }

    private static List<Object> values(List<PlainTerm> terms, PlainRow row) {
        var values = new ArrayList<Object>();
        terms.forEach(term -> values.add(term.of(row)));
        return values;
    }
}
