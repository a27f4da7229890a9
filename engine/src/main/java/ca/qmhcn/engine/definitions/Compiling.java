package ca.qmhcn.engine.definitions;

import ca.qmhcn.engine.definitions.IndicatorDefinition.Asked;
import ca.qmhcn.engine.definitions.IndicatorDefinition.LeftOut;
import ca.qmhcn.engine.definitions.Variant.Figure;
import ca.qmhcn.engine.definitions.Variant.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns what an indicator asks into expressions over its fact, checked to be what its statistic needs.
final class Compiling {

    private static final Expression NOTHING = new Expression.YesNo(false);

    private final IndicatorDefinition indicator;
    private final Fact fact;
    private final Yaml file;

    private Compiling(IndicatorDefinition indicator, Fact fact, Yaml file) {
        this.indicator = indicator;
        this.fact = fact;
        this.file = file;
    }

    /// One variant for each profile, or the only one.
    static List<Variant> variants(IndicatorDefinition indicator, Map<String, Fact> facts, Yaml file) {
        if (indicator.fact().isEmpty()) {
            return List.of();
        }
        var fact = facts.get(indicator.fact().get());
        if (fact == null) {
            file.at("counts")
                    .problem("there is no usable fact «%s»%s"
                            .formatted(
                                    indicator.fact().get(),
                                    Spelling.near(indicator.fact().get(), facts.keySet())));
            return List.of();
        }
        return new Compiling(indicator, fact, file).variants();
    }

    private List<Variant> variants() {
        strata();
        needs();
        if (indicator.profiles().isEmpty()) {
            return List.of(variant(
                    "", file, indicator.on(), indicator.maturesAfterDays(), indicator.leftOut(), indicator.asks()));
        }
        return indicator.profiles().stream()
                .map(profile -> variant(
                        profile.id(),
                        file.at("profiles").at(profile.id()),
                        profile.on(),
                        profile.maturesAfterDays(),
                        profile.leftOut(),
                        profile.asks()))
                .toList();
    }

    private Variant variant(
            String profile, Yaml place, Optional<String> on, int matures, List<LeftOut> leftOut, Asked asks) {
        var figure = figure(place, asks);
        var reasons = new ArrayList<Reason>();
        for (var reason : leftOut) {
            var when = reason.equals(LeftOut.MISSING)
                    ? missing(figure)
                    : condition(where(place, "left-out").at(reason.id()).at("when"), reason.when());
            reasons.add(new Reason(reason.id(), when));
        }
        var behind = asks.behind().map(text -> number(where(place, "behind"), text));
        return new Variant(indicator, profile, date(where(place, "on"), on), matures, reasons, figure, behind);
    }

    private Figure figure(Yaml place, Asked asks) {
        return switch (indicator.shows()) {
            case PROPORTION -> {
                onlyAsks(place, Set.of("met", "behind"));
                yield new Figure.Share(asks.met()
                        .map(text -> condition(where(place, "met"), text))
                        .orElseGet(() -> lacking(place, "met")));
            }
            case DAYS -> {
                onlyAsks(place, Set.of("value", "behind"));
                yield new Figure.Days(asks.value()
                        .map(text -> whole(where(place, "value"), text))
                        .orElseGet(() -> lacking(place, "value")));
            }
            case RATIO, RATE, YEARLY_RATE -> {
                onlyAsks(place, Set.of("numerator", "denominator", "behind"));
                yield new Figure.Quotient(
                        asks.numerator()
                                .map(text -> number(where(place, "numerator"), text))
                                .orElseGet(() -> lacking(place, "numerator")),
                        asks.denominator()
                                .map(text -> number(where(place, "denominator"), text))
                                .orElseGet(() -> lacking(place, "denominator")));
            }
        };
    }

    private static Expression missing(Figure figure) {
        return switch (figure) {
            case Figure.Share(var met) -> new Expression.Missing(met);
            case Figure.Days(var days) -> new Expression.Missing(days);
            case Figure.Quotient(var numerator, var denominator) ->
                new Expression.Either(new Expression.Missing(numerator), new Expression.Missing(denominator));
        };
    }

    private void onlyAsks(Yaml place, Set<String> known) {
        for (var key : List.of("met", "value", "numerator", "denominator", "behind")) {
            if (!known.contains(key) && where(place, key).isThere()) {
                where(place, key)
                        .problem("«%s» is not asked for by this statistic; it asks for %s"
                                .formatted(key, known.stream().sorted().collect(Collectors.joining(", "))));
            }
        }
    }

    private Expression lacking(Yaml place, String key) {
        place.problem("«" + key + "» is missing: the statistic needs it");
        return NOTHING;
    }

    private String date(Yaml place, Optional<String> on) {
        var column = on.flatMap(fact::column);
        if (column.filter(found -> found.type() == ValueType.DATE).isEmpty()) {
            var dates = names(type -> type == ValueType.DATE);
            place.problem("«on» must be a date of the fact «%s»%s"
                    .formatted(fact.name(), Spelling.near(on.orElse(""), dates)));
        }
        return on.orElse("");
    }

    private void strata() {
        for (var stratum : file.at("strata").items()) {
            var name = stratum.maybeText().orElse("");
            if (fact.column(name)
                    .filter(column -> column.type() == ValueType.TEXT)
                    .isEmpty()) {
                stratum.problem("a stratum is a text column of the fact «%s»%s"
                        .formatted(fact.name(), Spelling.near(name, names(type -> type == ValueType.TEXT))));
            }
        }
    }

    private void needs() {
        for (var need : Stream.concat(file.at("needs").items().stream(), file.at("rare").items().stream())
                .toList()) {
            var name = need.maybeText().orElse("");
            if (!fact.tables().contains(name)) {
                need.problem("the fact «%s» does not read «%s»%s"
                        .formatted(fact.name(), name, Spelling.near(name, fact.tables())));
            }
        }
    }

    private List<String> names(Predicate<ValueType> type) {
        return fact.columns().stream()
                .filter(column -> type.test(column.type()))
                .map(Fact.FactColumn::name)
                .toList();
    }

    /// Where a profile says something itself, or else where the definition does.
    private Yaml where(Yaml place, String key) {
        return place.at(key).isThere() ? place.at(key) : file.at(key).isThere() ? file.at(key) : place.at(key);
    }

    private Expression condition(Yaml place, String text) {
        return read(place, text, type -> type == ValueType.YES_NO, "a condition");
    }

    private Expression whole(Yaml place, String text) {
        return read(place, text, type -> type == ValueType.WHOLE, "a whole number");
    }

    private Expression number(Yaml place, String text) {
        return read(
                place,
                text,
                type -> type == ValueType.WHOLE || type == ValueType.DECIMAL,
                "a whole number or a decimal");
    }

    private Expression read(Yaml place, String text, Predicate<ValueType> wanted, String words) {
        try {
            var expression = ExpressionReading.read(text, fact);
            if (!wanted.test(expression.type())) {
                place.problem("«%s» is %s where %s is needed"
                        .formatted(text, ExpressionReading.words(expression.type()), words));
            }
            return expression;
        } catch (ExpressionMistake mistake) {
            place.problem(mistake.line(), "«" + text.strip() + "» " + mistake.what());
            return NOTHING;
        }
    }
}
