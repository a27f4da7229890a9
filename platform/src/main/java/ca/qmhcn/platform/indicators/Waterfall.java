package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition.LeftOut;
import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.platform.charts.Caption;
import ca.qmhcn.platform.charts.Drawing;
import ca.qmhcn.platform.charts.WaterfallModel;
import ca.qmhcn.platform.charts.WaterfallModel.Amount;
import ca.qmhcn.platform.charts.WaterfallModel.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who was left out and why, from everybody to those who count. A sum over a hidden part is hidden too.
record Waterfall(List<Line> reasons, Amount everybody, Amount counted, Optional<Drawing.Fitted> drawing) {

    record Line(String why, Amount rows) {}

    static Waterfall of(Indicators.View view, FigureWords figures) {
        var reasons = reasons(view, figures).stream()
                .map(reason -> new Line(figures.words().say(reason.why()), amount(view.leftOut(), reason.id())))
                .toList();
        var counted = view.cases().<Amount>map(WaterfallModel.Known::new).orElseGet(WaterfallModel.Withheld::new);
        var everybody = everybody(reasons, counted);
        return new Waterfall(
                reasons,
                everybody,
                counted,
                reasons.isEmpty() || view.series().last().isEmpty()
                        ? Optional.empty()
                        : Optional.of(draw(reasons, everybody, counted, figures)));
    }

    boolean hidesSomething() {
        return everybody instanceof WaterfallModel.Withheld;
    }

    private static List<LeftOut> reasons(Indicators.View view, FigureWords figures) {
        return Indicators.leftOut(figures.definition(), view.series().profile());
    }

    private static Amount amount(Map<String, Cell> leftOut, String reason) {
        return switch (leftOut.getOrDefault(reason, new Cell.Shown(0))) {
            case Cell.Shown(var rows) -> new WaterfallModel.Known(rows);
            case Cell.Withheld _ -> new WaterfallModel.Withheld();
            case Cell.Missing _, Cell.NotApplicable _ -> new WaterfallModel.Unknown();
        };
    }

    private static Amount everybody(List<Line> reasons, Amount counted) {
        if (!(counted instanceof WaterfallModel.Known(var sum))) {
            return new WaterfallModel.Withheld();
        }
        for (var reason : reasons) {
            if (!(reason.rows() instanceof WaterfallModel.Known(var rows))) {
                return new WaterfallModel.Withheld();
            }
            sum += rows;
        }
        return new WaterfallModel.Known(sum);
    }

    private static Drawing.Fitted draw(List<Line> reasons, Amount everybody, Amount counted, FigureWords figures) {
        var say = figures.say();
        return new WaterfallModel(
                        new Caption("waterfall", say.whoCounts(), say.whoCounts(), ""),
                        new Step(all(figures), everybody),
                        reasons.stream()
                                .map(line -> new Step(line.why(), line.rows()))
                                .toList(),
                        new Step(say.counted(), counted))
                .draw(figures.words());
    }

    /// What is counted: cases, or rows that were added up before they came.
    static String all(FigureWords figures) {
        return switch (figures.definition().shows()) {
            case PROPORTION, DAYS -> figures.say().everybody();
            case RATIO, RATE, YEARLY_RATE -> figures.say().everyRow();
        };
    }

    /// A number, or that it is hidden.
    static String said(Amount amount, FigureWords figures) {
        return switch (amount) {
            case WaterfallModel.Known(var rows) -> figures.words().number(rows);
            case WaterfallModel.Withheld _ -> figures.say().withheld(Cell.Reason.SMALL_COUNT);
            case WaterfallModel.Unknown _ -> figures.say().missing();
        };
    }
}
