package ca.qmhcn.platform.charts;

/// The colours of drawings. Each is written twice: as a fixed light colour for files, and as a class by
/// which the page
/// recolours it.
enum Ink {
    INK("#16262e"),
    SOFT("#4a5a62"),
    LINE("#d5d9d8"),
    EDGE("#74828a"),
    PAPER("#fcfbf8"),
    WASH("#eef1f0"),
    TEAL("#0b5d66"),
    PLUM("#6a3f6f"),
    IMPROVEMENT("#1f5fa8"),
    CONCERN("#b4540a"),
    COMMON("#66737a"),
    NEUTRAL("#5b4b9a"),
    NONE("none");

    private final String light;

    Ink(String light) {
        this.light = light;
    }

    String light() {
        return light;
    }

    /// The class that recolours a part of a figure, `fill` or `stroke`.
    String recolouredBy(String part) {
        return this == NONE ? "" : part + "-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
