package ca.qmhcn.platform.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.qmhcn.platform.numbers.Problem.Kind;
import ca.qmhcn.platform.numbers.Table.Row;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever people paste is understood as they meant it, or they are told which row to change and how.
class UnderstandingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01\t12\t40\n2024-02\t9\t38\n2024-03\t11\t41",
                "2024-01;12;40\n2024-02;9;38\n2024-03;11;41\n",
                "2024-01,12,40\r\n2024-02,9,38\r\n2024-03,11,41\r\n\r\n",
                "month;met;all\n2024-01;12;40\n2024-02;9;38\n2024-03;11;41",
                "\uFEFFmois\tretenus\ttous\n\"2024-01\"\t\"12\"\t\"40\"\n2024-02\t9\t38\n2024-03\t11\t41",
                "Jan-24\t12\t40\nfévr. 2024\t9\t38\n03/2024\t11\t41\t"
            })
    void theSameTableInManyHands(String text) {
        var table = Understanding.of(text, What.SHARE, false);
        assertThat(table.rows())
                .extracting(Row::value)
                .containsExactly(OptionalDouble.of(12), OptionalDouble.of(9), OptionalDouble.of(11));
        assertThat(table.rows())
                .extracting(row -> row.denominator().orElseThrow())
                .containsExactly(40.0, 38.0, 41.0);
        assertThat(table.rows())
                .extracting(row -> row.month().orElseThrow().toString())
                .containsExactly("2024-01", "2024-02", "2024-03");
        assertThat(table.turned()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,5 | true | 1234.5",
                "1\u00a0234,5 | true | 1234.5",
                "1.234,5 | true | 1234.5",
                "1,234.5 | false | 1234.5",
                "−3,25 | true | -3.25",
                "12 % | false | 12",
                "12,5 % | true | 12.5",
                ".5 | false | 0.5",
                "1e3 | false | 1000"
            })
    void aNumberIsReadAsItIsWritten(String cell, boolean comma, double number) {
        var numerals = Numerals.of(List.of(cell), false);
        assertThat(numerals.decimalComma()).isEqualTo(comma);
        assertThat(numerals.read(cell)).hasValue(number);
    }

    @Test
    void whatCouldBeEitherFollowsTheOthersAndThenTheReader() {
        assertThat(Numerals.of(List.of("1,234", "5,6"), false).read("1,234")).hasValue(1.234);
        assertThat(Numerals.of(List.of("1,234", "5.6"), false).read("1,234")).hasValue(1234);
        assertThat(Numerals.of(List.of("1,234"), false).read("1,234")).hasValue(1234);
        assertThat(Numerals.of(List.of("1,234"), true).read("1,234")).hasValue(1.234);
        assertThat(Numerals.of(List.of("1,234,567", "1,234"), true).read("1,234"))
                .hasValue(1234);
        assertThat(Numerals.of(List.of("1.234"), true).read("1.234")).hasValue(1.234);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "-", "NA", "n/a", "s.o.", "–", "manquant"})
    void nothingIsNotAZero(String cell) {
        var table = Understanding.of("a;1\nb;2\nc;" + cell + "\nd;3", What.VALUE, false);
        assertThat(table.rows().get(2).value()).isEmpty();
        assertThat(table.known()).isEqualTo(3);
    }

    @Test
    void halfAShareIsMissing() {
        var table = Understanding.of("a;1;2\nb;1;\nc;;9\nd;0;0\ne;1;4\nf;3;4", What.SHARE, false);
        assertThat(table.rows()).extracting(Row::isKnown).containsExactly(true, false, false, false, true, true);
    }

    @Test
    void monthsComeInOrderAndNoneIsPassedOver() {
        var table = Understanding.of("2024-05;5\n2024-02;2\n2024-01;1", What.VALUE, false);
        assertThat(table.rows())
                .extracting(Row::written)
                .containsExactly("2024-01", "2024-02", "2024-03", "2024-04", "2024-05");
        assertThat(table.rows()).extracting(Row::isKnown).containsExactly(true, true, false, false, true);
        assertThat(table.turned()).isTrue();
        assertThat(table.filled()).isEqualTo(2);
    }

    @Test
    void quartersAndFiscalYearsHaveNoGaps() {
        var quarters = Understanding.of("2023-01;5\n2023-04;2\n2023-07;1", What.VALUE, false);
        assertThat(quarters.rows()).hasSize(3);
        var years = Understanding.of("2010-11;2\n2009-10;5\n2011-12;1", What.VALUE, false);
        assertThat(years.rows()).extracting(Row::written).containsExactly("2009-10", "2010-11", "2011-12");
        assertThat(years.isMonthly()).isFalse();
    }

    @Test
    void eventsKeepTheirOrderAndMayShareADay() {
        var table = Understanding.of("2024-05-02;5\n2024-05-02;2\n2024-01-01;1", What.TIME_BETWEEN, false);
        assertThat(table.rows()).extracting(row -> row.value().orElseThrow()).containsExactly(5.0, 2.0, 1.0);
    }

    @Test
    void valuesAloneAreNumberedAsRows() {
        var table = Understanding.of("wait\n12\n14\n\n9\n", What.ADVISE, false);
        assertThat(table.rows()).extracting(row -> row.value().orElseThrow()).containsExactly(12.0, 14.0, 9.0);
        assertThat(table.what()).isEqualTo(What.COUNT);
        assertThat(table.name()).hasValue("wait");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a;1;2 b;3;4 c;4;4 | SHARE",
                "a;1;2 b;5;4 c;4;4 | RATE",
                "a;1;2,5 b;3;4,5 c;4;4,5 | RATE",
                "a;1 b;0 c;4 | COUNT",
                "a;1,5 b;0 c;4 | VALUE",
                "a;-1 b;0 c;4 | VALUE"
            })
    void adviceTakesNumbersForWhatTheyLookLike(String rows, What what) {
        assertThat(Understanding.of(rows.replace(' ', '\n'), What.ADVISE, false).what())
                .isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VALUE | a;1 b;x c;3 d;4 | NOT_A_NUMBER | 2 | x",
                "VALUE | p;v a;1 b;2e13 c;3 | TOO_LARGE | 3 | 2e13",
                "COUNT | a;1 b;-2 c;3 | NEGATIVE | 2 | -2",
                "SHARE | a;1;2 b;1;-2 c;3;3 | NEGATIVE | 2 | -2",
                "AVERAGE | a;1;2 b;-1;2 c;3;3 | NEGATIVE | 2 | -1",
                "TIME_BETWEEN | a;1 b;0 c;3 | NOT_ABOVE_ZERO | 2 | 0",
                "SHARE | a;1;2 b;2;1 c;3;3 | MORE_THAN_ALL | 2 | 2",
                "RATE | a;1;2 b;2;0 c;3;3 | OF_NOTHING | 2 | 2",
                "VALUE | 2024-01;1 2024-01;2 2024-02;3 | TWICE | 2 | 2024-01"
            })
    void aRowThatCannotBeIsNamed(What what, String rows, Kind kind, int row, String value) {
        assertThat(problems(rows.replace(' ', '\n'), what)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.row()).isEqualTo(row);
            assertThat(problem.value()).isEqualTo(value);
        });
    }

    @Test
    void allRowsThatCannotBeAreNamedAtOnce() {
        assertThat(problems("a;1\nb;y\nc;3x\nd;z", What.VALUE))
                .extracting(Problem::row)
                .containsExactly(2, 3, 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VALUE | '' | EMPTY",
                "VALUE | month;value | EMPTY",
                "VALUE | a;1 b;2 | TOO_FEW",
                "VALUE | a;1;2;3 b;2;3;4 c;1;2;3 | TOO_MANY_COLUMNS",
                "SHARE | a;1 b;2 c;3 | NEEDS_TWO_NUMBERS",
                "COUNT | a;1;3 b;2;3 c;3;3 | NEEDS_ONE_NUMBER"
            })
    void aTableThatDoesNotFitIsSaidToBeSo(What what, String rows, Kind kind) {
        assertThat(problems(rows.replace(' ', '\n'), what))
                .extracting(Problem::kind)
                .containsExactly(kind);
    }

    @Test
    void theLargestTableFitsAndOneMoreDoesNot() {
        var most = rows(Pasted.MOST_ROWS);
        assertThat(Understanding.of(most, What.VALUE, false).rows()).hasSize(Pasted.MOST_ROWS);
        assertThat(problems(rows(Pasted.MOST_ROWS + 1), What.VALUE))
                .extracting(Problem::kind)
                .containsExactly(Kind.TOO_MANY_ROWS);
        assertThat(problems("é".repeat(Pasted.MOST_BYTES / 2) + "x", What.VALUE))
                .extracting(Problem::kind)
                .containsExactly(Kind.TOO_LONG);
        assertThat(Understanding.of(most + " ".repeat(Pasted.MOST_BYTES - most.length()), What.VALUE, false)
                        .known())
                .isEqualTo(Pasted.MOST_ROWS);
    }

    @ParameterizedTest
    @EnumSource
    void anythingAtAllIsEitherUnderstoodOrExplained(What what) {
        var random = new java.util.Random(7);
        var letters = "0123456789.,;-\t\n\" %eNAé2024-01";
        for (var round = 0; round < 500; round++) {
            var text = random.ints(random.nextInt(120), 0, letters.length())
                    .mapToObj(place -> letters.substring(place, place + 1))
                    .reduce("", String::concat);
            try {
                var table = Understanding.of(text, what, round % 2 == 0);
                assertThat(table.known()).isGreaterThanOrEqualTo(Understanding.FEWEST);
                assertThat(table.what()).isNotEqualTo(What.ADVISE);
            } catch (NotReadable explained) {
                assertThat(explained.problems()).isNotEmpty();
            }
        }
    }

    private static String rows(int number) {
        return IntStream.range(0, number)
                .mapToObj(row -> "r" + row + ";" + row % 7)
                .reduce((one, two) -> one + "\n" + two)
                .orElseThrow();
    }

    private static List<Problem> problems(String text, What what) {
        return Stream.of(catchThrowableOfType(NotReadable.class, () -> Understanding.of(text, what, false)))
                .flatMap(thrown -> thrown.problems().stream())
                .toList();
    }
}
