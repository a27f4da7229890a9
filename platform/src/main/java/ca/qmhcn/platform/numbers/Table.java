package ca.qmhcn.platform.numbers;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A pasted table, understood.
///
/// @param what         what the numbers are; never [What#ADVISE]
/// @param decimalComma how numbers were read
/// @param header       names of the columns, where there are any
/// @param turned       whether rows were put in the order of time
/// @param filled       how many periods of the calendar were missing and stand as gaps
record Table(
        What what,
        char delimiter,
        boolean decimalComma,
        Optional<List<String>> header,
        boolean turned,
        int filled,
        List<Row> rows) {

    /// @param line    where it stood, from 1; 0 for a period that was put in
    /// @param written the period as it was written
    /// @param month   the month it is, where all rows are months
    record Row(int line, String written, Optional<YearMonth> month, OptionalDouble value, OptionalDouble denominator) {

        boolean isKnown() {
            return value.isPresent();
        }
    }

    int known() {
        return (int) rows.stream().filter(Row::isKnown).count();
    }

    boolean isMonthly() {
        return rows.getFirst().month().isPresent();
    }

    /// The name of the last column of numbers but one, or of the only one: what is shown.
    Optional<String> name() {
        return header.map(names -> names.size() > 1 ? names.get(1) : names.getFirst())
                .filter(name -> !name.isBlank());
    }
}
