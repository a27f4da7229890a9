package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.platform.charts.ChartWords;
import ca.qmhcn.platform.charts.RingModel;
import ca.qmhcn.platform.charts.RingModel.Band;
import ca.qmhcn.platform.charts.RingModel.Mark;
import ca.qmhcn.platform.charts.RingModel.Segment;
import ca.qmhcn.platform.charts.RingModel.Sign;
import ca.qmhcn.platform.charts.SignalMark;
import ca.qmhcn.platform.framework.Edition;
import ca.qmhcn.platform.indicators.Series.ReleasedValue;
import ca.qmhcn.platform.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An organization's indicators by dimension and lens, in the order of an edition.
record Board(List<Part> parts) {

    /// One dimension.
    record Part(int number, String id, String name, String shortName, List<Side> sides) {}

    /// One lens of a dimension.
    record Side(String lens, String name, List<Line> lines) {}

    /// One indicator: its last figure and what it says.
    record Line(
            String id,
            String name,
            String figure,
            String month,
            Signal signal,
            String said,
            String verdict,
            Sign sign) {

        boolean isSignal() {
            return signal != Signal.COMMON && signal != Signal.NONE;
        }

        /// The class of its colour.
        String tone() {
            return switch (sign) {
                case IMPROVEMENT -> "improvement";
                case CONCERN -> "concern";
                case NEUTRAL -> "neutral";
                case COMMON, WITHHELD, MISSING -> "common";
            };
        }

        SignalMark mark() {
            return switch (sign) {
                case WITHHELD -> SignalMark.WITHHELD;
                case MISSING -> SignalMark.MISSING;
                case IMPROVEMENT, CONCERN, NEUTRAL, COMMON -> SignalMark.of(signal);
            };
        }
    }

    static Board of(Edition edition, List<Series> series, Words words) {
        var parts = new ArrayList<Part>();
        for (var dimension : edition.dimensions()) {
            var sides = edition.lenses().stream()
                    .map(lens -> new Side(
                            lens.id(),
                            words.say(lens.name()),
                            series.stream()
                                    .filter(one -> belongs(one.definition(), edition, dimension, lens))
                                    .map(one -> line(one, words))
                                    .toList()))
                    .toList();
            parts.add(new Part(
                    parts.size() + 1,
                    dimension.id().value(),
                    words.say(dimension.name()),
                    words.say(dimension.shortName()),
                    sides));
        }
        return new Board(List.copyOf(parts));
    }

    List<Line> lines() {
        return parts.stream()
                .flatMap(part -> part.sides().stream())
                .flatMap(side -> side.lines().stream())
                .toList();
    }

    RingModel ring(String title, String description) {
        return new RingModel(
                title,
                description,
                parts.stream()
                        .map(part -> new Segment(
                                part.number(),
                                part.shortName(),
                                Optional.of("#" + part.id()),
                                band(part.sides().getFirst()),
                                band(part.sides().getLast())))
                        .toList());
    }

    private static Band band(Side side) {
        if (side.lines().isEmpty()) {
            return new Band.NotApplicable();
        }
        return new Band.Marks(side.lines().stream()
                .map(line -> new Mark(line.sign(), line.name() + " – " + line.said()))
                .toList());
    }

    private static boolean belongs(
            IndicatorDefinition definition, Edition edition, Edition.Dimension dimension, Edition.Lens lens) {
        return definition.lens().equals(lens.id())
                && definition
                        .dimensions()
                        .getOrDefault(edition.id().value(), List.of())
                        .contains(dimension.id().value());
    }

    private static Line line(Series series, Words words) {
        var figures = new FigureWords(series.definition(), words);
        var sentences = new Sentences(series, figures);
        var last = series.last();
        var sign = sign(series);
        return new Line(
                series.definition().id(),
                words.say(series.definition().name()),
                series.headline().map(figures::value).orElse(""),
                series.headline().isEmpty()
                        ? ""
                        : last.map(value -> words.month(value.month())).orElse(""),
                series.signal(),
                said(series, figures, sign),
                sentences.verdict(),
                sign);
    }

    private static String said(Series series, FigureWords figures, Sign sign) {
        var say = figures.say();
        return switch (sign) {
            case WITHHELD -> say.withheld(ca.qmhcn.methods.disclosure.Cell.Reason.SMALL_COUNT);
            case MISSING -> say.noFigure();
            case IMPROVEMENT, CONCERN, NEUTRAL, COMMON ->
                series.isOneSided()
                        ? say.someHidden()
                        : series.isStale()
                                ? say.nothingNew()
                                : ChartWords.in(figures.words()).signal(series.signal());
        };
    }

    private static Sign sign(Series series) {
        if (series.headline().isEmpty()) {
            return series.values().stream().anyMatch(ReleasedValue::isHidden) ? Sign.WITHHELD : Sign.MISSING;
        }
        return switch (series.signal()) {
            case IMPROVEMENT -> Sign.IMPROVEMENT;
            case CONCERN -> Sign.CONCERN;
            case HIGHER, LOWER, UNSETTLED -> Sign.NEUTRAL;
            case COMMON, NONE -> Sign.COMMON;
        };
    }
}
