package ca.qmhcn.methods.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EquityTest {

    private static final Confidence SURE = Confidence.PERCENT_95;
    private static final int SEEDS = 1000;

    @Test
    void aStraightLineIsFoundExactly() {
        var slope = line(List.of(Group.of(10, 10, 1), Group.of(10, 20, 1), Group.of(10, 30, 1)), Scale.PLAIN);
        assertThat(slope.sii().value()).isCloseTo(30, within(1e-12));
        assertThat(slope.atBottom()).isCloseTo(5, within(1e-12));
        assertThat(slope.atTop()).isCloseTo(35, within(1e-12));
        assertThat(slope.rii().orElseThrow()).isCloseTo(7, within(1e-12));
        // c = ∓1.5 and 0, so the error is √4.5.
        assertThat(slope.sii().standardError()).isCloseTo(Math.sqrt(4.5), within(1e-12));
        assertThat(slope.sii().interval().upper()).isCloseTo(30 + SURE.z() * Math.sqrt(4.5), within(1e-12));
    }

    @Test
    void withoutThreeGroupsOrAValueThereIsNoSlope() {
        var two = List.of(Group.of(1, 2, 1), Group.of(1, 3, 1));
        assertThat(SlopeOfInequality.of(two, Scale.PLAIN, SURE)).isEqualTo(Slope.None.FEWER_THAN_THREE_GROUPS);
        assertThat(SlopeOfInequality.of(List.of(), Scale.PLAIN, SURE)).isEqualTo(Slope.None.FEWER_THAN_THREE_GROUPS);
        var gap = List.of(Group.of(1, 2, 1), Group.unknown(1), Group.of(1, 3, 1));
        assertThat(SlopeOfInequality.of(gap, Scale.PLAIN, SURE)).isEqualTo(Slope.None.A_GROUP_WITHOUT_A_VALUE);
        assertThat(Concentration.absolute(gap, SURE)).isEmpty();
        assertThat(Concentration.absolute(two, SURE)).isEmpty();
        assertThat(Concentration.relative(two, SURE)).isEmpty();
        assertThat(Dispersion.mean(gap)).isEmpty();
        assertThat(Dispersion.mean(List.of())).isEmpty();
        assertThat(Dispersion.mean(two)).hasValue(2.5);
    }

    @Test
    void aValueOfZeroHasNoPlaceOnALogarithm() {
        var zero = List.of(Group.of(1, 0, 0.1), Group.of(1, 0.2, 0.1), Group.of(1, 0.3, 0.1));
        assertThat(SlopeOfInequality.of(zero, Scale.LOG, SURE)).isEqualTo(Slope.None.A_VALUE_WITHOUT_LOGARITHM);
        assertThat(SlopeOfInequality.of(zero, Scale.LOGIT, SURE)).isEqualTo(Slope.None.A_VALUE_WITHOUT_LOGARITHM);
        assertThat(SlopeOfInequality.of(zero, Scale.PLAIN, SURE)).isInstanceOf(SlopeIndex.class);
        var full = List.of(Group.of(1, 1, 0.1), Group.of(1, 0.2, 0.1), Group.of(1, 0.3, 0.1));
        assertThat(SlopeOfInequality.of(full, Scale.LOGIT, SURE)).isEqualTo(Slope.None.A_VALUE_WITHOUT_LOGARITHM);
        assertThat(SlopeOfInequality.of(full, Scale.LOG, SURE)).isInstanceOf(SlopeIndex.class);
    }

    @Test
    void readFromTheOtherEndTheSlopeTurnsRoundAndTheRatioIsItsInverse() {
        var slope = line(List.of(Group.of(9, 10, 1), Group.of(8, 20, 2), Group.of(7, 30, 1)), Scale.PLAIN);
        var turned = slope.times(-2);
        assertThat(turned.sii().value()).isEqualTo(-2 * slope.sii().value());
        assertThat(turned.sii().standardError()).isEqualTo(2 * slope.sii().standardError());
        assertThat(turned.sii().interval())
                .isEqualTo(new Interval(
                        -2 * slope.sii().interval().upper(),
                        -2 * slope.sii().interval().lower()));
        assertThat(turned.rii().orElseThrow()).isEqualTo(1 / slope.rii().orElseThrow());
        var interval = slope.riiInterval().orElseThrow();
        assertThat(turned.riiInterval()).contains(new Interval(1 / interval.upper(), 1 / interval.lower()));
        assertThat(turned.atBottom()).isEqualTo(2 * slope.atBottom());
        assertThat(turned.atTop()).isEqualTo(2 * slope.atTop());
        assertThat(slope.times(1)).isEqualTo(slope);
        assertThatIllegalArgumentException().isThrownBy(() -> slope.times(0));
    }

    @Test
    void aRatioIsNotBoundedWhenTheBottomMayBeZero() {
        var groups = List.of(Group.of(1, 3, 2), Group.of(1, 5, 2), Group.of(1, 8, 2));
        var slope = line(groups, Scale.PLAIN);
        assertThat(slope.rii()).isPresent();
        assertThat(slope.riiInterval()).isEmpty();
        assertThat(slope.times(-1).riiInterval()).isEmpty();
        var below = line(List.of(Group.of(1, -3, 1), Group.of(1, 1, 1), Group.of(1, 2, 1)), Scale.PLAIN);
        assertThat(below.rii()).isEmpty();
        assertThat(below.riiInterval()).isEmpty();
        assertThat(below.times(-1).rii()).isEmpty();
    }

    @Test
    void gapsSayWhichIsFirst() {
        var four = new Estimate(4, 0.3);
        var two = new Estimate(2, 0.4);
        var difference = Gap.difference(four, two, SURE).orElseThrow();
        assertThat(difference.value()).isEqualTo(2);
        assertThat(difference.standardError()).isEqualTo(0.5);
        assertThat(difference.interval().lower()).isCloseTo(2 - 0.5 * SURE.z(), within(1e-15));
        assertThat(difference.interval().upper()).isCloseTo(2 + 0.5 * SURE.z(), within(1e-15));
        var ratio = Gap.ratio(four, two, SURE).orElseThrow();
        assertThat(ratio.value()).isEqualTo(2);
        assertThat(ratio.standardError()).isCloseTo(Math.hypot(0.075, 0.2), within(1e-15));
        assertThat(Gap.ratio(new Estimate(0, 1), two, SURE)).isEmpty();
        assertThat(Gap.ratio(two, new Estimate(0, 1), SURE)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Group.of(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Group.unknown(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(1, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CountedGroup(1, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CountedGroup(1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CountedGroup(0, 1, 1));
        var more = Collections.nCopies(3, new CountedGroup(1, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ModelledSlope.of(more, CountModel.SHARE, SURE));
        assertThat(ModelledSlope.of(more, CountModel.RATE, SURE)).isInstanceOf(SlopeIndex.class);
    }

    @Test
    void unitsAndSizesDoNotMatterBeyondTheirUnit() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var groups = groups(new Random(seed));
            var slope = line(groups, Scale.PLAIN);
            var tenfold = groups.stream()
                    .map(group -> Group.of(group.people() * 8, group.value() * 10, group.standardError() * 10))
                    .toList();
            var scaled = line(tenfold, Scale.PLAIN);
            assertThat(scaled.sii().value()).isCloseTo(10 * slope.sii().value(), within(1e-9));
            assertThat(scaled.sii().standardError()).isCloseTo(10 * slope.sii().standardError(), within(1e-9));
            DispersionTest.near(scaled.rii(), slope.rii());
            DispersionTest.near(Dispersion.theil(tenfold), Dispersion.theil(groups));
            DispersionTest.near(Dispersion.indexOfDisparity(tenfold), Dispersion.indexOfDisparity(groups));
            assertThat(Concentration.relative(tenfold, SURE).orElseThrow().value())
                    .isCloseTo(
                            Concentration.relative(groups, SURE).orElseThrow().value(), within(1e-9));
        }
    }

    @Test
    void turnedRoundTheGroupsHaveTheOppositeSlope() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var groups = groups(new Random(seed));
            for (var scale : Scale.values()) {
                var slope = line(groups, scale);
                var turned = line(groups.reversed(), scale);
                assertThat(turned.sii().value()).isCloseTo(-slope.sii().value(), within(1e-9));
                assertThat(turned.sii().standardError()).isCloseTo(slope.sii().standardError(), within(1e-9));
                assertThat(turned.atBottom()).isCloseTo(slope.atTop(), within(1e-9));
                assertThat(slope.sii().interval().lower())
                        .isLessThan(slope.sii().value());
            }
            assertThat(Concentration.absolute(groups.reversed(), SURE)
                            .orElseThrow()
                            .value())
                    .isCloseTo(
                            -Concentration.absolute(groups, SURE).orElseThrow().value(), within(1e-9));
        }
    }

    /// A slow simulation of what the closed form says.
    @Test
    void theErrorOfASlopeIsThatOfManyDraws() {
        var groups = groups(new Random(7));
        var random = new Random(8);
        var draws = 20_000;
        var squares = 0.0;
        var slope = line(groups, Scale.PLAIN).sii();
        for (var draw = 0; draw < draws; draw++) {
            var drawn = groups.stream()
                    .map(group ->
                            Group.of(group.people(), group.value() + random.nextGaussian() * group.standardError(), 0))
                    .toList();
            var off = line(drawn, Scale.PLAIN).sii().value() - slope.value();
            squares += off * off / draws;
        }
        assertThat(Math.sqrt(squares)).isCloseTo(slope.standardError(), within(0.02 * slope.standardError()));
    }

    @Test
    void noNumberThatIsNoneEverLeaves() {
        var nasty = new double[] {0, 1, 1e-300, 1e300, -1e300, Double.MIN_VALUE, Double.MAX_VALUE, 0.5, 1e-9};
        for (var seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var groups = new ArrayList<Group>();
            var counts = new ArrayList<CountedGroup>();
            for (var i = 0; i < 1 + random.nextInt(5); i++) {
                var people = Math.max(Double.MIN_VALUE, Math.abs(pick(nasty, random)));
                groups.add(Group.of(people, pick(nasty, random), Math.abs(pick(nasty, random))));
                var events = Math.abs(pick(nasty, random));
                counts.add(new CountedGroup(people, events, Math.max(events, Double.MIN_VALUE)));
            }
            // The constructors of the results refuse what is not finite, so making them is the check.
            for (var scale : Scale.values()) {
                assertThat(SlopeOfInequality.of(groups, scale, SURE)).isNotNull();
                assertThat(SlopeOfInequality.robust(groups, scale, SURE)).isNotNull();
            }
            assertThat(ModelledSlope.of(counts, CountModel.SHARE, SURE)).isNotNull();
            assertThat(ModelledSlope.of(counts, CountModel.RATE, SURE)).isNotNull();
            assertThat(Concentration.absolute(groups, SURE)).isNotNull();
            assertThat(Concentration.relative(groups, SURE)).isNotNull();
            finite(Dispersion.coefficientOfVariation(groups));
            finite(Dispersion.theil(groups));
            finite(Dispersion.meanLogDeviation(groups));
            finite(Dispersion.attributableFraction(groups, 0));
            var first = groups.getFirst().estimate().orElseThrow();
            var last = groups.getLast().estimate().orElseThrow();
            assertThat(Gap.ratio(first, last, SURE)).isNotNull();
            assertThat(Gap.difference(first, last, SURE)).isNotNull();
        }
    }

    private static double pick(double[] from, Random random) {
        return from[random.nextInt(from.length)];
    }

    private static void finite(OptionalDouble value) {
        value.ifPresent(number -> assertThat(number).isFinite());
    }

    /// Shares of three to ten groups, so that every scale holds them.
    static List<Group> groups(Random random) {
        var groups = new ArrayList<Group>();
        var count = 3 + random.nextInt(8);
        for (var i = 0; i < count; i++) {
            groups.add(Group.of(
                    1 + random.nextInt(1000), 0.05 + 0.9 * random.nextDouble(), 0.001 + 0.02 * random.nextDouble()));
        }
        return groups;
    }

    private static SlopeIndex line(List<Group> groups, Scale scale) {
        return Optional.of(SlopeOfInequality.of(groups, scale, SURE))
                .map(SlopeIndex.class::cast)
                .orElseThrow();
    }
}
