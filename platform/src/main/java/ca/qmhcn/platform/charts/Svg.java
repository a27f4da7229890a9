package ca.qmhcn.platform.charts;

/// Writes SVG text: attributes in pairs of name and value, an [Ink] as colour and class, lengths to a
/// tenth.
final class Svg {

    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final StringBuilder out = new StringBuilder(8192);

    Svg open(String element, Object... attributes) {
        return begin(element, attributes).raw(">");
    }

    Svg close(String element) {
        return raw("</").raw(element).raw(">");
    }

    Svg empty(String element, Object... attributes) {
        return begin(element, attributes).raw("/>");
    }

    /// An element that holds nothing but words.
    Svg words(String element, String words, Object... attributes) {
        return open(element, attributes).raw(escaped(words)).close(element);
    }

    /// Hatches a rectangle with plain lines, as a pattern would need an id that two drawings on a page would share;
    /// neighbours that are filled too go on without a seam.
    ///
    /// @param gap between two lines, measured along an edge
    Svg hatch(double x, double y, double width, double height, double gap) {
        var path = new StringBuilder();
        var last = x + width + y + height;
        for (var sum = Math.ceil((x + y) / gap) * gap; sum < last; sum += gap) {
            var left = Math.max(x, sum - y - height);
            var right = Math.min(x + width, sum - y);
            if (right - left > 0.2) {
                path.append('M').append(Svg.length(left)).append(' ').append(Svg.length(sum - left));
                path.append('L').append(Svg.length(right)).append(' ').append(Svg.length(sum - right));
            }
        }
        return empty("path", "d", path, "stroke", Ink.EDGE, "stroke-width", 1, "fill", Ink.NONE);
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
}
