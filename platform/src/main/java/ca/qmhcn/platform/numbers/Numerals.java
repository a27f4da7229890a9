package ca.qmhcn.platform.numbers;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads numbers as people write them in one table: `1 234,5` and `1,234.5` are the same number.
///
/// @param decimalComma whether a comma stands before decimals, and not between thousands
record Numerals(boolean decimalComma) {

    /// Larger numbers are slips of the hand.
    private static final double LARGEST = 1e12;

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f\u2009]+");
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?");
    private static final Pattern BY_COMMA = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern BY_POINT = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d*");
    private static final Pattern COMMA_AND_DECIMALS = Pattern.compile("-?\\d*,\\d+");

    private static final Set<String> NOTHING = Set.of(
            "",
            "*",
            "-",
            "–",
            "—",
            ".",
            "..",
            "…",
            "na",
            "n/a",
            "n.a.",
            "nd",
            "n/d",
            "n.d.",
            "s.o.",
            "null",
            "missing",
            "manquant",
            "manquante");

    /// What the cells of a table agree on; where they do not say, the reader's own language decides.
    static Numerals of(List<String> cells, boolean french) {
        var bare = cells.stream().map(Numerals::bare).toList();
        var comma = bare.stream().anyMatch(Numerals::showsDecimalComma);
        var thousands = bare.stream().anyMatch(Numerals::showsCommaBetweenThousands);
        var unclear = bare.stream().anyMatch(cell -> cell.contains(","));
        return new Numerals(comma && !thousands || !thousands && unclear && french);
    }

    private static boolean showsDecimalComma(String cell) {
        return COMMA_AND_DECIMALS.matcher(cell).matches()
                        && !BY_COMMA.matcher(cell).matches()
                || BY_POINT.matcher(cell).matches();
    }

    /// `1,234.5` and `1,234,567`
    private static boolean showsCommaBetweenThousands(String cell) {
        return cell.contains(",") && cell.indexOf(',') < cell.indexOf('.')
                || BY_COMMA.matcher(cell).matches() && cell.indexOf(',') < cell.lastIndexOf(',');
    }

    /// Whether the cell says that nothing is known.
    static boolean isNothing(String cell) {
        return NOTHING.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /// Whether somebody meant a number, in whatever way it is written.
    static boolean looksLikeOne(String cell) {
        return new Numerals(true).read(cell).isPresent()
                || new Numerals(false).read(cell).isPresent();
    }

    /// A sign of percent is passed over: the number stays as it was written.
    OptionalDouble read(String cell) {
        var bare = bare(cell);
        var point = decimalComma
                ? (BY_POINT.matcher(bare).matches() ? bare.replace(".", "") : bare).replace(',', '.')
                : BY_COMMA.matcher(bare).matches() ? bare.replace(",", "") : bare;
        return NUMBER.matcher(point).matches() ? OptionalDouble.of(Double.parseDouble(point)) : OptionalDouble.empty();
    }

    static boolean tooLarge(double number) {
        return Math.abs(number) > LARGEST || number != 0 && Math.abs(number) < 1 / LARGEST;
    }

    private static String bare(String cell) {
        var bare = SPACES.matcher(cell).replaceAll("").replace('−', '-');
        return bare.endsWith("%") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
