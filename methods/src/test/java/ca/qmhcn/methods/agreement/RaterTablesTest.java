package ca.qmhcn.methods.agreement;

import static ca.qmhcn.methods.agreement.Close.agrees;
import static ca.qmhcn.methods.agreement.RatingTables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.qmhcn.methods.rates.Proportion;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RaterTablesTest {

    private static CompleteRatings complete(double[]... rows) {
        return RatingTables.of(rows).complete();
    }

    @Test
    void onlyUnitsThatEverybodyRatedAreComplete() {
        var ratings = RatingTables.of(row(1, 2, 3), row(1, Double.NaN, 3), row(4, 4, 4));
        assertThat(ratings.units()).isEqualTo(3);
        assertThat(ratings.complete().units()).isEqualTo(2);
        assertThat(ratings.complete().agreement()).contains(new Proportion(1, 2));
    }

    @Test
    void ratingsMayComeInAnyOrder() {
        var table = CrossTable.of(Ratings.of(List.of(
                        new Rating("a", "first", 1),
                        new Rating("b", "second", 2),
                        new Rating("b", "first", 1),
                        new Rating("a", "second", 1)))
                .complete());
        assertThat(table.count(0, 0)).isEqualTo(1);
        assertThat(table.count(0, 1)).isEqualTo(1);
        assertThat(table.count(1, 0)).isZero();
    }

    @Test
    void nothingToAgreeAboutHasNoAgreement() {
        assertThat(complete().agreement()).isEmpty();
        assertThat(complete(row(1), row(2)).agreement()).isEmpty();
        assertThat(complete(row(1, Double.NaN), row(Double.NaN, 1)).agreement()).isEmpty();
        assertThat(complete(row(1, 1)).agreement()).contains(new Proportion(1, 1));
    }

    @Test
    void kappaOfCohensTableByHand() {
        // 20 both yes, 5 and 10 apart, 15 both no: 35 of 50 agree, 25 by chance; kappa .4.
        var rows = new double[50][];
        Arrays.setAll(rows, i -> i < 20 ? row(1, 1) : i < 25 ? row(1, 0) : i < 35 ? row(0, 1) : row(0, 0));
        var table = CrossTable.of(complete(rows));
        assertThat(table.categories()).containsExactly(0.0, 1.0);
        assertThat(table.units()).isEqualTo(50);
        assertThat(table.count(1, 0)).isEqualTo(5);
        assertThat(table.count(0, 1)).isEqualTo(10);
        assertThat(table.agreement()).contains(new Proportion(35, 50));
        for (var weights : KappaWeights.values()) {
            agrees("kappa", table.kappa(weights).orElseThrow(), 0.4);
        }
    }

    @Test
    void aCategoryNobodyUsedStillSeparatesItsNeighbours() {
        var ratings = complete(row(1, 1), row(2, 4), row(4, 4), row(1, 1));
        var used = CrossTable.of(ratings);
        var scale = CrossTable.of(ratings, List.of(1.0, 2.0, 3.0, 4.0));
        assertThat(scale.kappa(KappaWeights.NONE)).isEqualTo(used.kappa(KappaWeights.NONE));
        // 2 and 4 are one step of two apart, or two of three; by chance 8 / 4 either way.
        agrees("used", used.kappa(KappaWeights.LINEAR).orElseThrow(), 1 - (1 / 2.0) / 2);
        agrees("scale", scale.kappa(KappaWeights.LINEAR).orElseThrow(), 1 - (2 / 3.0) / 2);
        // Chance 4 + 2 / 4 + 2 / 4 + 2, and 4 + 2 / 9 + 8 / 9 + 2, over four units.
        agrees("squares", used.kappa(KappaWeights.QUADRATIC).orElseThrow(), 1 - (1 / 4.0) / (7 / 4.0));
        agrees("squares", scale.kappa(KappaWeights.QUADRATIC).orElseThrow(), 1 - (4 / 9.0) / (64 / 36.0));
    }

    @Test
    void oneCategoryForEverythingHasNoKappa() {
        assertThat(CrossTable.of(complete(row(1, 1), row(1, 1))).kappa(KappaWeights.NONE))
                .isEmpty();
        assertThat(CrossTable.of(complete(row(1, 1), row(1, 1)), List.of(1.0, 2.0))
                        .kappa(KappaWeights.LINEAR))
                .isEmpty();
        assertThat(CategoryCounts.of(complete(row(1, 1, 1), row(1, 1, 1))).fleissKappa())
                .isEmpty();
        // One rater always says the same: no agreement beyond chance, and that is known.
        assertThat(CrossTable.of(complete(row(1, 1), row(1, 2))).kappa(KappaWeights.NONE))
                .hasValue(0);
    }

    @Test
    void withoutCompleteUnitsNothingIsSaid() {
        var none = complete(row(1, Double.NaN), row(Double.NaN, 1));
        assertThat(CrossTable.of(none).kappa(KappaWeights.NONE)).isEmpty();
        assertThat(CrossTable.of(none).agreement()).isEmpty();
        assertThat(CategoryCounts.of(none).fleissKappa()).isEmpty();
        assertThat(Concordance.of(none)).isEmpty();
        assertThat(IntraclassCorrelations.of(none)).isEmpty();
        assertThat(CategoryCounts.of(complete(row(1), row(2))).fleissKappa()).isEmpty();
    }

    @Test
    void aCrossTableHasTwoRatersAndItsScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossTable.of(complete(row(1, 2, 3))))
                .withMessageContaining("not 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossTable.of(complete(row(1, 2)), List.of(1.0, 3.0)))
                .withMessageContaining("2.0");
    }

    @Test
    void fleissOfHisOwnKindByHand() {
        // Two units, three raters: pairs that agree 1 of 3 and 3 of 3; categories 2/6 and 4/6.
        var counts = CategoryCounts.of(complete(row(1, 1, 2), row(2, 2, 2)));
        assertThat(counts.categories()).containsExactly(1.0, 2.0);
        assertThat(counts.units()).isEqualTo(2);
        assertThat(counts.count(0, 0)).isEqualTo(2);
        assertThat(counts.count(1, 1)).isEqualTo(3);
        var chance = 4 / 36.0 + 16 / 36.0;
        agrees("kappa", counts.fleissKappa().orElseThrow(), (2 / 3.0 - chance) / (1 - chance));
    }

    @Test
    void swappingRatersOrRenamingCategoriesLeavesKappaAlone() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var rows = new double[2 + random.nextInt(8)][2];
            for (var row : rows) {
                Arrays.setAll(row, _ -> random.nextInt(4));
            }
            var table = CrossTable.of(complete(rows));
            var turned = CrossTable.of(complete(RatingTables.turned(rows)));
            var mirrored = CrossTable.of(complete(RatingTables.mapped(rows, x -> -x)));
            for (var weights : KappaWeights.values()) {
                assertThat(turned.kappa(weights).isPresent())
                        .isEqualTo(table.kappa(weights).isPresent());
                table.kappa(weights).ifPresent(kappa -> {
                    assertThat(kappa).isFinite().isLessThanOrEqualTo(1);
                    agrees("swapped", turned.kappa(weights).orElseThrow(), kappa);
                    agrees("mirrored", mirrored.kappa(weights).orElseThrow(), kappa);
                });
            }
        }
    }

    @Test
    void fleissOfTwoRatersIsScottsPi() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var rows = new double[3 + random.nextInt(8)][2];
            for (var row : rows) {
                Arrays.setAll(row, _ -> random.nextInt(3));
            }
            var counts = CategoryCounts.of(complete(rows));
            var all = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
            var chance = Arrays.stream(new double[] {0, 1, 2})
                    .map(c -> Arrays.stream(all).filter(x -> x == c).count() / (double) all.length)
                    .map(p -> p * p)
                    .sum();
            var same = complete(rows).agreement().orElseThrow().value();
            counts.fleissKappa().ifPresent(kappa -> agrees("pi", kappa, (same - chance) / (1 - chance)));
        }
    }
}
