package ca.qmhcn.platform.charts;

import ca.qmhcn.platform.charts.ControlChartModel.Absent;
import ca.qmhcn.platform.charts.ControlChartModel.Period;
import ca.qmhcn.platform.charts.ControlChartModel.Value;
import ca.qmhcn.platform.charts.ControlChartModel.Why;
import java.util.Locale;
import java.util.stream.Collectors;

/// Every period within reach of pointer and keyboard: its mark, and its words, which show in the head of
/// the chart.
record PeriodMarks(Plot plot, Months months, Messages say, ChartWords words, Size size) {

    static SignalMark mark(Period period) {
        return switch (period.mark()) {
            case Value value -> SignalMark.of(value.signal());
            case Absent absent -> SignalMark.of(absent.why());
        };
    }

    /// @param head the line on which its words show
    void draw(Svg svg, int place, Period period, double head) {
        var x = months.x(place);
        var said = said(period);
        svg.open("g", "role", "img", "tabindex", 0, "class", "datum");
        svg.words("title", said);
        var left = x - months.slot() / 2;
        svg.box(
                left,
                plot.top(),
                months.slot(),
                plot.height(),
                "fill",
                Ink.NONE,
                "pointer-events",
                "all",
                "class",
                "reach");
        switch (period.mark()) {
            case Value value -> value(svg, x, value);
            case Absent absent -> absent(svg, x, absent.why());
        }
        reading(svg, said, head, size);
        svg.close("g");
    }

    /// The words of a part, which show in the head of the chart while it is pointed at or focused.
    static void reading(Svg svg, String said, double head, Size size) {
        Lettering.write(
                svg,
                Lettering.lines(said, size.letters(), size.width() - 8),
                2,
                head,
                size.line(),
                "fill",
                Ink.INK,
                "visibility",
                "hidden",
                "aria-hidden",
                "true",
                "class",
                "reading");
    }

    /// A signal keeps its size however many periods there are.
    private void value(Svg svg, double x, Value value) {
        var mark = SignalMark.of(value.signal());
        var signal = mark != SignalMark.COMMON && mark != SignalMark.TOO_FEW;
        mark.at(svg, x, plot.y(value.reading().value()), signal ? Math.max(4, radius()) : radius());
    }

    private double radius() {
        return Math.clamp(months.slot() / 3, 2.6, 5);
    }

    /// Four different nothings. Each is drawn alike whatever the number that is not there.
    private void absent(Svg svg, double x, Why why) {
        var left = x - months.slot() / 2;
        switch (why) {
            case WITHHELD -> svg.hatch(left, plot.top(), months.slot(), plot.height(), 9);
            case MISSING ->
                svg.line(
                        new Svg.Trace().from(x, plot.top() + 3).down(plot.bottom()),
                        Ink.EDGE,
                        2,
                        "stroke-linecap",
                        "round",
                        "stroke-dasharray",
                        "0.1 7");
            case NOT_MATURE, NOT_APPLICABLE -> SignalMark.of(why).at(svg, x, plot.bottom() - 8, radius());
        }
    }

    private String said(Period period) {
        return switch (period.mark()) {
            case Value value when value.hits().isEmpty() -> say.colon(period.label(), value.said());
            case Value value ->
                say.colon(period.label(), value.said()) + " – "
                        + say.mark(SignalMark.of(value.signal())).toLowerCase(Locale.ROOT) + ", "
                        + value.hits().stream().map(words::hit).collect(Collectors.joining("; "));
            case Absent absent -> say.colon(period.label(), absent.said());
        };
    }
}
