package ca.qmhcn.platform.charts;

import ca.qmhcn.platform.charts.WaterfallModel.Amount;
import ca.qmhcn.platform.charts.WaterfallModel.Known;
import ca.qmhcn.platform.charts.WaterfallModel.Step;
import ca.qmhcn.platform.charts.WaterfallModel.Unknown;
import ca.qmhcn.platform.charts.WaterfallModel.Withheld;
import ca.qmhcn.platform.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Lays out who was left out: a row for everybody, one for each reason, one for those who count.
final class WaterfallDrawing {

    private static final double BAR = 16;

    private final WaterfallModel model;
    private final Words words;
    private final Messages say;
    private final Size size;

    WaterfallDrawing(WaterfallModel model, Words words, Size size) {
        this.model = model;
        this.words = words;
        this.say = words.of(Messages.class);
        this.size = size;
    }

    /// A row: its bar from `from` on, in rows of the table.
    private record Row(Step step, double from, Ink ink) {}

    Drawing draw() {
        return new Canvas(model.caption(), size).draw("img", (svg, top) -> {
            var y = top;
            for (var row : rows()) {
                y = row(svg, row, y);
            }
            return y;
        });
    }

    /// Reasons hang from what is left over before them. As soon as one may not be shown nothing hangs:
    /// where its
    /// neighbours begin and end would give it away.
    private List<Row> rows() {
        var hanging = steps().allMatch(step -> step.amount() instanceof Known);
        var rows = new ArrayList<Row>();
        rows.add(new Row(model.everybody(), 0, Ink.COMMON));
        var left = rowsIn(model.everybody().amount());
        for (var step : model.leftOut()) {
            left -= rowsIn(step.amount());
            rows.add(new Row(step, hanging ? left : 0, Ink.PLUM));
        }
        rows.add(new Row(model.counted(), 0, Ink.TEAL));
        return rows;
    }

    private double row(Svg svg, Row row, double top) {
        var amount = said(row.step().amount());
        var room = Lettering.width(amount, size.letters()) + 16;
        var lines = Lettering.lines(row.step().label(), size.letters(), size.width() - room);
        Lettering.write(svg, lines, 2, top + size.letters(), size.line(), "fill", Ink.INK);
        svg.text(
                amount,
                size.width() - 2,
                top + size.letters(),
                "text-anchor",
                "end",
                "font-weight",
                650,
                "fill",
                Ink.INK);
        var y = top + lines.size() * size.line() + 3;
        bar(svg, row, y);
        return y + BAR + 12;
    }

    private void bar(Svg svg, Row row, double y) {
        var width = size.width() - 4.0;
        svg.box(2, y, width, BAR, "fill", Ink.WASH);
        switch (row.step().amount()) {
            case Known(var rows)
            when rows > 0 ->
                svg.box(
                        2 + width * row.from() / scale(),
                        y,
                        Math.max(1.5, width * rows / scale()),
                        BAR,
                        "fill",
                        row.ink());
            case Known _ -> {}
            case Withheld _ -> svg.hatch(2, y, width, BAR, 7);
            case Unknown _ -> SignalMark.MISSING.at(svg, 10, y + BAR / 2, 5);
        }
    }

    private String said(Amount amount) {
        return switch (amount) {
            case Known(var rows) -> words.number(rows);
            case Withheld _ -> say.withheld();
            case Unknown _ -> say.unknown();
        };
    }

    /// The longest bar there is.
    private double scale() {
        return Math.max(
                1, steps().mapToDouble(step -> rowsIn(step.amount())).max().orElse(1));
    }

    private Stream<Step> steps() {
        return Stream.concat(Stream.of(model.everybody(), model.counted()), model.leftOut().stream());
    }

    private static double rowsIn(Amount amount) {
        return amount instanceof Known(var rows) ? rows : 0;
    }
}
