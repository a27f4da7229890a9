package ca.qmhcn.methods.consensus;

import static ca.qmhcn.methods.agreement.Close.agrees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.qmhcn.methods.consensus.Appropriateness.Verdict;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandUclaTest {

    private static PanelRatings panel(Integer... ratings) {
        return new PanelRatings(List.of(ratings));
    }

    private static Appropriateness of(Integer... ratings) {
        return RandUcla.DEFAULT.judge(panel(ratings)).orElseThrow();
    }

    /// BMJ Open 2012;2:e001431, table 1.
    @Test
    void thePublishedExample() {
        var standing = of(7, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 6, 6, 6);
        assertThat(standing.median()).isEqualTo(7);
        assertThat(standing.interpercentileRange()).isEqualTo(1);
        assertThat(standing.asymmetry()).isEqualTo(2.5);
        agrees("ipras", standing.rangeAllowed(), 6.1);
        assertThat(standing.verdict()).isEqualTo(Verdict.APPROPRIATE);
    }

    @Test
    void aMedianBetweenTwoRegionsGoesWhereTheSettingSays() {
        var higher = new RandUcla(Percentile.TYPE_7, HalfMedian.HIGHER_REGION);
        assertThat(of(6, 6, 7, 7).verdict()).isEqualTo(Verdict.UNCERTAIN);
        assertThat(higher.judge(panel(6, 6, 7, 7)).orElseThrow().verdict()).isEqualTo(Verdict.APPROPRIATE);
        assertThat(of(3, 3, 4, 4).verdict()).isEqualTo(Verdict.UNCERTAIN);
        assertThat(higher.judge(panel(3, 3, 4, 4)).orElseThrow().verdict()).isEqualTo(Verdict.UNCERTAIN);
        assertThat(of(7, 7, 7).verdict()).isEqualTo(Verdict.APPROPRIATE);
        assertThat(of(3, 3, 3).verdict()).isEqualTo(Verdict.INAPPROPRIATE);
        assertThat(of(6, 6, 6).verdict()).isEqualTo(Verdict.UNCERTAIN);
    }

    @Test
    void aPanelAtBothEndsDisagreesWhateverItsMedian() {
        var standing = of(1, 1, 1, 1, 9, 9, 9, 9, 9);
        assertThat(standing.median()).isEqualTo(9);
        assertThat(standing.disagreement()).isTrue();
        assertThat(standing.disagreementIndex()).isGreaterThan(1);
        assertThat(standing.verdict()).isEqualTo(Verdict.UNCERTAIN_BY_DISAGREEMENT);
    }

    @Test
    void exactlyAsFarApartAsAllowedIsNotDisagreement() {
        var equal = new Appropriateness(4, 5, 5 - 2.35 / 2, 5 + 2.35 / 2, 1, 2, 1, 1, Region.MIDDLE);
        agrees("index", equal.disagreementIndex(), 1);
        assertThat(equal.disagreement()).isFalse();
        var beyond = new Appropriateness(4, 5, 3.8, 6.2, 1, 2, 1, 1, Region.MIDDLE);
        assertThat(beyond.disagreement()).isTrue();
    }

    @Test
    void onePanelistStandsSomewhereAndNobodyNowhere() {
        assertThat(RandUcla.DEFAULT.judge(panel())).isEmpty();
        var one = of(4);
        assertThat(one.median()).isEqualTo(4);
        assertThat(one.interpercentileRange()).isZero();
        assertThat(one.meanDeviation()).isZero();
        assertThat(one.disagreement()).isFalse();
        var six = new RandUcla(Percentile.TYPE_6, HalfMedian.MIDDLE)
                .judge(panel(4))
                .orElseThrow();
        assertThat(six.p30()).isEqualTo(4);
        assertThat(six.p70()).isEqualTo(4);
    }

    @Test
    void ratingsRunFromOneToNine() {
        for (var rating : new int[] {0, 10, -1}) {
            assertThatIllegalArgumentException().isThrownBy(() -> panel(5, rating));
        }
        assertThat(panel(1, 9).panel()).isEqualTo(2);
        for (var rating = 1; rating <= 9; rating++) {
            assertThat(panel(rating).in(Region.LOW)).isEqualTo(rating <= 3 ? 1 : 0);
            assertThat(panel(rating).in(Region.MIDDLE)).isEqualTo(rating >= 4 && rating <= 6 ? 1 : 0);
            assertThat(panel(rating).in(Region.HIGH)).isEqualTo(rating >= 7 ? 1 : 0);
        }
    }

    @Test
    void impossiblePanelsCannotBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Appropriateness(0, 5, 5, 5, 0, 0, 0, 0, Region.MIDDLE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Appropriateness(2, 5, 5, 5, 0, 1, 0, 0, Region.MIDDLE));
        for (var percentiles : new double[][] {{6, 5}, {0.9, 5}, {5, 9.1}, {Double.NaN, 5}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new Appropriateness(1, 5, percentiles[0], percentiles[1], 0, 1, 0, 0, Region.MIDDLE));
        }
        assertThat(new Appropriateness(1, 5, 1, 9, 0, 1, 0, 0, Region.MIDDLE).disagreement())
                .isTrue();
    }

    @Test
    void percentilesOfBothTypesByHand() {
        var sorted = new double[] {1, 2, 4, 8};
        assertThat(Percentile.TYPE_7.of(sorted, 0.5)).isEqualTo(3);
        assertThat(Percentile.TYPE_7.of(sorted, 0)).isEqualTo(1);
        assertThat(Percentile.TYPE_7.of(sorted, 1)).isEqualTo(8);
        agrees("type 7", Percentile.TYPE_7.of(sorted, 0.7), 4 + 0.1 * 4);
        agrees("type 6", Percentile.TYPE_6.of(sorted, 0.7), 4 + 0.5 * 4);
        agrees("type 6", Percentile.TYPE_6.of(sorted, 0.3), 1.5);
        assertThat(Percentile.TYPE_6.of(sorted, 0.1)).isEqualTo(1);
        assertThat(Percentile.TYPE_6.of(sorted, 0.95)).isEqualTo(8);
        // 0.7 of ten steps is exactly the seventh, though the product is not exact.
        assertThat(Percentile.TYPE_7.of(new double[] {0, 0, 0, 0, 0, 0, 0, 1, 5, 5, 5}, 0.7))
                .isEqualTo(1);
        for (var p : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Percentile.TYPE_7.of(sorted, p));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Percentile.TYPE_7.of(new double[0], 0.5));
    }

    @Test
    void turningTheScaleRoundTurnsTheVerdictRound() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var ratings = new ArrayList<Integer>();
            for (var i = 1 + random.nextInt(19); i > 0; i--) {
                ratings.add(1 + random.nextInt(9));
            }
            for (var percentile : Percentile.values()) {
                var method = new RandUcla(percentile, HalfMedian.MIDDLE);
                var standing = method.judge(new PanelRatings(ratings)).orElseThrow();
                var turned = method.judge(new PanelRatings(
                                ratings.stream().map(rating -> 10 - rating).toList()))
                        .orElseThrow();
                agrees("index", turned.disagreementIndex(), standing.disagreementIndex());
                agrees("median", turned.median(), 10 - standing.median());
                assertThat(turned.verdict()).isEqualTo(turned(standing.verdict()));
                assertThat(turned.high()).isEqualTo(standing.low());
                assertThat(standing.disagreement()).isEqualTo(standing.disagreementIndex() > 1 + 1e-9);
                Collections.shuffle(ratings, random);
                assertThat(method.judge(new PanelRatings(ratings))).contains(standing);
            }
        }
    }

    private static Verdict turned(Verdict verdict) {
        return switch (verdict) {
            case APPROPRIATE -> Verdict.INAPPROPRIATE;
            case INAPPROPRIATE -> Verdict.APPROPRIATE;
            case UNCERTAIN, UNCERTAIN_BY_DISAGREEMENT -> verdict;
        };
    }

    @Test
    void singleRatingsOfASmallPanelStayHidden() {
        assertThat(SingleRatings.of(panel(1, 2, 3, 4, 5, 6))).isEqualTo(new SingleRatings.Withheld());
        assertThat(SingleRatings.of(panel(9, 2, 3, 4, 5, 6, 1)))
                .isEqualTo(new SingleRatings.Shown(List.of(1, 2, 3, 4, 5, 6, 9)));
        assertThat(((SingleRatings.Shown) SingleRatings.of(panel(9, 2, 3, 4, 5, 6, 1))).ratings())
                .isSorted();
        assertThatIllegalArgumentException().isThrownBy(() -> new SingleRatings.Shown(List.of(1, 2, 3, 4, 5, 6)));
        // Results have no list in them, whatever the panel.
        assertThat(Arrays.stream(Appropriateness.class.getRecordComponents())
                        .filter(component -> !component.getType().isPrimitive()
                                && !component.getType().isEnum()))
                .isEmpty();
    }

    /// Neither by asking nor by printing: a panel of three would be told by its ratings.
    @Test
    void noSingleRatingLeavesASmallPanel() {
        assertThat(panel(2, 5, 9)).hasToString("A panel of 3");
        assertThat(Arrays.stream(PanelRatings.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName))
                .containsExactlyInAnyOrder("panel", "toString");
        assertThat(PanelRatings.class.getFields()).isEmpty();
        assertThat(SingleRatings.of(panel(2, 5, 9)).toString()).doesNotContain("2", "5", "9");
    }
}
