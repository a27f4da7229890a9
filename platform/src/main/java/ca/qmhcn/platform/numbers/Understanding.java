package ca.qmhcn.platform.numbers;

import ca.qmhcn.platform.numbers.Problem.Kind;
import ca.qmhcn.platform.numbers.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Makes numbers of what was pasted, or says row by row what stands in the way.
final class Understanding {

    /// With fewer values nothing can be drawn that says anything.
    static final int FEWEST = 3;

    private final Pasted pasted;
    private final Numerals numerals;
    private final List<Problem> problems = new ArrayList<>();

    private Understanding(Pasted pasted, boolean french) {
        this.pasted = pasted;
        this.numerals = Numerals.of(pasted.values(), french);
    }

    /// @param french whose habits decide where `1,234` could be either
    /// @throws NotReadable with everything that stands in the way
    static Table of(String text, What asked, boolean french) {
        return new Understanding(Pasted.of(text), french).table(asked);
    }

    private Table table(What asked) {
        var rows = pasted.lines().stream().map(this::row).toList();
        stopIfAny();
        var what = asked == What.ADVISE ? Guess.of(rows, hasTwo()) : asked;
        if (what.needsTwo() != hasTwo()) {
            throw new NotReadable(Problem.of(what.needsTwo() ? Kind.NEEDS_TWO_NUMBERS : Kind.NEEDS_ONE_NUMBER));
        }
        rows.forEach(row -> check(row, what));
        stopIfAny();
        var ordered = what.isEvents() || pasted.columns() == 1 ? Ordering.none(rows) : Ordering.inTime(rows);
        var table = new Table(
                what,
                pasted.delimiter(),
                numerals.decimalComma(),
                pasted.header(),
                ordered.turned(),
                ordered.filled(),
                ordered.rows());
        if (table.known() < FEWEST) {
            throw new NotReadable(Problem.of(Kind.TOO_FEW, Integer.toString(FEWEST)));
        }
        return table;
    }

    private void stopIfAny() {
        if (!problems.isEmpty()) {
            throw new NotReadable(problems);
        }
    }

    private boolean hasTwo() {
        return pasted.columns() == 3;
    }

    /// A number without its other half says nothing, nor does none of none: both are missing then.
    private Row row(Pasted.Line line) {
        var alone = pasted.columns() == 1;
        var value = number(line, alone ? 0 : 1);
        var denominator = hasTwo() ? number(line, 2) : OptionalDouble.empty();
        var known =
                !hasTwo() || value.isPresent() && denominator.isPresent() && !isNothingOfNothing(value, denominator);
        return new Row(
                line.number(),
                alone ? Integer.toString(line.number() - (pasted.header().isPresent() ? 1 : 0)) : line.cell(0),
                Optional.empty(),
                known ? value : OptionalDouble.empty(),
                known ? denominator : OptionalDouble.empty());
    }

    private static boolean isNothingOfNothing(OptionalDouble value, OptionalDouble denominator) {
        return value.orElseThrow() == 0 && denominator.orElseThrow() == 0;
    }

    private OptionalDouble number(Pasted.Line line, int column) {
        var cell = line.cell(column);
        if (Numerals.isNothing(cell)) {
            return OptionalDouble.empty();
        }
        var number = numerals.read(cell);
        if (number.isEmpty()) {
            problems.add(Problem.at(Kind.NOT_A_NUMBER, line.number(), cell));
        } else if (Numerals.tooLarge(number.orElseThrow())) {
            problems.add(Problem.at(Kind.TOO_LARGE, line.number(), cell));
        }
        return number;
    }

    private void check(Row row, What what) {
        if (!row.isKnown()) {
            return;
        }
        var value = row.value().orElseThrow();
        var line = pasted.lines().stream()
                .filter(other -> other.number() == row.line())
                .findFirst()
                .orElseThrow();
        var cell = line.cell(pasted.columns() == 1 ? 0 : 1);
        if (what == What.TIME_BETWEEN && value <= 0) {
            problems.add(Problem.at(Kind.NOT_ABOVE_ZERO, row.line(), cell));
        } else if (what.isCounted() && value < 0) {
            problems.add(Problem.at(Kind.NEGATIVE, row.line(), cell));
        }
        row.denominator().ifPresent(of -> {
            if (of < 0) {
                problems.add(Problem.at(Kind.NEGATIVE, row.line(), line.cell(2)));
            } else if (of == 0 && value != 0) {
                problems.add(new Problem(Kind.OF_NOTHING, row.line(), cell, line.cell(2)));
            } else if (what == What.SHARE && value > of) {
                problems.add(new Problem(Kind.MORE_THAN_ALL, row.line(), cell, line.cell(2)));
            }
        });
    }
}
