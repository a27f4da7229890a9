package ca.qmhcn.methods.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.rates.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final int SEEDS = 1000;

    private static final Reference LOWER = new Reference(new Norm(20, 5), 0.8, Better.LOWER, "made up for this test");
    private static final Reference HIGHER =
            new Reference(new Norm(-20, 5), 0.8, Better.HIGHER, "made up for this test");

    private static final Norm HEALTHY = new Norm(5, 4);

    private static final double CUT_OFF = 10;

    /// Claus (2020): depression from time 1 to time 4, as the example data of *clinicalsignificance* print it.
    @Test
    void anErrorOfTheDifferenceAsPublished() {
        var claus = new Reference(new Norm(35, 8.1586), 0.801, Better.LOWER, "Claus 2020");
        assertThat(claus.differenceError()).isCloseTo(5.1471, within(1e-4));
        assertThat(claus.leastReliableDifference()).isCloseTo(10.0881, within(3e-4));
    }

    @Test
    void sixPointsOfADepressionScaleFitTheFormula() {
        var reference = new Reference(new Norm(15, 5.8), 0.84, Better.LOWER, "instrument manual");
        assertThat(reference.leastReliableDifference()).isCloseTo(6.43, within(5e-3));
    }

    @Test
    void cutOffsGoTowardTheOtherGroup() {
        assertThat(LOWER.cutOffA()).isEqualTo(10);
        assertThat(LOWER.cutOffB(HEALTHY)).isEqualTo(13);
        assertThat(LOWER.cutOffC(HEALTHY)).isCloseTo((5 * 5 + 4 * 20) / 9.0, within(1e-12));
        assertThat(HIGHER.cutOffA()).isEqualTo(-10);
        assertThat(HIGHER.cutOffB(new Norm(-5, 4))).isEqualTo(-13);
    }

    @Test
    void fiveThingsCanBecomeOfAPerson() {
        var change = ReliableChange.jacobsonTruax(LOWER);
        assertThat(change.of(20, 9, CUT_OFF)).isEqualTo(Change.RECOVERED);
        assertThat(change.of(20, 10, CUT_OFF))
                .as("the cut-off itself is clinical")
                .isEqualTo(Change.IMPROVED);
        assertThat(change.of(30, 20, CUT_OFF)).isEqualTo(Change.IMPROVED);
        assertThat(change.of(12, 9, CUT_OFF)).as("crossing is not enough").isEqualTo(Change.UNCHANGED);
        assertThat(change.of(9, 0, CUT_OFF)).as("was not on the clinical side").isEqualTo(Change.IMPROVED);
        assertThat(change.of(10, 1, CUT_OFF)).isEqualTo(Change.RECOVERED);
        assertThat(change.of(20, 30, CUT_OFF)).isEqualTo(Change.DETERIORATED);
        assertThat(change.of(9, 20, CUT_OFF)).isEqualTo(Change.HARMED);
        assertThat(change.of(1, 10, CUT_OFF)).isEqualTo(Change.HARMED);
        assertThat(change.of(-20, -2, CUT_OFF)).as("worse, still functional").isEqualTo(Change.DETERIORATED);
        assertThat(change.of(5, 5, CUT_OFF)).isEqualTo(Change.UNCHANGED);
    }

    @Test
    void exactlyTheCriticalDifferenceIsNotReliable() {
        var unit = new Reference(new Norm(0, 1 / Math.sqrt(0.4)), 0.8, Better.LOWER, "a difference error of one");
        var change = ReliableChange.jacobsonTruax(unit);
        var least = change.critical() / change.index(0, 1);
        assertThat(change.of(0, Math.nextDown(least), -100)).isEqualTo(Change.UNCHANGED);
        assertThat(change.of(0, least * (1 + 1e-12), -100)).isNotEqualTo(Change.UNCHANGED);
        assertThat(change.of(0, -least * (1 + 1e-12), -100)).isEqualTo(Change.IMPROVED);
        assertThat(change.critical()).isCloseTo(1.959964, within(5e-7));
        assertThat(change.method()).isEqualTo(ChangeMethod.JACOBSON_TRUAX);
    }

    @Test
    void turnedRoundAScaleSaysTheSame() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var people = people(random);
            var ends = Ends.of(people).orElseThrow();
            var turned = Ends.of(people.stream()
                            .map(scores -> Scores.of(
                                    -scores.start().getAsDouble(), -scores.end().getAsDouble()))
                            .toList())
                    .orElseThrow();
            var low = methods(LOWER, ends);
            var high = methods(HIGHER, turned);
            assertThat(low).hasSameSizeAs(high);
            for (var i = 0; i < low.size(); i++) {
                for (var person : people) {
                    var start = person.start().getAsDouble();
                    var end = person.end().getAsDouble();
                    assertThat(high.get(i).of(-start, -end, -CUT_OFF))
                            .isEqualTo(low.get(i).of(start, end, CUT_OFF));
                    assertThat(high.get(i).index(-start, -end))
                            .isCloseTo(-low.get(i).index(start, end), within(1e-9));
                }
            }
        }
    }

    @Test
    void everybodyIsCountedOnce() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var people = new ArrayList<>(people(new Random(seed)));
            people.add(new Scores(OptionalDouble.of(12), OptionalDouble.empty()));
            people.add(new Scores(OptionalDouble.empty(), OptionalDouble.of(3)));
            var tally = ChangeTally.of(people, ReliableChange.edwardsNunnally(LOWER), CUT_OFF);
            assertThat(tally.paired()).isEqualTo(people.size() - 2);
            assertThat(tally.unpaired()).isEqualTo(2);
            assertThat(tally.completeness()).contains(new Proportion(people.size() - 2, people.size()));
        }
    }

    @Test
    void aTallySaysWhoCouldNotRecover() {
        var people = List.of(
                Scores.of(20, 5),
                Scores.of(9, 0),
                Scores.of(20, 19),
                new Scores(OptionalDouble.of(8), OptionalDouble.empty()));
        var tally = ChangeTally.of(people, ReliableChange.jacobsonTruax(LOWER), CUT_OFF);
        assertThat(tally.startsFunctional()).isEqualTo(1);
        assertThat(tally.share(Change.RECOVERED)).contains(new Proportion(1, 3));
        assertThat(tally.share(Change.HARMED)).contains(new Proportion(0, 3));
        assertThat(tally.recoveryOfThoseWhoCould()).contains(new Proportion(1, 2));
        assertThat(tally.completeness()).contains(new Proportion(3, 4));
        var nobody = ChangeTally.of(List.of(), ReliableChange.jacobsonTruax(LOWER), CUT_OFF);
        assertThat(nobody.share(Change.RECOVERED)).isEmpty();
        assertThat(nobody.recoveryOfThoseWhoCould()).isEmpty();
        assertThat(nobody.completeness()).isEmpty();
    }

    @Test
    void aGroupThatVariesNoMoreThanErrorsHasNoHagemanArrindell() {
        var steady = new Ends(new Norm(20, 5), new Norm(18, 5), 0.9);
        assertThat(ReliableChange.hagemanArrindell(LOWER, steady)).isEmpty();
        assertThat(ReliableChange.hagemanArrindell(LOWER, new Ends(new Norm(20, 5), new Norm(18, 2), -0.9)))
                .isEmpty();
        var varied = ReliableChange.hagemanArrindell(LOWER, new Ends(new Norm(20, 5), new Norm(12, 6), 0.4));
        assertThat(varied.orElseThrow().critical()).isCloseTo(1.644854, within(5e-7));
        assertThat(varied.orElseThrow().method()).isEqualTo(ChangeMethod.HAGEMAN_ARRINDELL);
    }

    @Test
    void withHagemanArrindellTheEndMustSurelyLieBeyond() {
        var ends = new Ends(new Norm(20, 5), new Norm(12, 6), 0.4);
        var change = ReliableChange.hagemanArrindell(LOWER, ends).orElseThrow();
        assertThat(change.of(25, 9, CUT_OFF)).as("below, but not surely").isEqualTo(Change.IMPROVED);
        assertThat(change.of(25, 4, CUT_OFF)).isEqualTo(Change.RECOVERED);
        assertThat(change.of(9, 25, CUT_OFF)).isEqualTo(Change.HARMED);
        assertThat(change.of(1, 12, CUT_OFF)).as("above, but not surely").isEqualTo(Change.DETERIORATED);
    }

    @Test
    void endsNeedTwoPairsThatDiffer() {
        assertThat(Ends.of(List.of(Scores.of(1, 2)))).isEmpty();
        assertThat(Ends.of(List.of(Scores.of(1, 2), Scores.of(1, 3)))).isEmpty();
        assertThat(Ends.of(List.of(Scores.of(1, 2), Scores.of(4, 2)))).isEmpty();
        var two = Ends.of(List.of(
                        Scores.of(1, 2), Scores.of(3, 6), new Scores(OptionalDouble.of(99), OptionalDouble.empty())))
                .orElseThrow();
        assertThat(two.start()).isEqualTo(new Norm(2, Math.sqrt(2)));
        assertThat(two.end().deviation()).isCloseTo(Math.sqrt(8), within(1e-12));
        assertThat(two.correlation()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aFixedNumberOfPointsIsReliableFromThatNumberOn() {
        var six = new FixedChange(6, Better.LOWER);
        assertThat(six.of(15, 9)).isEqualTo(Change.IMPROVED);
        assertThat(six.of(15, 10)).isEqualTo(Change.UNCHANGED);
        assertThat(six.of(10, 16)).isEqualTo(Change.DETERIORATED);
        assertThat(six.of(10, 15)).isEqualTo(Change.UNCHANGED);
        assertThat(new FixedChange(6, Better.HIGHER).of(10, 16)).isEqualTo(Change.IMPROVED);
        assertThatIllegalArgumentException().isThrownBy(() -> six.of(Double.NaN, 1));
    }

    @Test
    void anEffectAsPublished() {
        assertThat(EffectSize.of(new Norm(13.5, 5.1), 8.5, Better.LOWER)).isCloseTo(0.98, within(5e-3));
        assertThat(EffectSize.of(new Norm(13.5, 5), 8.5, Better.HIGHER)).isEqualTo(-1);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Norm(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Norm(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Norm(1e101, 1));
        for (var reliability : new double[] {0, 1, -0.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Reference(new Norm(1, 1), reliability, Better.LOWER, "source"));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Reference(new Norm(1, 1), 0.5, Better.LOWER, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> Scores.of(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Scores.of(1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new FixedChange(0, Better.LOWER));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ends(new Norm(1, 1), new Norm(1, 1), 1.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReliableChange.jacobsonTruax(LOWER).index(1, Double.NaN));
    }

    private static List<ReliableChange> methods(Reference reference, Ends ends) {
        var methods = new ArrayList<>(List.of(
                ReliableChange.jacobsonTruax(reference),
                ReliableChange.gulliksenLordNovick(reference),
                ReliableChange.edwardsNunnally(reference),
                ReliableChange.nunnallyKotsch(reference)));
        ReliableChange.hagemanArrindell(reference, ends).ifPresent(methods::add);
        return methods;
    }

    private static List<Scores> people(Random random) {
        var people = new ArrayList<Scores>();
        for (var i = 0; i < 12; i++) {
            people.add(Scores.of(random.nextInt(28), random.nextInt(28)));
        }
        return people;
    }

    @Test
    void aCutOffThatIsNoNumberIsRefused() {
        var change = ReliableChange.jacobsonTruax(LOWER);
        for (var wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> change.of(20, 20, wrong))
                    .withMessageContaining(Double.toString(wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> change.of(20, 5, wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> change.startsFunctional(20, wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> change.startsFunctional(wrong, CUT_OFF));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ChangeTally.of(List.of(Scores.of(20, 5)), change, wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> ChangeTally.of(List.of(), change, wrong));
        }
    }
}
