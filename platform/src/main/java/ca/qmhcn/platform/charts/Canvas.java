package ca.qmhcn.platform.charts;

/// The sheet of a chart: its ground, its title above, its foot below, and its height once that is known.
final class Canvas {

    private static final String FONTS = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', system-ui, sans-serif";

    private final Caption caption;
    private final Size size;

    Canvas(Caption caption, Size size) {
        this.caption = caption;
        this.size = size;
    }

    /// Draws what belongs between title and foot, from `top` down.
    interface Body {
        /// @return where it ends
        double draw(Svg svg, double top);
    }

    /// @param role `group` where parts can be reached with the keyboard, else `img`
    Drawing draw(String role, Body body) {
        var inside = new Svg();
        var letters = size.letters() + 1.0;
        var title = Lettering.lines(caption.title(), letters * 1.05, size.width() - 4);
        Lettering.write(
                inside,
                title,
                2,
                letters + 1,
                letters * 1.3,
                "font-size",
                letters,
                "font-weight",
                650,
                "fill",
                Ink.INK);
        var end = foot(inside, body.draw(inside, title.size() * letters * 1.3 + 8));
        return sheet(role, end).append(inside).close("svg").drawing();
    }

    private Svg sheet(String role, double height) {
        var svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                Svg.NAMESPACE,
                "viewBox",
                "0 0 %d %s".formatted(size.width(), Svg.length(height)),
                "width",
                size.width(),
                "height",
                height,
                "role",
                role,
                "aria-labelledby",
                size.id(caption) + "-title",
                "aria-describedby",
                size.id(caption) + "-says",
                "font-family",
                FONTS,
                "font-size",
                size.letters(),
                "class",
                "chart");
        svg.words("title", caption.title(), "id", size.id(caption) + "-title");
        svg.words("desc", caption.description(), "id", size.id(caption) + "-says");
        return svg.box(0, 0, size.width(), height, "fill", Ink.PAPER);
    }

    private double foot(Svg svg, double top) {
        if (caption.foot().isBlank()) {
            return top + 4;
        }
        var letters = size.letters() - 2.0;
        var lines = Lettering.lines(caption.foot(), letters, size.width() - 4);
        Lettering.write(svg, lines, 2, top + 8 + letters, letters * 1.35, "font-size", letters, "fill", Ink.SOFT);
        return top + 12 + lines.size() * letters * 1.35;
    }
}
