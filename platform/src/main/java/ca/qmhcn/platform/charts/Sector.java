package ca.qmhcn.platform.charts;

import java.util.ArrayList;
import java.util.List;

/// A piece of a ring between two radii and two angles, the latter in radians clockwise from the top.
record Sector(double inside, double outside, double from, double to) {

    /// Space to the neighbours, the same at every radius.
    private static final double GAP = 6;

    /// Space between marks and the edges.
    private static final double MARGIN = 4;

    /// The path around it.
    String outline() {
        var large = to - from > Math.PI ? 1 : 0;
        return "M%s A%s %s 0 %d 1 %s L%s A%s %s 0 %d 0 %s Z"
                .formatted(
                        start(outside),
                        Point.number(outside),
                        Point.number(outside),
                        large,
                        end(outside),
                        end(inside),
                        Point.number(inside),
                        Point.number(inside),
                        large,
                        start(inside));
    }

    /// Slanted lines across it.
    String hatch(double apart) {
        var lines = new StringBuilder();
        var count = Math.max(2, (int) Math.round(length() / apart));
        var slant = 0.6 * apart / middle();
        for (var i = 0; i < count; i++) {
            var angle = angle(i, count);
            lines.append("M%s L%s "
                    .formatted(Point.polar(inside + 2, angle - slant), Point.polar(outside - 2, angle + slant)));
        }
        return lines.toString().strip();
    }

    List<Point> dots(int rows) {
        var dots = new ArrayList<Point>();
        var apart = (outside - inside) / (rows + 1) * 1.2;
        var count = Math.max(1, (int) Math.floor(length() / apart));
        for (var row = 1; row <= rows; row++) {
            var radius = inside + (outside - inside) * row / (rows + 1);
            for (var i = 0; i < count; i++) {
                dots.add(Point.polar(radius, angle(i, count)));
            }
        }
        return dots;
    }

    /// Where that many marks stand: one row while they fit, else more, outermost first.
    List<Point> places(int marks, double largest) {
        var places = new ArrayList<Point>();
        var rows = rows(marks, largest);
        for (var row = 0; row < rows; row++) {
            var radius = outside - MARGIN - (outside - inside - 2 * MARGIN) * (row + 0.5) / rows;
            var here = (marks - row + rows - 1) / rows;
            for (var i = 0; i < here; i++) {
                places.add(Point.polar(radius, angle(i, here)));
            }
        }
        return places;
    }

    double sizeOf(int marks, double largest) {
        var rows = rows(marks, largest);
        var inRow = (marks + rows - 1) / rows;
        return Math.min(largest, Math.min(0.8 * (outside - inside) / rows, 0.8 * length() / Math.max(1, inRow)));
    }

    private int rows(int marks, double largest) {
        var rows = 1;
        while (rows < 3 && Math.ceil((double) marks / rows) * largest * 1.25 > length()) {
            rows++;
        }
        return rows;
    }

    /// The middle of the i-th of so many equal parts.
    private double angle(int i, int parts) {
        var margin = GAP / middle();
        return from + margin + (to - from - 2 * margin) * (i + 0.5) / parts;
    }

    private double length() {
        return (to - from) * middle() - 2 * GAP;
    }

    private double middle() {
        return (inside + outside) / 2;
    }

    private Point start(double radius) {
        return Point.polar(radius, from + GAP / 2 / radius);
    }

    private Point end(double radius) {
        return Point.polar(radius, to - GAP / 2 / radius);
    }
}
