package ca.qmhcn.platform.charts;

import java.util.ArrayList;
import java.util.List;

/// How much room words take. Nothing here knows the reader's fonts, so it reckons a little generously.
final class Lettering {

    private static final double AVERAGE = 0.54;

    private Lettering() {}

    static double width(String text, double letters) {
        return text.length() * letters * AVERAGE;
    }

    /// The text in lines no wider than that, broken between words.
    static List<String> lines(String text, double letters, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, letters) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /// Writes lines under each other, the first on `y`.
    static void write(Svg svg, List<String> lines, double x, double y, double step, Object... attributes) {
        svg.open("text", attributes);
        for (var i = 0; i < lines.size(); i++) {
            svg.words("tspan", lines.get(i), "x", x, "y", y + i * step);
        }
        svg.close("text");
    }
}
