package ca.qmhcn.platform.numbers;

import ca.qmhcn.platform.numbers.Table.Row;

/// How values of a table are said: shares in percent, rates per as many as make a number one can speak of.
///
/// @param per      what a value is multiplied by; 1 unless it is a rate or an average
/// @param decimals enough of them to tell neighbours apart
record Unit(boolean percent, int per, int decimals) {

    private static final int MOST_DECIMALS = 6;

    static Unit of(Table table) {
        var percent = table.what() == What.SHARE;
        var per = table.what() == What.RATE || table.what() == What.AVERAGE ? per(table) : 1;
        var all = table.rows().stream()
                .filter(Row::isKnown)
                .mapToDouble(Unit::plain)
                .summaryStatistics();
        var span = (all.getMax() - all.getMin()) * per * (percent ? 100 : 1);
        var size = span > 0 ? span : Math.max(Math.abs(all.getMax()) * per, 1);
        var decimals = 2 - (int) Math.floor(Math.log10(size));
        return new Unit(percent, per, Math.clamp(decimals, percent ? 1 : 0, MOST_DECIMALS));
    }

    /// The value of a row as it is charted.
    static double plain(Row row) {
        var value = row.value().orElseThrow();
        return row.denominator().isPresent() ? value / row.denominator().orElseThrow() : value;
    }

    /// The power of ten that makes what all rows together come to at least 1.
    private static int per(Table table) {
        var known = table.rows().stream().filter(Row::isKnown).toList();
        var all = known.stream().mapToDouble(row -> row.value().orElseThrow()).sum()
                / known.stream()
                        .mapToDouble(row -> row.denominator().orElseThrow())
                        .sum();
        var per = 1;
        while (all > 0 && all * per < 1 && per < 1_000_000) {
            per *= 10;
        }
        return per;
    }
}
