package ca.qmhcn.platform.charts;

import java.util.ArrayList;
import java.util.List;

/// How much room words take. Nothing here knows the reader's fonts, so it reckons a little generously.
final class Lettering {

    private static final String SLIM = "iljtfrI.,:;’'()|!- \u00a0";
    private static final String BROAD = "mwMW%@—";

    private Lettering() {}

    static double width(String text, double letters) {
        return text.chars().mapToDouble(Lettering::share).sum() * letters;
    }

    /// The width of a letter, in heights.
    private static double share(int letter) {
        if (SLIM.indexOf(letter) >= 0) {
            return 0.34;
        }
        if (BROAD.indexOf(letter) >= 0) {
            return 0.88;
        }
        return Character.isDigit(letter) || Character.isUpperCase(letter) ? 0.66 : 0.56;
    }

    /// The text, or as much of it as fits, ended by an ellipsis; the whole of it must stand elsewhere.
    static String fitting(String text, double letters, double width) {
        if (width(text, letters) <= width) {
            return text;
        }
        var end = text.length() - 1;
        while (end > 1 && width(text.substring(0, end) + "…", letters) > width) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
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
