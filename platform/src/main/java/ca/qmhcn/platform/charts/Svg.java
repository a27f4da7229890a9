package ca.qmhcn.platform.charts;

import java.util.stream.Stream;

/// Writes SVG text. Further attributes come in pairs of name and value; an [Ink] becomes a colour and a
/// class.
final class Svg {

    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final StringBuilder out = new StringBuilder(8192);

    Svg open(String element, Object... attributes) {
        return begin(element, attributes).raw(">");
    }

    Svg close(String element) {
        return raw("</").raw(element).raw(">");
    }

    /// An element that holds nothing but words.
    Svg words(String element, String words, Object... attributes) {
        return open(element, attributes).raw(escaped(words)).close(element);
    }

    Svg text(String words, double x, double y, Object... more) {
        return words("text", words, with(more, "x", x, "y", y));
    }

    Svg circle(double x, double y, double r, Object... more) {
        return begin("circle", with(more, "cx", x, "cy", y, "r", r)).raw("/>");
    }

    Svg box(double x, double y, double width, double height, Object... more) {
        return begin("rect", with(more, "x", x, "y", y, "width", width, "height", height))
                .raw("/>");
    }

    Svg line(Trace trace, Ink ink, double width, Object... more) {
        return begin("path", with(more, "d", trace, "fill", Ink.NONE, "stroke", ink, "stroke-width", width))
                .raw("/>");
    }

    Svg area(Trace trace, Ink ink) {
        return begin("path", "d", trace, "fill", ink).raw("/>");
    }

    /// Hatches a rectangle with plain lines, as a pattern would need an id that two drawings on a page
    /// would share;
    /// neighbours that are hatched too go on without a seam.
    ///
    /// @param gap between two lines, measured along an edge
    Svg hatch(double x, double y, double width, double height, double gap) {
        var trace = new Trace();
        var last = x + width + y + height;
        for (var sum = Math.ceil((x + y) / gap) * gap; sum < last; sum += gap) {
            var left = Math.max(x, sum - y - height);
            var right = Math.min(x + width, sum - y);
            if (right - left > 0.2) {
                trace.from(left, sum - left).to(right, sum - right);
            }
        }
        return line(trace, Ink.EDGE, 1);
    }

    Svg append(Svg other) {
        out.append(other.out);
        return this;
    }

    Drawing drawing() {
        return new Drawing(out.toString());
    }

    /// A length to a tenth, without a needless zero.
    static String length(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    private Svg begin(String element, Object... attributes) {
        raw("<").raw(element);
        var classes = new StringBuilder();
        for (var i = 0; i < attributes.length; i += 2) {
            var name = (String) attributes[i];
            var value = attributes[i + 1];
            switch (value) {
                case Ink ink -> {
                    attribute(name, ink.light());
                    classes.append(' ').append(ink.recolouredBy(name));
                }
                case String text
                when name.equals("class") -> classes.append(' ').append(text);
                case Double length -> attribute(name, length(length));
                default -> attribute(name, value.toString());
            }
        }
        var named = classes.toString().strip();
        return named.isEmpty() ? this : attribute("class", named);
    }

    private static Object[] with(Object[] more, Object... own) {
        return Stream.of(own, more).flatMap(Stream::of).toArray();
    }

    private Svg attribute(String name, String value) {
        return raw(" ").raw(name).raw("=\"").raw(escaped(value)).raw("\"");
    }

    private Svg raw(String text) {
        out.append(text);
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// Where a pen goes.
    static final class Trace {

        private final StringBuilder path = new StringBuilder();

        Trace from(double x, double y) {
            return go('M', x, y);
        }

        Trace to(double x, double y) {
            return go('L', x, y);
        }

        /// Begins there, or goes on to there.
        Trace on(double x, double y) {
            return path.isEmpty() ? from(x, y) : to(x, y);
        }

        Trace across(double x) {
            path.append('H').append(length(x));
            return this;
        }

        Trace down(double y) {
            path.append('V').append(length(y));
            return this;
        }

        /// Touches the paper there: a dot, where line ends are round or square.
        ///
        /// It has some length because some programs leave out what has none.
        Trace dot(double x, double y) {
            from(x, y);
            path.append("h.1");
            return this;
        }

        Trace closed() {
            path.append('z');
            return this;
        }

        boolean isEmpty() {
            return path.isEmpty();
        }

        private Trace go(char how, double x, double y) {
            path.append(how).append(length(x)).append(' ').append(length(y));
            return this;
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }
}
