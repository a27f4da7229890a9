package ca.qmhcn.platform.charts;

/// The two widths in which every chart is drawn; letters keep their size.
enum Size {
    WIDE(680, 14, 240),
    NARROW(320, 13, 200);

    private final int width;
    private final int letters;
    private final int plotHeight;

    Size(int width, int letters, int plotHeight) {
        this.width = width;
        this.letters = letters;
        this.plotHeight = plotHeight;
    }

    int width() {
        return width;
    }

    /// The size of its letters.
    int letters() {
        return letters;
    }

    double line() {
        return letters * 1.35;
    }

    /// From the middle of a line of letters down to the line they stand on.
    double drop() {
        return letters * 0.35;
    }

    /// Room for the words of one period.
    double head() {
        return (this == WIDE ? 1 : 3) * line() + (this == WIDE ? 14 : 6);
    }

    int plotHeight() {
        return plotHeight;
    }

    /// Ids must differ on a page that holds both.
    String id(Caption caption) {
        return caption.id() + (this == WIDE ? "-w" : "-n");
    }
}
