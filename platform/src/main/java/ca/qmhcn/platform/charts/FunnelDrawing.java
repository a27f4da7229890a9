package ca.qmhcn.platform.charts;

import ca.qmhcn.methods.funnel.Funnel.Standing;
import ca.qmhcn.methods.funnel.Funnel.Unit;
import ca.qmhcn.platform.charts.Svg.Trace;
import ca.qmhcn.platform.language.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Lays a funnel out: the limits, everybody else as dots without names, the reader's own on top.
final class FunnelDrawing {

    /// With more units than this, only the reader's own is within reach of the keyboard.
    private static final int REACHABLE = 60;

    private final FunnelModel model;
    private final Words words;
    private final Messages say;
    private final Size size;
    private final List<Unit> others;
    private final boolean few;

    FunnelDrawing(FunnelModel model, Words words, Size size) {
        this.model = model;
        this.words = words;
        this.say = words.of(Messages.class);
        this.size = size;
        this.others = others(model);
        this.few = others.size() <= REACHABLE;
    }

    Drawing draw() {
        var reachable = model.own().isPresent() || few;
        return new Canvas(model.caption(), size).draw(reachable ? "group" : "img", this::body);
    }

    private double body(Svg svg, double top) {
        var sizes = Sizes.over(units().stream().mapToDouble(Unit::size));
        var ticks = Ticks.over(reach(), model.axis());
        var left = Plot.margin(ticks, size);
        var plot = new Plot(left, top + size.head(), size.width() - left - 10, size.plotHeight() + 20, ticks);
        var head = top + size.letters();
        svg.text(model.axis().title(), 2, head, "fill", Ink.SOFT, "class", "axis-title");
        plot.axis(svg, size);
        new FunnelLimits(model, plot, sizes).draw(svg);
        others(svg, plot, sizes, head);
        own(svg, plot, sizes, head);
        return legend(svg, sizes.draw(svg, plot, size, model.sizeTitle(), words) + 10);
    }

    /// The values, and the limits of all but the smallest units, whose limits would flatten the rest.
    private DoubleStream reach() {
        var enough = units().stream()
                .mapToDouble(Unit::size)
                .sorted()
                .skip(units().size() / 10)
                .findFirst()
                .orElse(0);
        return units().stream()
                .flatMapToDouble(unit -> unit.size() < enough
                        ? DoubleStream.of(unit.value())
                        : DoubleStream.of(
                                unit.value(),
                                unit.limits().lower998(),
                                unit.limits().upper998()));
    }

    /// A few dots can each be pointed at; a crowd is drawn with one stroke for each kind.
    private void others(Svg svg, Plot plot, Sizes sizes, double head) {
        if (few) {
            for (var unit : others) {
                open(svg, said(unit), head);
                dots(
                        svg,
                        model.funnel().standing(unit),
                        new Trace().dot(sizes.x(unit.size(), plot), plot.y(unit.value())));
                svg.close("g");
            }
            return;
        }
        for (var standing : Standing.values()) {
            var trace = new Trace();
            others.stream()
                    .filter(unit -> model.funnel().standing(unit) == standing)
                    .forEach(unit -> trace.dot(sizes.x(unit.size(), plot), plot.y(unit.value())));
            if (!trace.isEmpty()) {
                dots(svg, standing, trace);
            }
        }
    }

    private String said(Unit unit) {
        return say.other(
                words.number(Math.round(unit.size())), model.axis().tick().apply(unit.value()));
    }

    private void open(Svg svg, String said, double head) {
        svg.open("g", "role", "img", "tabindex", 0, "class", "datum").words("title", said);
        PeriodMarks.reading(svg, said, head, size);
    }

    private void dots(Svg svg, Standing standing, Trace dots) {
        var wide = few ? 8.0 : 4.8;
        switch (standing) {
            case AS_EXPECTED -> svg.line(dots, Ink.COMMON, wide, "stroke-linecap", "round");
            case UNUSUAL ->
                svg.line(dots, Ink.INK, wide + 1, "stroke-linecap", "round")
                        .line(dots, Ink.PAPER, wide - 1.8, "stroke-linecap", "round");
            case FAR_ABOVE, FAR_BELOW -> svg.line(dots, Ink.NEUTRAL, wide, "stroke-linecap", "square");
        }
    }

    private void own(Svg svg, Plot plot, Sizes sizes, double head) {
        model.own().ifPresent(own -> {
            var unit = units().get(own.place());
            var x = sizes.x(unit.size(), plot);
            var y = plot.y(unit.value());
            open(svg, say.colon(own.name(), own.said()), head);
            ownDot(svg, x, y);
            name(svg, plot, own.name(), x, y);
            svg.close("g");
        });
    }

    /// Beside its dot where there is room, else above it; on a ground of its own, as other dots lie about. The legend
    /// has the name in full.
    private void name(Svg svg, Plot plot, String whole, double x, double y) {
        var name = Lettering.fitting(whole, size.letters(), (plot.right() - plot.left()) / 1.2);
        var room = Lettering.width(name, size.letters()) * 1.08;
        svg.open("g", "font-weight", 650, "paint-order", "stroke", "stroke-linejoin", "round");
        var right = x + 13 + room < plot.right() + 8;
        var left = x - 13 - room > plot.left();
        var anchor = right ? "start" : left ? "end" : "middle";
        svg.text(
                name,
                right ? x + 13 : left ? x - 13 : Math.clamp(x, plot.left() + room / 2, plot.right() - room / 2),
                right || left ? y + size.drop() : y - 14,
                "text-anchor",
                anchor,
                "fill",
                Ink.TEAL,
                "stroke",
                Ink.PAPER,
                "stroke-width",
                4);
        svg.close("g");
    }

    private static void ownDot(Svg svg, double x, double y) {
        svg.circle(x, y, 8.5, "fill", Ink.PAPER, "stroke", Ink.TEAL, "stroke-width", 2);
        svg.circle(x, y, 4.5, "fill", Ink.TEAL);
    }

    private double legend(Svg svg, double top) {
        var legend = new Legend(size);
        model.own().ifPresent(own -> legend.add(FunnelDrawing::ownDot, own.name()));
        legend.add((out, x, y) -> dots(out, Standing.AS_EXPECTED, new Trace().dot(x, y)), say.others());
        if (others.stream().anyMatch(unit -> model.funnel().standing(unit) == Standing.UNUSUAL)) {
            legend.add((out, x, y) -> dots(out, Standing.UNUSUAL, new Trace().dot(x, y)), say.otherBeyond95());
        }
        if (others.stream().anyMatch(unit -> isFar(model.funnel().standing(unit)))) {
            legend.add((out, x, y) -> dots(out, Standing.FAR_ABOVE, new Trace().dot(x, y)), say.otherBeyond998());
        }
        legend.add(
                Legend.line(Ink.INK, "none"),
                say.target(model.axis().tick().apply(model.funnel().target())));
        legend.add(Legend.line(Ink.EDGE, FunnelLimits.NEAR), say.limits95());
        legend.add(Legend.line(Ink.EDGE, "none"), say.limits998());
        return legend.draw(svg, 2, top);
    }

    private static boolean isFar(Standing standing) {
        return standing == Standing.FAR_ABOVE || standing == Standing.FAR_BELOW;
    }

    /// In the order of their size, so that the order they came in, perhaps that of their names, is gone.
    private static List<Unit> others(FunnelModel model) {
        var units = model.funnel().units();
        var own = model.own().map(FunnelModel.Own::place).orElse(-1);
        return IntStream.range(0, units.size())
                .filter(place -> place != own)
                .mapToObj(units::get)
                .sorted(Comparator.comparingDouble(Unit::size).thenComparingDouble(Unit::value))
                .toList();
    }

    private List<Unit> units() {
        return model.funnel().units();
    }
}
