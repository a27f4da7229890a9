package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.qmhcn.methods.disclosure.audit.Attack;
import ca.qmhcn.methods.disclosure.audit.Audit;
import ca.qmhcn.methods.disclosure.audit.Finding;
import ca.qmhcn.methods.disclosure.audit.Knowledge;
import ca.qmhcn.methods.disclosure.audit.Reckoning;
import ca.qmhcn.methods.disclosure.audit.Reckoning.Between;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// What an attacker makes of knowledge that is plain, that contradicts itself, or that only whole numbers contradict.
class AttackEdgesTest {

    private static final double NO_END = Double.POSITIVE_INFINITY;

    @Test
    void ofWhatNothingIsKnownEverythingIsPossible() {
        var attack = Attack.on(new Knowledge(2));
        assertThat(attack.isConsistent()).isTrue();
        assertThat(attack.reckon(of(0), ones(1)))
                .isEqualTo(new Between(
                        OptionalDouble.of(0), OptionalDouble.empty(), OptionalLong.of(0), OptionalLong.empty()));
        assertThat(attack.leavesOpen(of(0, 1), 0, 1_000)).isTrue();
    }

    @Test
    void aSumIsHeldByItsEndsAndBrokenNumbersGoFurtherThanWholeOnes() {
        var attack = Attack.on(new Knowledge(2).between(of(0, 1), new double[] {2, 2}, 3, 9));
        assertThat(attack.reckon(of(0, 1), ones(2)))
                .isEqualTo(new Between(
                        OptionalDouble.of(1.5), OptionalDouble.of(4.5), OptionalLong.of(2), OptionalLong.of(4)));
        assertThat(attack.programs()).as("one for each end, broken and whole").isEqualTo(4);
        assertThat(attack.leavesOpen(of(0, 1), 2, 4)).isTrue();
        assertThat(attack.leavesOpen(of(0, 1), 1, 4)).isFalse();
        assertThat(attack.leavesOpen(of(0, 1), 2, 5)).isFalse();
        assertThat(attack.unanswered()).isZero();
    }

    @Test
    void whatWasFoundBeforeIsNotAskedAgain() {
        var attack = Attack.on(new Knowledge(2).equal(of(0, 1), 9));
        assertThat(attack.leavesOpen(of(0), 0, 9)).isTrue();
        var before = attack.programs();
        assertThat(attack.leavesOpen(of(0), 0, 9)).isTrue();
        assertThat(attack.leavesOpen(of(1), 0, 9)).isTrue();
        assertThat(attack.isConsistent()).isTrue();
        assertThat(attack.programs()).isEqualTo(before);
        assertThat(attack.leavesOpen(of(0), 0, 10)).isFalse();
        assertThat(attack.programs()).isEqualTo(before + 1);
    }

    @Test
    void whatStandsApartIsWorkedOutApart() {
        var attack = Attack.on(new Knowledge(4).equal(of(0, 1), 5).equal(of(2, 3), 7));
        assertThat(attack.leavesOpen(of(1, 3), 0, 12)).isTrue();
        assertThat(attack.leavesOpen(of(1, 3), 0, 13)).isFalse();
        assertThat(attack.reckon(of(0, 2), new double[] {1, -1}))
                .isEqualTo(new Between(
                        OptionalDouble.of(-7), OptionalDouble.of(5), OptionalLong.of(-7), OptionalLong.of(5)));
    }

    @Test
    void aStatementOnOneNumberIsABound() {
        var knowledge = new Knowledge(2)
                .between(of(0), new double[] {-2}, -7, -2)
                .between(of(1), new double[] {4}, 4, NO_END)
                .atMost(1, 9)
                .atMost(1, 12);
        assertThat(Attack.on(knowledge).reckon(of(0), ones(1)))
                .isEqualTo(new Between(
                        OptionalDouble.of(1), OptionalDouble.of(3.5), OptionalLong.of(1), OptionalLong.of(3)));
        assertThat(Attack.on(knowledge).reckon(of(1), ones(1)))
                .isEqualTo(new Between(
                        OptionalDouble.of(1), OptionalDouble.of(9), OptionalLong.of(1), OptionalLong.of(9)));
        assertThat(Attack.on(knowledge).programs()).isZero();
    }

    @Test
    void whatAddsUpToNothingIsNothing() {
        var attack = Attack.on(new Knowledge(3)
                .between(of(0, 1), new double[] {1, 3}, -NO_END, 0)
                .equal(of(0, 1, 2), 4));
        assertThat(attack.reckon(of(0, 1), ones(2))).isEqualTo(exactly(0));
        assertThat(attack.reckon(of(2), ones(1))).isEqualTo(exactly(4));
        assertThat(attack.programs()).isZero();
        var differ = Attack.on(new Knowledge(2).between(of(0, 1), new double[] {1, -1}, -NO_END, 0));
        assertThat(differ.leavesOpen(of(1), 0, 100))
                .as("a difference of nothing settles nothing")
                .isTrue();
    }

    @Test
    void whatIsSettledIsTakenOutOfTheRest() {
        var attack = Attack.on(new Knowledge(3).equal(of(0), 2).between(of(0, 1, 2), new double[] {1, 1, 0}, 7, 7));
        assertThat(attack.reckon(of(1), ones(1))).isEqualTo(exactly(5));
        assertThat(attack.leavesOpen(of(2), 0, 50))
                .as("a factor of 0 says nothing")
                .isTrue();
        assertThat(attack.reckon(of(0, 1), new double[] {2, -1})).isEqualTo(exactly(-1));
    }

    @Test
    void knowledgeThatContradictsItselfPlainlyIsToldAsThat() {
        contradicts(new Knowledge(1).atMost(0, 2).equal(of(0), 3));
        contradicts(new Knowledge(1).equal(of(0), 3).equal(of(0), 4));
        contradicts(new Knowledge(1).between(of(0), ones(1), -5, -1));
        contradicts(new Knowledge(2).equal(of(0), 3).equal(of(1), 1).equal(of(0, 1), 5));
        contradicts(new Knowledge(2).equal(of(0), 3).equal(of(1), 1).equal(of(0, 1), 3));
        contradicts(new Knowledge(2).between(of(0, 1), ones(2), 1, 0));
        contradicts(new Knowledge(2).equal(of(0, 1), 5).equal(of(0, 1), 6));
        contradicts(new Knowledge(3).equal(of(0, 1), 5).equal(of(1, 2), 2).equal(of(0, 1, 2), 1));
    }

    @Test
    void whatOnlyWholeNumbersContradictIsAContradictionToo() {
        var odd = new Knowledge(3).equal(of(0, 1), 1).equal(of(1, 2), 1).equal(of(0, 2), 1);
        contradicts(odd);
        var apart = new Knowledge(5)
                .equal(of(0, 1), 1)
                .equal(of(1, 2), 1)
                .equal(of(0, 2), 1)
                .equal(of(3, 4), 6);
        assertThat(Attack.on(apart).isConsistent()).as("one piece is enough").isFalse();
    }

    @Test
    void anAuditTellsContradictionsFromWhatIsFoundOut() {
        var table = new Table(new long[] {2, 3}, new int[][] {{0}, {1}, {0, 1}}, new BitSet());
        var hidden = new BitSet();
        hidden.set(0);
        var sensitive = List.of(new Sensitive(0, 1, 4));
        assertThat(Audit.of(table, hidden, sensitive, List.of(Intruder.OUTSIDER))
                        .findings())
                .containsExactly(new Finding.Narrowed(0, 0));
        hidden.set(1);
        var audit = Audit.of(table, hidden, sensitive, List.of(Intruder.OUTSIDER));
        assertThat(audit.isPassed()).isTrue();
        assertThat(audit.programs()).isPositive();
        hidden.clear();
        var owner = new BitSet();
        owner.set(0);
        assertThat(Audit.of(table, hidden, sensitive, List.of(new Intruder(owner)))
                        .isPassed())
                .as("whoever knows all of it learns nothing")
                .isTrue();
    }

    @Test
    void whatAnIntruderKnowsOfACellIsWhereItsRangeStarts() {
        var table = new Table(new long[] {2, 1}, new int[][] {{0, 1}}, new BitSet());
        var hidden = new BitSet();
        hidden.set(0);
        var owner = new BitSet();
        owner.set(0);
        assertThat(Audit.of(table, hidden, List.of(new Sensitive(0, 1, 4)), List.of(new Intruder(owner)))
                        .isPassed())
                .isTrue();
        assertThat(Audit.of(table, new BitSet(), List.of(new Sensitive(0, 1, 4)), List.of(new Intruder(owner)))
                        .findings())
                .containsExactly(new Finding.Narrowed(0, 0));
    }

    @Test
    void onlyWholeFactorsOneForEachAreReckonedWith() {
        var attack = Attack.on(new Knowledge(2));
        assertThatThrownBy(() -> attack.reckon(of(0, 1), ones(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> attack.reckon(of(0), new double[] {0.5})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> attack.reckon(of(0), new double[] {NO_END}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> attack.reckon(of(0), new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Knowledge(2).between(of(0, 1), ones(1), 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Knowledge(1).between(of(0), ones(1), Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Knowledge(1).between(of(0), ones(1), 0, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void contradicts(Knowledge knowledge) {
        var attack = Attack.on(knowledge);
        assertThat(attack.isConsistent()).isFalse();
        assertThat(attack.reckon(of(0), ones(1))).isEqualTo(new Reckoning.Contradiction());
        assertThat(attack.leavesOpen(of(0), 0, 0)).isFalse();
    }

    private static Between exactly(long value) {
        return new Between(
                OptionalDouble.of((double) value),
                OptionalDouble.of((double) value),
                OptionalLong.of(value),
                OptionalLong.of(value));
    }

    private static int[] of(int... unknowns) {
        return unknowns;
    }

    private static double[] ones(int count) {
        var ones = new double[count];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}
