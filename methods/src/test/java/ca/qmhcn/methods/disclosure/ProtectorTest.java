package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.disclosure.Cell.Reason;
import ca.qmhcn.methods.disclosure.Cell.Shown;
import ca.qmhcn.methods.disclosure.Cell.Withheld;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProtectorTest {

    private static final Policy FLOOR_OF_SIX = new Policy(6, 6, 3, 0.75);

    @Test
    void zeroIsInformationAndIsShown() {
        assertThat(protect(0, 40)).containsExactly(new Shown(0), new Shown(40));
    }

    @Test
    void oneToFiveAreWithheldAndSixIsShown() {
        assertThat(protect(5, 30, 40)).first().isEqualTo(new Withheld(Reason.SMALL_COUNT));
        assertThat(protect(6, 30, 40)).containsExactly(new Shown(6), new Shown(30), new Shown(40));
    }

    @Test
    void theOtherPartOfAShareIsWithheldToo() {
        assertThat(protect(3, 40))
                .containsExactly(new Withheld(Reason.SMALL_COUNT), new Withheld(Reason.COMPLEMENTARY));
        assertThat(protect(40, 3))
                .containsExactly(new Withheld(Reason.COMPLEMENTARY), new Withheld(Reason.SMALL_COUNT));
    }

    @Test
    void twoSmallPartsThatHoldTooLittleTogetherTakeAThirdWithThem() {
        assertThat(protect(1, 2, 30, 50))
                .containsExactly(
                        new Withheld(Reason.SMALL_COUNT),
                        new Withheld(Reason.SMALL_COUNT),
                        new Withheld(Reason.COMPLEMENTARY),
                        new Shown(50));
    }

    @Test
    void aGroupThatIsTooSmallIsWithheldAsAWhole() {
        assertThat(protect(0, 4)).containsOnly(new Withheld(Reason.SMALL_GROUP));
    }

    @Test
    void whatIsMissingStaysMissing() {
        assertThat(Protector.protect(
                        List.of(new Row<>("month", List.of(new Cell.Missing(), new Cell.Missing()))), FLOOR_OF_SIX))
                .containsExactly(new Row<>("month", List.of(new Cell.Missing(), new Cell.Missing())));
    }

    @Test
    void whoMaySeeExactCountsSeesThemAll() {
        var row = new Row<>("month", List.<Cell>of(new Shown(1), new Shown(2)));
        assertThat(Protector.protect(List.of(row), Policy.EXACT)).containsExactly(row);
    }

    @Test
    void aPoolNeedsThreeAndNoneThatIsNearlyAllOfIt() {
        assertThat(Protector.mayPool(List.of(30L, 30L, 30L), FLOOR_OF_SIX)).isTrue();
        assertThat(Protector.mayPool(List.of(30L, 30L), FLOOR_OF_SIX)).isFalse();
        assertThat(Protector.mayPool(List.of(30L, 30L, 0L), FLOOR_OF_SIX)).isFalse();
        assertThat(Protector.mayPool(List.of(90L, 5L, 5L), FLOOR_OF_SIX)).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noReaderWhoKnowsTheTotalCanWorkOutASmallCount(long seed) {
        var random = new Random(seed);
        var counts = random.longs(2 + random.nextInt(4), 0, 14).toArray();
        var cells = protect(counts);
        var total = LongStream.of(counts).sum();
        var shown = cells.stream()
                .mapToLong(cell -> cell instanceof Shown(long count) ? count : 0)
                .sum();
        var hidden = IntStream.range(0, counts.length)
                .filter(i -> cells.get(i) instanceof Withheld)
                .toArray();
        for (var cell : hidden) {
            if (counts[cell] > 0 && counts[cell] < 6) {
                assertThat(hidden).as("%s in %s", cell, cells).hasSizeGreaterThan(1);
                assertThat(total - shown)
                        .as("what is left for the withheld parts")
                        .satisfiesAnyOf(
                                rest -> assertThat(rest).isGreaterThanOrEqualTo(6),
                                rest -> assertThat(shown)
                                        .as("nothing is shown at all")
                                        .isZero());
            }
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    private static List<Cell> protect(long... counts) {
        var parts =
                LongStream.of(counts).mapToObj(count -> (Cell) new Shown(count)).toList();
        return Protector.protect(List.of(new Row<>("row", parts)), FLOOR_OF_SIX)
                .getFirst()
                .parts();
    }
}
