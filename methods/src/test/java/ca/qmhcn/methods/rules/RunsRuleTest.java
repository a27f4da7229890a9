package ca.qmhcn.methods.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.rules.RunBoxes.Box;
import ca.qmhcn.methods.spc.Runs;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsRuleTest {

    private static final double KEPT = 0.925;
    private static final double SHIFT = 0.8;

    /// Of each number of crossings, the chance that it comes with a longest run of at most `longest`: runs of one side
    /// after the other, the last one of every length.
    private static double[][][] crossings(int points, double above) {
        var chance = new double[points + 1][points + 1][points + 1];
        for (var longest = 1; longest <= points; longest++) {
            var sides = new double[2][points + 1][points + 1];
            for (var n = 1; n <= points; n++) {
                for (var side = 0; side < 2; side++) {
                    var each = side == 0 ? above : 1 - above;
                    var run = 1.0;
                    for (var length = 1; length <= Math.min(longest, n); length++) {
                        run *= each;
                        if (length == n) {
                            sides[side][n][0] += run;
                        }
                        for (var crossed = 1; crossed <= n - length; crossed++) {
                            sides[side][n][crossed] += run * sides[1 - side][n - length][crossed - 1];
                        }
                    }
                }
                for (var crossed = 0; crossed < n; crossed++) {
                    chance[n][crossed][longest] = sides[0][n][crossed] + sides[1][n][crossed];
                }
            }
        }
        return chance;
    }

    @Test
    void boxesAreThoseOfTheJointDistributionOfCrossingsAndLongestRun() {
        var steady = crossings(100, 0.5);
        var moved = crossings(100, NormalDistribution.of(0, 1).cumulativeProbability(SHIFT));
        for (var n = 10; n <= 100; n++) {
            assertThat(RunBoxes.of(n)).as("%d points", n).contains(best(steady[n], moved[n], n));
        }
        assertThat(RunBoxes.of(9)).isEmpty();
        assertThat(RunBoxes.of(101)).isEmpty();
    }

    private static Box best(double[][] steady, double[][] moved, int n) {
        var missed = 2.0;
        var best = new Box(0, 0, 0, 0);
        for (var crossed = 0; crossed < n; crossed++) {
            for (var longest = 1; longest <= n; longest++) {
                if (inBox(steady, crossed, longest, n) >= KEPT) {
                    var stays = inBox(moved, crossed, longest, n);
                    if (stays < missed - 1e-15) {
                        missed = stays;
                        best = new Box(crossed, longest, 0, 0);
                    }
                }
            }
        }
        return cut(best, steady, moved, n, missed);
    }

    private static double inBox(double[][] chance, int crossings, int longest, int n) {
        return IntStream.range(crossings, n)
                .mapToDouble(c -> chance[c][longest])
                .sum();
    }

    private static Box cut(Box box, double[][] steady, double[][] moved, int n, double missed) {
        var kept = inBox(steady, box.crossings(), box.longest(), n);
        var least = 2.0;
        var best = box;
        for (var down = 0; down < box.longest(); down++) {
            for (var up = down == 0 ? 0 : 1; up < (down == 0 ? 1 : n - box.crossings()); up++) {
                var cells = new Box(box.crossings(), box.longest(), up, down);
                var stays = missed - corner(moved, cells);
                if (kept - corner(steady, cells) >= KEPT && stays < least - 1e-15) {
                    least = stays;
                    best = cells;
                }
            }
        }
        return best;
    }

    /// The chance of the cells that are cut; the one in the corner belongs to both edges.
    private static double corner(double[][] chance, Box box) {
        var sum = 0.0;
        for (var down = 0; down < box.cutDown(); down++) {
            sum += cell(chance, box.crossings(), box.longest() - down);
        }
        for (var up = 1; up < box.cutUp(); up++) {
            sum += cell(chance, box.crossings() + up, box.longest());
        }
        return sum;
    }

    private static double cell(double[][] chance, int crossings, int longest) {
        return chance[crossings][longest] - chance[crossings][longest - 1];
    }

    @Test
    void aBoxEndsAtItsEdges() {
        var box = new Box(5, 7, 2, 3);
        assertThat(box.outside(4, 7)).isTrue();
        assertThat(box.outside(5, 7)).isFalse();
        assertThat(box.outside(5, 8)).isTrue();
        assertThat(box.outsideCut(5, 4)).isFalse();
        assertThat(box.outsideCut(5, 5)).isTrue();
        assertThat(box.outsideCut(6, 7)).isTrue();
        assertThat(box.outsideCut(7, 7)).isFalse();
        assertThat(box.outsideCut(6, 6)).isFalse();
        assertThat(box.outsideCut(4, 1)).isTrue();
    }

    @Test
    void beyondAHundredPointsAndBelowTenTheBoxesAreTheAnhoejRules() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var length = random.nextBoolean() ? 1 + random.nextInt(9) : 101 + random.nextInt(40);
            var sticky = random.nextDouble();
            var side = new int[] {1};
            var runs = Runs.of(IntStream.range(0, length)
                    .map(_ -> side[0] = random.nextDouble() < sticky ? side[0] : -side[0])
                    .toArray());
            assertThat(RunsRule.BEST_BOX.signal(runs)).isEqualTo(RunsRule.ANHOEJ.signal(runs));
            assertThat(RunsRule.CUT_BOX.signal(runs)).isEqualTo(RunsRule.ANHOEJ.signal(runs));
        }
    }

    /// Of the orders of `above` and `below`, counted one by one.
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 2", "4, 4", "5, 3", "1, 6", "6, 6"})
    void theChanceOfANumberOfRunsIsThatOfCountingEveryOrder(int above, int below) {
        var points = above + below;
        var counts = new int[points + 1];
        var orders = 0;
        for (var bits = 0; bits < 1 << points; bits++) {
            if (Integer.bitCount(bits) == above) {
                orders++;
                counts[1 + Integer.bitCount((bits ^ bits >> 1) & (1 << points - 1) - 1)]++;
            }
        }
        for (var runs = 2; runs <= points; runs++) {
            assertThat(RunsRule.chance(runs, above, below)).isCloseTo((double) counts[runs] / orders, within(1e-12));
        }
    }

    /// Ten above and ten below: 6 runs or fewer have a chance of 1.9 %, 16 or more likewise; 7 and 15 have 5.1 %.
    @ParameterizedTest
    @CsvSource({"5, true", "6, true", "7, false", "11, false", "15, false", "16, true", "17, true"})
    void tooFewAndTooManyRunsAreUnusual(int runs, boolean unusual) {
        assertThat(RunsRule.NUMBER_OF_RUNS.signal(new Runs(20, 5, runs - 1, 10, 1)))
                .isEqualTo(unusual);
    }

    @Test
    void pointsThatAllLieOnOneSideHaveNoNumberOfRunsToJudge() {
        assertThat(RunsRule.NUMBER_OF_RUNS.signal(new Runs(20, 20, 0, 20, 20))).isFalse();
        assertThat(RunsRule.NUMBER_OF_RUNS.signal(new Runs(20, 20, 0, 0, -20))).isFalse();
        assertThat(RunsRule.NUMBER_OF_RUNS.signal(new Runs(0, 0, 0, 0, 0))).isFalse();
    }
}
