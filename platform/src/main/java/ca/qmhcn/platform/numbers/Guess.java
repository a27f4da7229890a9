package ca.qmhcn.platform.numbers;

import ca.qmhcn.platform.numbers.Table.Row;
import java.util.List;

/// What numbers most likely are, for somebody who asks for advice; the page says what they were taken for.
final class Guess {

    private Guess() {}

    static What of(List<Row> rows, boolean two) {
        var known = rows.stream().filter(Row::isKnown).toList();
        if (!two) {
            return known.stream()
                            .allMatch(row -> isWhole(row.value().orElseThrow())
                                    && row.value().orElseThrow() >= 0)
                    ? What.COUNT
                    : What.VALUE;
        }
        // People are whole; hours and bed-days need not be.
        return known.stream()
                        .allMatch(row ->
                                row.value().orElseThrow() <= row.denominator().orElseThrow()
                                        && isWhole(row.denominator().orElseThrow())
                                        && isWhole(row.value().orElseThrow()))
                ? What.SHARE
                : What.RATE;
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number);
    }
}
