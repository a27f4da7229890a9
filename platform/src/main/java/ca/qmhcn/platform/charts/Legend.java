package ca.qmhcn.platform.charts;

import java.util.ArrayList;
import java.util.List;

/// What the shapes and lines of a drawing mean, in as many lines as it takes.
final class Legend {

    private static final double SAMPLE = 24;
    private static final double GAP = 18;

    private final Size size;
    private final List<Entry> entries = new ArrayList<>();

    Legend(Size size) {
        this.size = size;
    }

    /// Draws a sample of a shape or line about a point.
    interface Sample {
        void at(Svg svg, double x, double y);
    }

    /// A line of that kind.
    static Sample line(Ink ink, String dashes) {
        return (svg, x, y) ->
                svg.line(new Svg.Trace().from(x - 9, y).across(x + 9), ink, 1.5, "stroke-dasharray", dashes);
    }

    private record Entry(Sample sample, List<String> lines) {}

    Legend add(Sample sample, String words) {
        entries.add(new Entry(sample, Lettering.lines(words, size.letters(), size.width() - SAMPLE - 12)));
        return this;
    }

    /// Draws it from `top` down and returns where it ends.
    double draw(Svg svg, double left, double top) {
        var x = left;
        var y = top;
        var used = 0;
        for (var entry : entries) {
            var room = SAMPLE
                    + entry.lines().stream()
                            .mapToDouble(line -> Lettering.width(line, size.letters()))
                            .max()
                            .orElse(0);
            if (x > left && x + room > size.width() - 4) {
                x = left;
                y += used * size.line() + 2;
                used = 0;
            }
            var middle = y + size.line() / 2;
            entry.sample().at(svg, x + SAMPLE / 2 - 3, middle);
            Lettering.write(svg, entry.lines(), x + SAMPLE, middle + size.drop(), size.line(), "fill", Ink.SOFT);
            used = Math.max(used, entry.lines().size());
            x += room + GAP;
        }
        return y + used * size.line();
    }
}
