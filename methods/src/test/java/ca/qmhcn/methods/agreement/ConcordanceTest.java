package ca.qmhcn.methods.agreement;

import static ca.qmhcn.methods.agreement.Close.agrees;
import static ca.qmhcn.methods.agreement.RatingTables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcordanceTest {

    private static Concordance of(double[]... rows) {
        return Concordance.of(RatingTables.of(rows).complete()).orElseThrow();
    }

    @Test
    void oneOrderOfAllRatersIsOneAndOppositeOrdersAreNone() {
        assertThat(of(row(1, 10), row(2, 20), row(3, 30)).w()).isEqualTo(1);
        assertThat(of(row(1, 3), row(2, 2), row(3, 1)).w()).isZero();
        assertThat(of(row(1, 3), row(2, 2), row(3, 1)).p()).isEqualTo(1);
    }

    @Test
    void tiesShareTheirMeanRank() {
        // Ranks 1.5 1.5 3 and 1 2 3: sums 2.5 3.5 6, squares about 4: 6.5; ties 6.
        var w = of(row(5, 1), row(5, 2), row(9, 3));
        agrees("w", w.w(), 12 * 6.5 / (4 * 24 - 2 * 6));
        agrees("chi squared", w.chiSquared(), 2 * 2 * w.w());
        assertThat(w.degrees()).isEqualTo(2);
        agrees("p", w.p(), Math.exp(-w.chiSquared() / 2)); // two degrees of freedom
    }

    @Test
    void ratersWhoTieEverythingHaveNoConcordance() {
        assertThat(Concordance.of(RatingTables.of(row(2, 3), row(2, 3)).complete()))
                .isEmpty();
        assertThat(Concordance.of(RatingTables.of(row(2), row(3)).complete())).isEmpty();
        assertThat(Concordance.of(RatingTables.of(row(2, 3)).complete())).isEmpty();
        assertThat(of(row(1, 1), row(2, 2)).w()).isEqualTo(1);
    }

    @Test
    void isTheMeanRankCorrelationOfPairsOfRatersMovedAndStretched() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var raters = 2 + random.nextInt(4);
            var rows = new double[3 + random.nextInt(8)][raters];
            for (var rater = 0; rater < raters; rater++) {
                var order = IntStream.range(0, rows.length).boxed().collect(Collectors.toList());
                Collections.shuffle(order, random);
                for (var unit = 0; unit < rows.length; unit++) {
                    rows[unit][rater] = order.get(unit);
                }
            }
            var n = rows.length;
            var rho = 0.0;
            for (var a = 0; a < raters; a++) {
                for (var b = 0; b < a; b++) {
                    var first = a;
                    var second = b;
                    rho += 1
                            - 6
                                    * Arrays.stream(rows)
                                            .mapToDouble(row -> Math.pow(row[first] - row[second], 2))
                                            .sum()
                                    / (n * (n * n - 1.0));
                }
            }
            var mean = rho / (raters * (raters - 1) / 2.0);
            var w = of(rows).w();
            agrees("W", w, (mean * (raters - 1) + 1) / raters);
            agrees("stretched", of(RatingTables.mapped(rows, Math::exp)).w(), w);
            agrees("turned", of(RatingTables.turned(rows)).w(), w);
        }
    }

    @Test
    void nothingThatIsNotANumberLeaves() {
        for (var seed = 0; seed < 1_000; seed++) {
            var complete = RatingTables.of(RatingTables.nasty(new Random(seed))).complete();
            Concordance.of(complete).ifPresent(known -> assertThat(known.w()).isBetween(0.0, 1.0));
            IntraclassCorrelations.of(complete).ifPresent(IntraclassCorrelationsTest::finite);
            var fleiss = CategoryCounts.of(complete).fleissKappa();
            fleiss.ifPresent(kappa -> assertThat(kappa).isBetween(-1.0, 1.0));
        }
    }

    @Test
    void anImpossibleConcordanceCannotBeMade() {
        for (var w : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Concordance(w, 1, 1, 0.5));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Concordance(0.5, Double.NaN, 1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Concordance(0.5, 1, 0, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Concordance(0.5, 1, 1, 1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Concordance(0.5, 1, 1, -0.5));
        assertThat(new Concordance(0, 0, 1, 0).w()).isZero();
        assertThat(new Concordance(1, 0, 1, 1).w()).isEqualTo(1);
    }
}
