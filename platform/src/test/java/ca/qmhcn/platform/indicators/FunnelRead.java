package ca.qmhcn.platform.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/// Reads a funnel back from its picture, as somebody would with a ruler: where dots lie,
/// between the marks of the axes.
///
/// Knows nothing of what was drawn. A length is written to a tenth of a point, so each reading
/// is a range.
final class FunnelRead {

    /// Half a tenth for the dot and as much for each mark, which grows beyond the outermost marks.
    private static final double BLUR = 0.25;

    private static final Pattern DOT = Pattern.compile("^M([\\d.]+) ([\\d.]+)h\\.1$");
    private static final Pattern ACROSS = Pattern.compile("^M([\\d.]+) ([\\d.]+)H([\\d.]+)$");
    private static final Pattern DOWN = Pattern.compile("^M([\\d.]+) ([\\d.]+)V([\\d.]+)$");
    private static final Pattern SIZE = Pattern.compile("size ([\\d,]+)$");

    private final Element svg;
    private final Scale sizes;
    private final Scale values;

    private FunnelRead(Element svg) {
        this.svg = svg;
        values = new Scale(upMarks());
        sizes = new Scale(acrossMarks());
    }

    /// A number that lies in between.
    record Range(double least, double most) {

        boolean holds(double number) {
            return number >= least - 1e-9 && number <= most + 1e-9;
        }

        Range and(Range other) {
            return new Range(Math.max(least, other.least), Math.min(most, other.most));
        }
    }

    /// @param own   whether it is the reader's
    /// @param size  what its figure is over
    /// @param value as the axis says it
    record Dot(boolean own, Range size, Range value) {}

    /// The dots of a picture, in the order in which they are drawn.
    static List<Dot> dots(Element svg) {
        return new FunnelRead(svg).read();
    }

    private List<Dot> read() {
        var dots = new ArrayList<Dot>();
        for (var datum : svg.select("g.datum")) {
            var said = datum.select("title").text();
            var own = datum.selectFirst("circle");
            if (own != null) {
                dots.add(dot(true, number(own.attr("cx")), number(own.attr("cy")), Optional.empty()));
                continue;
            }
            var size = SIZE.matcher(said);
            var told = size.find() ? Optional.of(number(size.group(1).replace(",", ""))) : Optional.<Double>empty();
            datum.select("path").stream()
                    .map(path -> DOT.matcher(path.attr("d")))
                    .filter(java.util.regex.Matcher::matches)
                    .findFirst()
                    .ifPresent(dot -> dots.add(dot(false, number(dot.group(1)), number(dot.group(2)), told)));
        }
        return dots;
    }

    private Dot dot(boolean own, double x, double y, Optional<Double> told) {
        var size = sizes.at(x);
        return new Dot(
                own,
                told.map(rounded -> size.and(new Range(rounded - 0.5, rounded + 0.5)))
                        .orElse(size),
                values.at(y));
    }

    /// Hairlines across, with the value written at their left.
    private List<Mark> upMarks() {
        var marks = new ArrayList<Mark>();
        for (var path : svg.select("path.stroke-line")) {
            var line = ACROSS.matcher(path.attr("d"));
            if (!line.matches()) {
                continue;
            }
            var left = number(line.group(1));
            var y = number(line.group(2));
            svg.select("text[text-anchor=end]").stream()
                    .filter(text -> Math.abs(number(text.attr("x")) - (left - 7)) < 0.2
                            && Math.abs(number(text.attr("y")) - y) < 7)
                    .findFirst()
                    .flatMap(text -> written(text.text()))
                    .ifPresent(value -> marks.add(new Mark(y, value)));
        }
        return marks;
    }

    /// Short marks below, with the size written under them.
    private List<Mark> acrossMarks() {
        var marks = new ArrayList<Mark>();
        for (var path : svg.select("path")) {
            var line = DOWN.matcher(path.attr("d"));
            if (line.matches()) {
                var x = number(line.group(1));
                svg.select("text[text-anchor=middle]").stream()
                        .filter(text -> Math.abs(number(text.attr("x")) - x) < 0.2)
                        .findFirst()
                        .flatMap(text -> written(text.text()))
                        .ifPresent(value -> marks.add(new Mark(x, value)));
            }
        }
        return marks;
    }

    private static Optional<Double> written(String text) {
        var number = text.replaceAll("[,\u00A0]", "");
        return number.matches("-?\\d+(\\.\\d+)?%")
                ? Optional.of(number(number.replace("%", "")) / 100)
                : number.matches("-?\\d+(\\.\\d+)?") ? Optional.of(number(number)) : Optional.empty();
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private record Mark(double at, double value) {}

    /// Marks of an axis that is even, or even by ratios.
    private static final class Scale {

        private final boolean byRatio;
        private final Mark first;
        private final Mark last;

        Scale(List<Mark> marks) {
            if (marks.size() < 2) {
                throw new IllegalArgumentException("An axis with " + marks.size() + " marks cannot be read");
            }
            first = marks.getFirst();
            last = marks.getLast();
            byRatio = first.value() > 0 && bend(marks, true) < bend(marks, false);
        }

        private double bend(List<Mark> marks, boolean ratio) {
            return IntStream.range(1, marks.size() - 1)
                    .mapToDouble(place -> Math.abs(
                            marks.get(place).at() - position(marks.get(place).value(), ratio)))
                    .max()
                    .orElse(0);
        }

        private double position(double value, boolean ratio) {
            return first.at()
                    + (last.at() - first.at())
                            * (scaled(value, ratio) - scaled(first.value(), ratio))
                            / (scaled(last.value(), ratio) - scaled(first.value(), ratio));
        }

        Range at(double place) {
            var one = value(place - BLUR);
            var other = value(place + BLUR);
            return new Range(Math.min(one, other), Math.max(one, other));
        }

        private double value(double place) {
            var scaled = scaled(first.value(), byRatio)
                    + (scaled(last.value(), byRatio) - scaled(first.value(), byRatio))
                            * (place - first.at())
                            / (last.at() - first.at());
            return byRatio ? Math.exp(scaled) : scaled;
        }

        private static double scaled(double value, boolean ratio) {
            return ratio ? Math.log(value) : value;
        }
    }
}
