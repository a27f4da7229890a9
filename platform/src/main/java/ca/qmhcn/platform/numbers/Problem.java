package ca.qmhcn.platform.numbers;

/// What stands in the way of a chart, and where; each is told with what to do about it.
///
/// @param row   of the text as it was pasted, from 1; 0 where it is not about one row
/// @param value what stands there
/// @param other what it was held against
record Problem(Kind kind, int row, String value, String other) {

    private static final int LONGEST = 60;

    /// The parts of the form, by the names of their fields.
    enum Place {
        TABLE,
        BASELINE,
        PHASES,
        TARGET;

        String field() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    enum Kind {
        EMPTY(Place.TABLE),
        TOO_LONG(Place.TABLE),
        TOO_MANY_ROWS(Place.TABLE),
        TOO_MANY_COLUMNS(Place.TABLE),
        TOO_FEW(Place.TABLE),
        NEEDS_TWO_NUMBERS(Place.TABLE),
        NEEDS_ONE_NUMBER(Place.TABLE),
        NOT_A_NUMBER(Place.TABLE),
        TOO_LARGE(Place.TABLE),
        NEGATIVE(Place.TABLE),
        NOT_ABOVE_ZERO(Place.TABLE),
        OF_NOTHING(Place.TABLE),
        MORE_THAN_ALL(Place.TABLE),
        TWICE(Place.TABLE),
        NOT_A_LENGTH(Place.BASELINE),
        BASELINE_TOO_SHORT(Place.BASELINE),
        NO_SUCH_PERIOD(Place.PHASES),
        PHASE_TOO_SHORT(Place.PHASES),
        NOT_A_TARGET(Place.TARGET),
        NOT_IN_PERCENT(Place.TARGET);

        private final Place place;

        Kind(Place place) {
            this.place = place;
        }
    }

    Problem {
        value = clipped(value);
        other = clipped(other);
    }

    private static String clipped(String written) {
        return written.length() <= LONGEST ? written : written.substring(0, LONGEST) + "…";
    }

    static Problem of(Kind kind) {
        return new Problem(kind, 0, "", "");
    }

    static Problem of(Kind kind, String value) {
        return new Problem(kind, 0, value, "");
    }

    static Problem at(Kind kind, int row, String value) {
        return new Problem(kind, row, value, "");
    }

    Place place() {
        return kind.place;
    }
}
