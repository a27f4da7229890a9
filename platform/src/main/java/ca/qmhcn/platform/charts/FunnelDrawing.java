package ca.qmhcn.platform.charts;

import ca.qmhcn.methods.funnel.Funnel.Standing;
import ca.qmhcn.methods.funnel.Funnel.Unit;
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

    FunnelDrawing(FunnelModel model, Words words, Size size) {
        this.model = model;
        this.words = words;
        this.say = words.of(Messages.class);
        this.size = size;
    }

    Drawing draw() {
        var reachable = model.own().isPresent() || others().size() <= REACHABLE;
        return new Canvas(model.caption(), size).draw(reachable ? "group" : "img", this::body);
    }

    private double body(Svg svg, double top) {
        var sizes = Sizes.over(units().stream().mapToDouble(Unit::size));
        var ticks = Ticks.over(units().stream().flatMapToDouble(this::reach), model.axis());
        var left = Plot.margin(ticks, size);
        var head = (size == Size.WIDE ? 1 : 2) * size.line() + 8;
        var plot = new Plot(left, top + head, size.width() - left - 10, size.plotHeight() + 20.0, ticks);
        svg.words(
                "text",
                model.axis().title(),
                "x",
                2,
                "y",
                top + size.letters(),
                "fill",
                Ink.SOFT,
                "class",
                "axis-title");
        plot.axis(svg, size);
        new FunnelLimits(model, plot, sizes).draw(svg);
        others().forEach(unit -> other(svg, plot, sizes, unit, top + size.letters()));
        own(svg, plot, sizes, top + size.letters());
        return legend(svg, sizes.draw(svg, plot, size, model.sizeTitle(), words) + 10);
    }

    /// The values, and the limits of all but the smallest units, whose limits would flatten the rest.
    private DoubleStream reach(Unit unit) {
        var enough = units().stream()
                .mapToDouble(Unit::size)
                .sorted()
                .skip(units().size() / 10)
                .findFirst();
        return unit.size() < enough.orElse(0)
                ? DoubleStream.of(unit.value())
                : DoubleStream.of(
                        unit.value(), unit.limits().lower998(), unit.limits().upper998());
    }

    private void other(Svg svg, Plot plot, Sizes sizes, Unit unit, double head) {
        var reachable = others().size() <= REACHABLE;
        if (reachable) {
            var said = say.other(
                    words.number(Math.round(unit.size())), model.axis().tick().apply(unit.value()));
            open(svg, said, head);
        }
        dot(svg, model.funnel().standing(unit), sizes.x(unit.size(), plot), plot.y(unit.value()));
        if (reachable) {
            svg.close("g");
        }
    }

    private void open(Svg svg, String said, double head) {
        svg.open("g", "role", "img", "tabindex", 0, "class", "datum").words("title", said);
        PeriodMarks.reading(svg, said, head, size);
    }

    private void dot(Svg svg, Standing standing, double x, double y) {
        var r = others().size() <= REACHABLE ? 4.0 : 2.4;
        switch (standing) {
            case AS_EXPECTED -> svg.empty("circle", "cx", x, "cy", y, "r", r, "fill", Ink.COMMON, "class", "dot");
            case UNUSUAL ->
                svg.empty(
                        "circle",
                        "cx",
                        x,
                        "cy",
                        y,
                        "r",
                        r,
                        "fill",
                        Ink.PAPER,
                        "stroke",
                        Ink.INK,
                        "stroke-width",
                        1.4,
                        "class",
                        "dot");
            case FAR_ABOVE, FAR_BELOW ->
                svg.empty(
                        "rect",
                        "x",
                        x - r,
                        "y",
                        y - r,
                        "width",
                        2 * r,
                        "height",
                        2 * r,
                        "fill",
                        Ink.NEUTRAL,
                        "class",
                        "dot");
        }
    }

    private void own(Svg svg, Plot plot, Sizes sizes, double head) {
        model.own().ifPresent(own -> {
            var unit = units().get(own.place());
            var x = sizes.x(unit.size(), plot);
            var y = plot.y(unit.value());
            open(svg, say.colon(own.name(), own.said()), head);
            ownDot(svg, x, y);
            var room = Lettering.width(own.name(), size.letters() * 1.1);
            var flipped = x + 14 + room > plot.right();
            svg.words(
                    "text",
                    own.name(),
                    "x",
                    flipped ? Math.max(x - 13, plot.left() + room) : x + 13,
                    "y",
                    y + (flipped && x - 13 - room < plot.left() ? -12 : size.letters() * 0.35),
                    "text-anchor",
                    flipped ? "end" : "start",
                    "font-weight",
                    650,
                    "fill",
                    Ink.TEAL,
                    "class",
                    "over");
            svg.close("g");
        });
    }

    private static void ownDot(Svg svg, double x, double y) {
        svg.empty("circle", "cx", x, "cy", y, "r", 8.5, "fill", Ink.PAPER, "stroke", Ink.TEAL, "stroke-width", 2);
        svg.empty("circle", "cx", x, "cy", y, "r", 4.5, "fill", Ink.TEAL);
    }

    private double legend(Svg svg, double top) {
        var legend = new Legend(size);
        model.own().ifPresent(own -> legend.add(FunnelDrawing::ownDot, own.name()));
        legend.add((out, x, y) -> dot(out, Standing.AS_EXPECTED, x, y), say.others());
        if (others().stream().anyMatch(unit -> model.funnel().standing(unit) == Standing.UNUSUAL)) {
            legend.add((out, x, y) -> dot(out, Standing.UNUSUAL, x, y), say.otherBeyond95());
        }
        if (others().stream().anyMatch(unit -> isFar(model.funnel().standing(unit)))) {
            legend.add((out, x, y) -> dot(out, Standing.FAR_ABOVE, x, y), say.otherBeyond998());
        }
        legend.add(
                FunnelLimits.target(),
                say.target(model.axis().tick().apply(model.funnel().target())));
        legend.add(FunnelLimits.near(), say.limits95());
        legend.add(FunnelLimits.far(), say.limits998());
        return legend.draw(svg, 2, top);
    }

    private static boolean isFar(Standing standing) {
        return standing == Standing.FAR_ABOVE || standing == Standing.FAR_BELOW;
    }

    /// In the order of their size, so that the order they came in, perhaps that of their names, is gone.
    private List<Unit> others() {
        var own = model.own().map(FunnelModel.Own::place).orElse(-1);
        return IntStream.range(0, units().size())
                .filter(place -> place != own)
                .mapToObj(units()::get)
                .sorted(Comparator.comparingDouble(Unit::size).thenComparingDouble(Unit::value))
                .toList();
    }

    private List<Unit> units() {
        return model.funnel().units();
    }
}
