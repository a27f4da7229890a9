package ca.qmhcn.methods.agreement;

import static ca.qmhcn.methods.agreement.Close.agrees;
import static ca.qmhcn.methods.agreement.RatingTables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.Interval;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntraclassCorrelationsTest {

    private static Optional<Icc> icc(IccForm form, double[]... rows) {
        return IntraclassCorrelations.of(RatingTables.of(rows).complete())
                .flatMap(known -> known.get(form, Confidence.PERCENT_95));
    }

    static void finite(IntraclassCorrelations correlations) {
        for (var form : IccForm.values()) {
            for (var degrees : IccDegrees.values()) {
                correlations.get(form, Confidence.PERCENT_95, degrees).ifPresent(icc -> {
                    assertThat(icc.value()).isFinite().isLessThanOrEqualTo(1);
                    icc.test().ifPresent(test -> {
                        assertThat(test.p()).isBetween(0.0, 1.0);
                        assertThat(test.df2()).isFinite().isPositive();
                    });
                });
            }
        }
    }

    @Test
    void ratersWithoutAnyErrorHaveNoTest() {
        for (var form : IccForm.values()) {
            var same = icc(form, row(1, 1), row(2, 2), row(3, 3)).orElseThrow();
            assertThat(same.value()).isEqualTo(1);
            assertThat(same.form()).isEqualTo(form);
            assertThat(same.test()).isEmpty();
        }
    }

    @Test
    void aStricterRaterDisagreesButIsConsistent() {
        var rows = new double[][] {row(1, 2), row(2, 3), row(3, 4)};
        assertThat(icc(IccForm.CONSISTENCY_SINGLE, rows).orElseThrow().value()).isEqualTo(1);
        assertThat(icc(IccForm.CONSISTENCY_AVERAGE, rows).orElseThrow().value()).isEqualTo(1);
        // MSR 2, MSC 1.5, MSE 0: 2 / (2 + 2 * 1.5 / 3).
        agrees("single", icc(IccForm.AGREEMENT_SINGLE, rows).orElseThrow().value(), 2 / 3.0);
        agrees("average", icc(IccForm.AGREEMENT_AVERAGE, rows).orElseThrow().value(), 0.8);
        // MSW 0.5.
        agrees("one way", icc(IccForm.ONE_WAY_SINGLE, rows).orElseThrow().value(), 1.5 / 2.5);
        agrees("one way", icc(IccForm.ONE_WAY_AVERAGE, rows).orElseThrow().value(), 0.75);
    }

    @Test
    void unitsThatDoNotDifferHaveNoCorrelationOfMeans() {
        var rows = new double[][] {row(1, 2), row(2, 1)};
        assertThat(icc(IccForm.ONE_WAY_SINGLE, rows).orElseThrow().value()).isEqualTo(-1);
        assertThat(icc(IccForm.ONE_WAY_AVERAGE, rows)).isEmpty();
        assertThat(icc(IccForm.CONSISTENCY_AVERAGE, rows)).isEmpty();
        assertThat(icc(IccForm.AGREEMENT_AVERAGE, rows)).isEmpty();
    }

    @Test
    void tooLittleHasNone() {
        assertThat(icc(IccForm.ONE_WAY_SINGLE)).isEmpty();
        assertThat(icc(IccForm.ONE_WAY_SINGLE, row(1, 2))).isEmpty();
        assertThat(icc(IccForm.ONE_WAY_SINGLE, row(1), row(2))).isEmpty();
        assertThat(icc(IccForm.ONE_WAY_SINGLE, row(2, 2), row(2, 2))).isEmpty();
        assertThat(icc(IccForm.ONE_WAY_SINGLE, row(2, 2), row(2, 3))).isPresent();
    }

    @Test
    void theMeanOfRatersIsOneRaterSteppedUp() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var rows = RatingTables.random(random, 0);
            var k = rows[0].length;
            steppedUp(IccForm.ONE_WAY_SINGLE, IccForm.ONE_WAY_AVERAGE, k, rows);
            steppedUp(IccForm.CONSISTENCY_SINGLE, IccForm.CONSISTENCY_AVERAGE, k, rows);
            steppedUp(IccForm.AGREEMENT_SINGLE, IccForm.AGREEMENT_AVERAGE, k, rows);
        }
    }

    private static void steppedUp(IccForm single, IccForm average, int k, double[]... rows) {
        icc(average, rows).ifPresent(mean -> {
            var one = icc(single, rows).orElseThrow();
            agrees("value", mean.value(), up(one.value(), k));
            mean.test().ifPresent(test -> {
                var alone = one.test().orElseThrow();
                agrees("df", test.df2(), alone.df2());
                agrees("lower", test.interval().lower(), up(alone.interval().lower(), k), 1e-8);
                agrees("upper", test.interval().upper(), up(alone.interval().upper(), k), 1e-8);
                assertThat(mean.value())
                        .isBetween(test.interval().lower(), test.interval().upper());
            });
        });
    }

    private static double up(double single, int k) {
        return k * single / (1 + (k - 1) * single);
    }

    @Test
    void anotherScaleOrAnotherOrderChangesNothing() {
        for (var seed = 0; seed < 1_000; seed++) {
            var rows = RatingTables.random(new Random(seed), 0);
            for (var form : IccForm.values()) {
                var moved = icc(form, RatingTables.mapped(rows, x -> 1024 - 0.5 * x));
                var turned = icc(form, RatingTables.turned(rows));
                icc(form, rows).ifPresent(icc -> {
                    agrees("moved", moved.orElseThrow().value(), icc.value());
                    agrees("turned", turned.orElseThrow().value(), icc.value());
                    assertThat(moved.orElseThrow().test().isPresent())
                            .isEqualTo(icc.test().isPresent());
                });
            }
        }
    }

    @Test
    void moreConfidenceIsWider() {
        var known = IntraclassCorrelations.of(RatingTables.of(
                                row(1, 2), row(3, 3), row(5, 4), row(2, 2), row(9, 8), row(7, 7), row(0, 2), row(4, 4))
                        .complete())
                .orElseThrow();
        for (var form : IccForm.values()) {
            var narrow = known.get(form, Confidence.PERCENT_95)
                    .orElseThrow()
                    .test()
                    .orElseThrow()
                    .interval();
            var wide = known.get(form, Confidence.PERCENT_99_8)
                    .orElseThrow()
                    .test()
                    .orElseThrow()
                    .interval();
            assertThat(wide.lower()).isLessThan(narrow.lower());
            assertThat(wide.upper()).isGreaterThan(narrow.upper());
        }
    }

    @Test
    void impossibleResultsCannotBeMade() {
        for (var value : new double[] {1.1, Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Icc(IccForm.ONE_WAY_SINGLE, value, Optional.empty()));
        }
        var interval = new Interval(0, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Icc.Test(Double.NaN, 1, 1, 0, interval));
        assertThatIllegalArgumentException().isThrownBy(() -> new Icc.Test(1, 0, 1, 0, interval));
        assertThatIllegalArgumentException().isThrownBy(() -> new Icc.Test(1, 1, 0, 0, interval));
        assertThatIllegalArgumentException().isThrownBy(() -> new Icc.Test(1, 1, 1, -0.1, interval));
        assertThatIllegalArgumentException().isThrownBy(() -> new Icc.Test(1, 1, 1, 1.1, interval));
        assertThat(new Icc.Test(0, 1, 1, 1, interval).p()).isEqualTo(1);
        assertThat(new Icc.Test(0, 1, 1, 0, interval).p()).isZero();
    }

    @Test
    void everyFormIsSaidInFull() {
        assertThat(IccForm.AGREEMENT_AVERAGE.model()).isEqualTo(IccForm.Model.TWO_WAY);
        assertThat(IccForm.AGREEMENT_AVERAGE.kind()).isEqualTo(IccForm.Kind.AGREEMENT);
        assertThat(IccForm.AGREEMENT_AVERAGE.unit()).isEqualTo(IccForm.Unit.AVERAGE);
        assertThat(IccForm.ONE_WAY_SINGLE.unit()).isEqualTo(IccForm.Unit.SINGLE);
    }
}
