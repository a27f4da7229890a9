package ca.qmhcn.methods.reliability;

import static ca.qmhcn.methods.agreement.Close.agrees;
import static ca.qmhcn.methods.reliability.Answered.row;
import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.reliability.OneFactor.NotFitted.Reason;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneFactorTest {

    private static OneFactor fit(double[]... rows) {
        return OneFactor.fit(Answered.of(rows));
    }

    private static Reason why(OneFactor factor) {
        return ((OneFactor.NotFitted) factor).reason();
    }

    @Test
    void threeItemsAreFittedExactly() {
        var rows = Answered.oneThing(new Random(4), 200, 3);
        var fitted = (OneFactor.Fitted) fit(rows);
        // With three items the loadings follow from the correlations: l1 = sqrt(r12 r13 / r23), times the deviation.
        var s = new double[3][3];
        for (var i = 0; i < 3; i++) {
            for (var j = 0; j < 3; j++) {
                s[i][j] = covariance(rows, i, j);
            }
        }
        agrees("first", fitted.loadings().getFirst().loading(), Math.sqrt(s[0][1] * s[0][2] / s[1][2]), 1e-7);
        agrees("own", fitted.loadings().getFirst().uniqueness(), s[0][0] - s[0][1] * s[0][2] / s[1][2], 1e-7);
    }

    /// Divided by n.
    private static double covariance(double[][] rows, int i, int j) {
        var meanI = Arrays.stream(rows).mapToDouble(row -> row[i]).average().orElseThrow();
        var meanJ = Arrays.stream(rows).mapToDouble(row -> row[j]).average().orElseThrow();
        return Arrays.stream(rows)
                .mapToDouble(row -> (row[i] - meanI) * (row[j] - meanJ))
                .average()
                .orElseThrow();
    }

    /// Item 1 is the sum of two things; items 2 and 3 have one each. No single factor explains it.
    @Test
    void anItemWithoutVarianceOfItsOwnIsReportedNotHidden() {
        var random = new Random(2);
        var rows = new double[300][];
        Arrays.setAll(rows, _ -> {
            var one = random.nextGaussian();
            var two = 0.2 * one + random.nextGaussian();
            return row(one + two, one + 0.1 * random.nextGaussian(), two + 0.1 * random.nextGaussian());
        });
        var heywood = (OneFactor.Heywood) fit(rows);
        assertThat(heywood.items()).containsExactly("item 1");
        assertThat(heywood.n()).isEqualTo(300);
        assertThat(heywood.leftOut()).isEmpty();
    }

    @Test
    void tooLittleIsNotFitted() {
        assertThat(why(fit(row(1, 2), row(2, 1), row(3, 4)))).isEqualTo(Reason.TOO_FEW_ITEMS);
        assertThat(why(fit())).isEqualTo(Reason.TOO_FEW_ITEMS);
        assertThat(why(fit(row(1, 2, 3), row(2, 1, 1), row(3, 4, 2)))).isEqualTo(Reason.TOO_FEW_PEOPLE);
        var constant = fit(row(1, 2, 5), row(2, 1, 5), row(3, 4, 5), row(3, 3, 5));
        assertThat(why(constant)).isEqualTo(Reason.TOO_FEW_ITEMS);
        assertThat(constant.leftOut()).containsExactly("item 3");
        assertThat(constant.n()).isEqualTo(4);
    }

    @Test
    void copiesOfOneItemHaveNothingOfTheirOwn() {
        var rows = Answered.oneThing(new Random(9), 50, 1);
        var copies = Arrays.stream(rows).map(row -> row(row[0], row[0], row[0])).toArray(double[][]::new);
        assertThat(fit(copies)).isNotInstanceOf(OneFactor.Fitted.class);
    }

    @Test
    void theBestFitReproducesCovariancesWhereTheModelHolds() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var items = 3 + random.nextInt(5);
            var rows = Answered.oneThing(random, 40 + random.nextInt(200), items);
            if (fit(rows) instanceof OneFactor.Fitted fitted) {
                assertThat(fitted.omega()).as("seed %d", seed).isBetween(0.0, 1.0);
                for (var i = 0; i < items; i++) {
                    var loading = fitted.loadings().get(i);
                    assertThat(loading.uniqueness()).isPositive();
                    // The likelihood equations keep every variance.
                    agrees(
                            "variance",
                            loading.loading() * loading.loading() + loading.uniqueness(),
                            covariance(rows, i, i),
                            1e-6);
                }
                stretched(fitted, rows);
            }
        }
    }

    private static void stretched(OneFactor.Fitted fitted, double[]... rows) {
        var stretched = Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(x -> 50 - 7 * x).toArray())
                .toArray(double[][]::new);
        var again = (OneFactor.Fitted) fit(stretched);
        agrees("omega", again.omega(), fitted.omega(), 1e-7);
        agrees(
                "loading",
                again.loadings().getFirst().loading(),
                7 * fitted.loadings().getFirst().loading(),
                1e-6);
    }

    @Test
    void mostSamplesOfOneThingAreFitted() {
        var fitted = 0;
        for (var seed = 0; seed < 200; seed++) {
            fitted += fit(Answered.oneThing(new Random(seed), 100, 6)) instanceof OneFactor.Fitted ? 1 : 0;
        }
        assertThat(fitted).isEqualTo(200);
    }

    /// Every combination of three answers twice: nothing is shared.
    @Test
    void itemsThatShareNothingHaveNoFactor() {
        var rows = new double[16][];
        Arrays.setAll(rows, i -> row(i & 1, (i >> 1) & 1, (i >> 2) & 1));
        assertThat(why(fit(rows))).isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(fit(rows).n()).isEqualTo(16);
    }

    /// Items without anything in common: every second time no factor is possible, which is said instead of
    /// a number.
    @Test
    void noiseIsOftenImproperAndNeverConsistent() {
        var endings = new TreeMap<String, Integer>();
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var rows = new double[200][5];
            for (var row : rows) {
                Arrays.setAll(row, _ -> random.nextGaussian());
            }
            var ending = switch (fit(rows)) {
                case OneFactor.Fitted fitted -> {
                    assertThat(fitted.omega()).isLessThan(0.6);
                    yield "fitted";
                }
                case OneFactor.Heywood heywood -> {
                    assertThat(heywood.items()).isNotEmpty();
                    yield "heywood";
                }
                case OneFactor.NotFitted not -> not.reason().name();
            };
            endings.merge(ending, 1, Integer::sum);
        }
        assertThat(endings).containsOnlyKeys("fitted", "heywood");
        assertThat(endings.get("heywood")).isGreaterThan(50);
    }

    @Test
    void tinyAnswersHaveTheSameOmegaAsLargeOnes() {
        var rows = Answered.oneThing(new Random(6), 100, 4);
        var omega = ((OneFactor.Fitted) fit(rows)).omega();
        for (var factor : new double[] {1e-90, 1e90}) {
            var scaled = Arrays.stream(rows)
                    .map(row -> Arrays.stream(row).map(x -> factor * x).toArray())
                    .toArray(double[][]::new);
            agrees("omega", ((OneFactor.Fitted) fit(scaled)).omega(), omega, 1e-7);
            var alpha = (Reliability.Scale) Reliability.of(Answered.of(scaled));
            agrees("alpha", alpha.alpha(), ((Reliability.Scale) Reliability.of(Answered.of(rows))).alpha());
        }
    }

    @Test
    void anItemOfOppositeSignLoadsNegatively() {
        var rows = Arrays.stream(Answered.oneThing(new Random(5), 300, 5))
                .map(row -> row(row[0], row[1], row[2], row[3], -row[4]))
                .toArray(double[][]::new);
        var fitted = (OneFactor.Fitted) fit(rows);
        assertThat(fitted.loadings().getLast().loading()).isNegative();
        assertThat(fitted.loadings().stream()
                        .mapToDouble(OneFactor.Loading::loading)
                        .sum())
                .isPositive();
    }

    /// Where a slow search that cannot leave what is possible ends inside it, ours ends there too.
    @Test
    void agreesWithExpectationAndMaximizationAlone() {
        var compared = 0;
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var noise = 0.5 + 2 * random.nextDouble();
            var rows = new double[20 + random.nextInt(40)][3 + random.nextInt(5)];
            for (var row : rows) {
                var common = random.nextGaussian();
                Arrays.setAll(row, _ -> common + noise * random.nextGaussian());
            }
            var slow = slowly(rows);
            if (slow.isPresent()) {
                compared++;
                agrees("seed " + seed, ((OneFactor.Fitted) fit(rows)).omega(), slow.getAsDouble(), 1e-6);
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    private static OptionalDouble slowly(double[][] rows) {
        var k = rows[0].length;
        var s = new double[k][k];
        for (var i = 0; i < k; i++) {
            for (var j = 0; j < k; j++) {
                s[i][j] = covariance(rows, i, j);
            }
        }
        var l = new double[k];
        var p = new double[k];
        Arrays.setAll(l, i -> 0.7 * Math.sqrt(s[i][i]));
        Arrays.setAll(p, i -> 0.5 * s[i][i]);
        var change = 1.0;
        for (var step = 0; step < 10_000 && change > 1e-10; step++) {
            change = expectAndMaximize(s, l, p);
        }
        var inside = IntStream.range(0, k).allMatch(i -> p[i] > 0.05 * s[i][i]);
        var common = Arrays.stream(l).sum();
        return inside && change <= 1e-10
                ? OptionalDouble.of(
                        common * common / (common * common + Arrays.stream(p).sum()))
                : OptionalDouble.empty();
    }

    private static double expectAndMaximize(double[][] s, double[] l, double[] p) {
        var k = l.length;
        var one = 1 + IntStream.range(0, k).mapToDouble(i -> l[i] * l[i] / p[i]).sum();
        var b = IntStream.range(0, k).mapToDouble(i -> l[i] / p[i] / one).toArray();
        var sb = IntStream.range(0, k)
                .mapToDouble(i ->
                        IntStream.range(0, k).mapToDouble(j -> s[i][j] * b[j]).sum())
                .toArray();
        var e = 1 / one + IntStream.range(0, k).mapToDouble(i -> b[i] * sb[i]).sum();
        var change = 0.0;
        for (var i = 0; i < k; i++) {
            change = Math.max(change, Math.abs(sb[i] / e - l[i]));
            l[i] = sb[i] / e;
            p[i] = Math.max(1e-9, s[i][i] - l[i] * sb[i]);
        }
        return change;
    }
}
