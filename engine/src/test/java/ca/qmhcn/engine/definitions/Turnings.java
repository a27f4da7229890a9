package ca.qmhcn.engine.definitions;

import ca.qmhcn.engine.definitions.Expression.Amount;
import ca.qmhcn.engine.definitions.Expression.Arithmetic;
import ca.qmhcn.engine.definitions.Expression.Between;
import ca.qmhcn.engine.definitions.Expression.Both;
import ca.qmhcn.engine.definitions.Expression.Comparison;
import ca.qmhcn.engine.definitions.Expression.Either;
import ca.qmhcn.engine.definitions.Expression.Operation;
import ca.qmhcn.engine.definitions.Expression.Order;
import ca.qmhcn.engine.definitions.Variant.Figure;
import ca.qmhcn.engine.definitions.Variant.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The ways in which a rule of a definition can be turned round: each should be noticed by its example.
final class Turnings {

    private Turnings() {}

    /// What was done, to the variant it makes.
    static Map<String, Variant> of(Variant variant) {
        var turned = new LinkedHashMap<String, Variant>();
        for (var i = 0; i < variant.leftOut().size(); i++) {
            var reason = variant.leftOut().get(i);
            if (!reason.id().equals("missing")) {
                var others = new ArrayList<>(variant.leftOut());
                others.set(i, new Reason(reason.id(), new Expression.Not(reason.when())));
                turned.put("not " + reason.id(), with(variant, others, variant.figure()));
                var fewer = new ArrayList<>(variant.leftOut());
                fewer.remove(i);
                turned.put("without " + reason.id(), with(variant, fewer, variant.figure()));
                moved(reason.when()).forEach((what, when) -> {
                    var edged = new ArrayList<>(variant.leftOut());
                    edged.set(edged.indexOf(reason), new Reason(reason.id(), when));
                    turned.put(reason.id() + ": " + what, with(variant, edged, variant.figure()));
                });
            }
        }
        figures(variant.figure()).forEach((what, figure) -> turned.put(what, with(variant, variant.leftOut(), figure)));
        return turned;
    }

    private static Map<String, Figure> figures(Figure figure) {
        var turned = new LinkedHashMap<String, Figure>();
        switch (figure) {
            case Figure.Share share -> {
                turned.put("met turned", new Figure.Share(new Expression.Not(share.met())));
                moved(share.met()).forEach((what, met) -> turned.put("met: " + what, new Figure.Share(met)));
            }
            case Figure.Days days -> turned.put("a day more", new Figure.Days(plus(days.days(), 1)));
            case Figure.Quotient quotient -> {
                turned.put("numerator", new Figure.Quotient(plus(quotient.numerator(), 1), quotient.denominator()));
                turned.put("denominator", new Figure.Quotient(quotient.numerator(), plus(quotient.denominator(), 1)));
            }
        }
        return turned;
    }

    /// The same condition with one of its limits moved by one step.
    private static Map<String, Expression> moved(Expression condition) {
        var moved = new LinkedHashMap<String, Expression>();
        switch (condition) {
            case Between between -> {
                for (var step : List.of(-1, 1)) {
                    // No count of days lies below zero: nothing could notice that.
                    if (step > 0 || !(between.least() instanceof Amount(var least)) || least.signum() > 0) {
                        moved.put(
                                "least " + step,
                                new Between(between.value(), plus(between.least(), step), between.most()));
                    }
                    moved.put(
                            "most " + step, new Between(between.value(), between.least(), plus(between.most(), step)));
                }
            }
            case Comparison comparison
            when comparison.right() instanceof Amount ->
                moved.put(
                        "edge of " + comparison.order(),
                        new Comparison(edge(comparison.order()), comparison.left(), comparison.right()));
            case Both both -> {
                moved(both.left()).forEach((what, left) -> moved.put("left " + what, new Both(left, both.right())));
                moved(both.right()).forEach((what, right) -> moved.put("right " + what, new Both(both.left(), right)));
                moved.put("either", new Either(both.left(), both.right()));
            }
            case Either either -> {
                moved(either.left())
                        .forEach((what, left) -> moved.put("left " + what, new Either(left, either.right())));
                moved(either.right())
                        .forEach((what, right) -> moved.put("right " + what, new Either(either.left(), right)));
            }
            default -> {}
        }
        return moved;
    }

    private static Order edge(Order order) {
        return switch (order) {
            case LESS -> Order.AT_MOST;
            case AT_MOST -> Order.LESS;
            case MORE -> Order.AT_LEAST;
            case AT_LEAST -> Order.MORE;
            case EQUAL -> Order.UNEQUAL;
            case UNEQUAL -> Order.EQUAL;
        };
    }

    private static Expression plus(Expression number, int step) {
        return new Arithmetic(Operation.PLUS, number, new Amount(BigDecimal.valueOf(step)));
    }

    private static Variant with(Variant variant, List<Reason> leftOut, Figure figure) {
        return new Variant(
                variant.indicator(),
                variant.profile(),
                variant.on(),
                variant.maturesAfterDays(),
                leftOut,
                figure,
                variant.behind());
    }
}
