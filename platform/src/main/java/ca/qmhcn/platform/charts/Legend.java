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
            entry.sample().at(svg, x + SAMPLE / 2 - 4, y + size.line() / 2);
            Lettering.write(
                    svg,
                    entry.lines(),
                    x + SAMPLE,
                    y + size.line() / 2 + size.letters() * 0.35,
                    size.line(),
                    "fill",
                    Ink.SOFT);
            used = Math.max(used, entry.lines().size());
            x += room + GAP;
        }
        return y + used * size.line();
    }
}
