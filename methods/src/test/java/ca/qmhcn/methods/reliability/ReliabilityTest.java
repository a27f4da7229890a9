package ca.qmhcn.methods.reliability;

import static ca.qmhcn.methods.agreement.Close.agrees;
import static ca.qmhcn.methods.reliability.Answered.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.Proportion;
import ca.qmhcn.methods.reliability.Reliability.Undefined.Reason;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    private static final double NONE = Double.NaN;

    private static Reliability of(double[]... rows) {
        return Reliability.of(Answered.of(rows));
    }

    private static Reliability.Scale scale(double[]... rows) {
        return (Reliability.Scale) of(rows);
    }

    private static Reason why(Reliability reliability) {
        return ((Reliability.Undefined) reliability).reason();
    }

    @Test
    void alphaByHand() {
        // Variances 1, 1, 1; sums 3, 6, 9 with variance 9: 3 / 2 (1 - 3 / 9) = 1.
        assertThat(scale(row(1, 1, 1), row(2, 2, 2), row(3, 3, 3)).alpha()).isEqualTo(1);
        // Variances 1, 1, 1; sums 4, 6, 8 with variance 4: 3 / 2 (1 - 3 / 4).
        agrees("alpha", scale(row(1, 1, 2), row(2, 3, 1), row(3, 2, 3)).alpha(), 0.375);
    }

    @Test
    void theItemsOfAnExactCopyHaveNoLambda() {
        var copies = scale(row(1, 1, 2), row(2, 2, 1), row(3, 3, 3), row(1, 1, 3));
        assertThat(copies.lambda6()).isEmpty();
        assertThat(copies.items().getFirst().corrected()).isEmpty();
        assertThat(copies.items().getFirst().rest()).isPresent();
    }

    @Test
    void aConstantItemIsLeftOutAndNamed() {
        var with = scale(row(1, 5, 1, 2), row(2, 5, 3, 1), row(3, 5, 2, 3));
        assertThat(with.leftOut()).containsExactly("item 2");
        assertThat(with.items()).extracting(ItemStatistics::item).containsExactly("item 1", "item 3", "item 4");
        agrees("alpha", with.alpha(), 0.375);
    }

    @Test
    void anItemNobodyAnsweredCostsNobodyTheirOtherAnswers() {
        var with = scale(row(1, NONE, 1, 2), row(2, NONE, 3, 1), row(3, NONE, 2, 3));
        assertThat(with.leftOut()).containsExactly("item 2");
        assertThat(with.n()).isEqualTo(3);
    }

    @Test
    void anItemThatIsConstantAmongCompleteRowsIsLeftOutToo() {
        // Only the incomplete last row answers item 1 differently; without item 1 nothing else changes.
        var rows = new double[][] {row(1, 1, 1, 2), row(1, 2, 3, 1), row(1, 3, 2, 3), row(2, 9, 9, NONE)};
        assertThat(scale(rows).leftOut()).containsExactly("item 1");
        assertThat(scale(rows).n()).isEqualTo(3);
        var pairwise = Reliability.of(Answered.of(rows), Missing.PAIRWISE, Confidence.PERCENT_95);
        assertThat(pairwise.leftOut()).isEmpty();
        assertThat(pairwise.n()).isEqualTo(4);
    }

    @Test
    void anItemThatGoesAgainstTheOthersIsSaidAndNotTurned() {
        var scale = scale(row(1, 1, 1, 4), row(2, 3, 2, 3), row(3, 2, 3, 2), row(4, 4, 4, 1));
        assertThat(scale.items()).extracting(ItemStatistics::against).containsExactly(false, false, false, true);
        assertThat(scale.items().getLast().rest().orElseThrow()).isNegative();
        assertThat(scale.items().getLast().mean()).isEqualTo(2.5);
        assertThat(scale.alpha()).isLessThan(0.5);
        var turned = scale(row(1, 1, 1, 1), row(2, 3, 2, 2), row(3, 2, 3, 3), row(4, 4, 4, 4));
        assertThat(turned.items()).noneMatch(ItemStatistics::against);
        assertThat(turned.alpha()).isGreaterThan(0.9);
    }

    @Test
    void anItemUnrelatedToTheRestIsNotAgainstIt() {
        var statistics = new ItemStatistics(
                "x",
                1,
                1,
                1,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(0));
        assertThat(statistics.against()).isFalse();
        assertThat(new ItemStatistics(
                                "x",
                                1,
                                1,
                                1,
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty())
                        .against())
                .isFalse();
    }

    @Test
    void twoItemsHaveSpearmanAndBrownOnly() {
        var pair = (Reliability.Pair) of(row(1, 1), row(2, 3), row(3, 2));
        agrees("r", pair.correlation(), 0.5);
        agrees("rho", pair.spearmanBrown().orElseThrow(), 1 / 1.5);
        assertThat(pair.n()).isEqualTo(3);
        var third = of(row(1, 1, 7), row(2, 3, 7), row(3, 2, 7));
        assertThat(third).isInstanceOf(Reliability.Pair.class);
        assertThat(third.leftOut()).containsExactly("item 3");
        var opposite = (Reliability.Pair) of(row(1, 3), row(2, 2), row(3, 1));
        assertThat(opposite.spearmanBrown()).isEmpty();
        assertThat(opposite.correlation()).isEqualTo(-1);
    }

    @Test
    void tooLittleIsUndefinedWithItsReason() {
        assertThat(why(of())).isEqualTo(Reason.TOO_FEW_ITEMS);
        assertThat(why(of(row(1), row(2)))).isEqualTo(Reason.TOO_FEW_ITEMS);
        assertThat(why(of(row(1, 2, 3)))).isEqualTo(Reason.TOO_FEW_ITEMS);
        assertThat(why(of(row(1, 3, 2), row(2, 1, 3), row(3, 2, 1)))).isEqualTo(Reason.NO_VARIATION_OF_SUMS);
        var apart = Answered.of(row(1, 2, NONE), row(2, 1, NONE), row(NONE, NONE, 1), row(NONE, NONE, 2));
        assertThat(why(Reliability.of(apart, Missing.PAIRWISE, Confidence.PERCENT_95)))
                .isEqualTo(Reason.TOO_FEW_ANSWERS);
        assertThat(why(Reliability.of(apart))).isEqualTo(Reason.TOO_FEW_ANSWERS);
        assertThat(Reliability.of(apart).n()).isZero();
        assertThat(Reliability.of(apart).leftOut()).isEmpty();
    }

    @Test
    void whoAnsweredNothingDoesNotCountAndEveryItemSaysHowManyDid() {
        var rows = new double[][] {
            row(1, 1, 2), row(2, 3, 1), row(3, 2, NONE), row(NONE, NONE, NONE), row(4, NONE, 3), row(5, 5, 5)
        };
        var pairwise = (Reliability.Scale) Reliability.of(Answered.of(rows), Missing.PAIRWISE, Confidence.PERCENT_95);
        assertThat(pairwise.n()).isEqualTo(5);
        assertThat(pairwise.items()).extracting(ItemStatistics::answered).containsExactly(5, 4, 4);
        assertThat(scale(rows).n()).isEqualTo(3);
        assertThat(scale(rows).items()).extracting(ItemStatistics::answered).containsExactly(3, 3, 3);
    }

    @Test
    void anItemThatHardlyVariesBesideTheOthersIsNotComputedWith() {
        var rows = new double[][] {row(1, 1, 0), row(2, 3, 1e-13), row(3, 2, 0), row(4, 4, 1e-13), row(5, 6, 0)};
        assertThat(why(of(rows))).isEqualTo(Reason.TOO_FEW_ANSWERS);
        assertThat(OneFactor.fit(Answered.of(rows)))
                .isEqualTo(new OneFactor.NotFitted(5, List.of(), OneFactor.NotFitted.Reason.TOO_FEW_PEOPLE));
    }

    @Test
    void pairsThatContradictEachOtherHaveNoAlpha() {
        // Three groups of people, each without one item: every pair goes together far beyond the single variances.
        var rows = new double[][] {
            row(9, 9, NONE), row(-9, -9, NONE), row(NONE, 9, 9), row(NONE, -9, -9), row(9, NONE, 9), row(-9, NONE, -9),
            row(0, NONE, NONE), row(0, NONE, NONE), row(NONE, 0, NONE), row(NONE, 0, NONE), row(NONE, NONE, 0),
                    row(NONE, NONE, 0)
        };
        assertThat(why(Reliability.of(Answered.of(rows), Missing.PAIRWISE, Confidence.PERCENT_95)))
                .isEqualTo(Reason.PAIRS_CONTRADICT);
    }

    @Test
    void responsesThatCannotBeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemResponses.of(List.of("a", "a"), List.of()))
                .withMessageContaining("one name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemResponses.of(List.of("a"), List.of(List.of())))
                .withMessageContaining("Row 1 has 0 answers");
        for (var value : new double[] {Double.POSITIVE_INFINITY, Double.NaN, -1.1e100}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ItemResponses.of(List.of("a"), List.of(List.of(OptionalDouble.of(value)))))
                    .withMessageContaining("answer to a");
        }
        var kept = ItemResponses.of(List.of("a"), List.of(List.of(OptionalDouble.of(-1e100))));
        assertThat(kept.items()).containsExactly("a");
        assertThat(kept.rows()).isEqualTo(1);
        assertThat(ItemResponses.of(List.of(), List.of()).rows()).isZero();
    }

    @Test
    void aSharedScaleAndTheOrderOfPeopleChangeNothing() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var rows = Answered.oneThing(random, 5 + random.nextInt(20), 3 + random.nextInt(4));
            var moved = Arrays.stream(rows)
                    .map(row -> Arrays.stream(row).map(x -> 100 - 3 * x).toArray())
                    .toArray(double[][]::new);
            var shuffled = rows.clone();
            Collections.shuffle(Arrays.asList(shuffled), random);
            if (of(rows) instanceof Reliability.Scale scale) {
                same(scale, scale(moved), seed);
                same(scale, scale(shuffled), seed);
                assertThat(scale.alpha())
                        .isLessThanOrEqualTo(1)
                        .isBetween(scale.interval().lower(), scale.interval().upper());
                agrees("slowly", scale.alpha(), slowly(rows));
                var wider = (Reliability.Scale)
                        Reliability.of(Answered.of(rows), Missing.PAIRWISE, Confidence.PERCENT_99_8);
                same(scale, wider, seed);
                assertThat(wider.interval().lower()).isLessThan(scale.interval().lower());
            }
        }
    }

    private static void same(Reliability.Scale a, Reliability.Scale b, int seed) {
        assertThat(b.items()).as("seed %d", seed).hasSameSizeAs(a.items());
        agrees("alpha", b.alpha(), a.alpha(), 1e-9);
        agrees("mean r", b.meanCorrelation(), a.meanCorrelation(), 1e-9);
        for (var i = 0; i < a.items().size(); i++) {
            var other = b.items().get(i);
            a.items()
                    .get(i)
                    .rest()
                    .ifPresent(rest -> agrees("rest", other.rest().orElseThrow(), rest, 1e-8));
        }
    }

    /// Alpha is the reliability of the mean rater when items are raters: 1 - MSE / MSR.
    private static double slowly(double[][] rows) {
        var varying = IntStream.range(0, rows[0].length)
                .filter(i -> Arrays.stream(rows)
                                .mapToDouble(row -> row[i])
                                .distinct()
                                .count()
                        > 1)
                .toArray();
        var n = rows.length;
        var k = varying.length;
        var sums = Arrays.stream(rows)
                .mapToDouble(
                        row -> Arrays.stream(varying).mapToDouble(i -> row[i]).sum())
                .toArray();
        var variances = Arrays.stream(varying)
                .mapToDouble(i ->
                        variance(Arrays.stream(rows).mapToDouble(row -> row[i]).toArray()))
                .sum();
        return n < 2 ? NONE : (double) k / (k - 1) * (1 - variances / variance(sums));
    }

    private static double variance(double[] values) {
        var mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1);
    }

    @Test
    void nothingThatIsNotANumberLeaves() {
        var values = new double[] {0, -0.0, 1, 1e100, -1e100, 1e-300, Double.MIN_VALUE, 3, 3.0000000000000004, NONE};
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var rows = new double[random.nextInt(6)][2 + random.nextInt(3)];
            var size = 2 + random.nextInt(3);
            Arrays.setAll(
                    rows,
                    _ -> random.doubles(size)
                            .map(u -> values[(int) (u * values.length)])
                            .toArray());
            for (var missing : Missing.values()) {
                var text = Reliability.of(Answered.of(rows), missing, Confidence.PERCENT_95)
                        .toString();
                assertThat(text).as("seed %d", seed).doesNotContain("NaN", "Infinity");
            }
            assertThat(OneFactor.fit(Answered.of(rows)).toString()).doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void thoseAtTheEndsOfTheScaleAreCounted() {
        var ends = FloorCeiling.of(new double[] {0, 0, 5, 6, 27}, 0, 27).orElseThrow();
        assertThat(ends.floor()).isEqualTo(new Proportion(2, 5));
        assertThat(ends.ceiling()).isEqualTo(new Proportion(1, 5));
        assertThat(FloorCeiling.of(new double[0], 0, 27)).isEmpty();
        for (var score : new double[] {-0.1, 27.1, NONE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FloorCeiling.of(new double[] {score}, 0, 27))
                    .withMessageContaining("27");
        }
        for (var range :
                new double[][] {{1, 1}, {2, 1}, {Double.NEGATIVE_INFINITY, 1}, {1, Double.POSITIVE_INFINITY}}) {
            assertThatIllegalArgumentException().isThrownBy(() -> FloorCeiling.of(new double[0], range[0], range[1]));
        }
    }
}
