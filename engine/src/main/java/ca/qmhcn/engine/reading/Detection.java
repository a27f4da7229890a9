package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.Dialect.DateOrder;
import ca.qmhcn.engine.reading.Sheet.Line;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds out from the first rows how numbers and dates are written.
final class Detection {

    /// Rows that are looked at.
    static final int SAMPLE = 200;

    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d{1,9},\\d{1,6}");
    private static final Pattern DECIMAL_POINT = Pattern.compile("-?\\d{1,9}\\.\\d{1,6}");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.]\\d{4}( .*)?");

    private Detection() {}

    /// What a person did not say is found out from the sample.
    static Dialect dialect(Dialect rough, List<Line> sample, ReadingChoices choices) {
        return new Dialect(
                rough.encoding(),
                rough.delimiter(),
                choices.decimalMark().orElseGet(() -> decimalMark(sample)),
                choices.dateOrder().orElseGet(() -> dateOrder(sample)));
    }

    private static char decimalMark(List<Line> sample) {
        var commas = cells(sample)
                .filter(cell -> DECIMAL_COMMA.matcher(cell).matches())
                .count();
        var points = cells(sample)
                .filter(cell -> DECIMAL_POINT.matcher(cell).matches())
                .count();
        return commas > points ? ',' : '.';
    }

    /// Slashed dates are read as they must be where a day above 12 says so; where none does, ISO only: the person
    /// decides.
    private static DateOrder dateOrder(List<Line> sample) {
        var first = 0;
        var second = 0;
        for (var cell : cells(sample).toList()) {
            var date = SLASHED.matcher(cell);
            if (date.matches()) {
                first = Math.max(first, Integer.parseInt(date.group(1)));
                second = Math.max(second, Integer.parseInt(date.group(2)));
            }
        }
        var mostAreSlashed =
                cells(sample).filter(cell -> SLASHED.matcher(cell).matches()).count() * 2 >= sample.size();
        if (!mostAreSlashed || first > 12 == second > 12) {
            return DateOrder.ISO;
        }
        return first > 12 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private static Stream<String> cells(List<Line> sample) {
        return sample.stream().flatMap(line -> line.cells().stream()).map(String::strip);
    }
}
