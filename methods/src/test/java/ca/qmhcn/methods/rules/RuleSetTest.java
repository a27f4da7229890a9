package ca.qmhcn.methods.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.qmhcn.methods.rules.Rule.Alternating;
import ca.qmhcn.methods.rules.Rule.Avoiding;
import ca.qmhcn.methods.rules.Rule.BeyondLimits;
import ca.qmhcn.methods.rules.Rule.Hugging;
import ca.qmhcn.methods.rules.Rule.Mark;
import ca.qmhcn.methods.rules.Rule.Others;
import ca.qmhcn.methods.rules.Rule.Shift;
import ca.qmhcn.methods.rules.Rule.Tie;
import ca.qmhcn.methods.rules.Rule.Trend;
import ca.qmhcn.methods.rules.Rule.Zone;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    @Test
    void rulesThatSpeakOfLessAreTheSameRules() {
        var early = RuleSet.NELSON.speakingFrom(3);
        assertThat(early.speaksFrom()).isEqualTo(3);
        assertThat(early.rules()).isEqualTo(RuleSet.NELSON.rules());
        assertThat(early.id()).isEqualTo("nelson");
        assertThat(early).isNotEqualTo(RuleSet.NELSON);
        assertThat(RuleSet.NELSON.speakingFrom(12)).isEqualTo(RuleSet.NELSON);
    }

    @Test
    void setsHaveNamesAndRulesHaveLengths() {
        assertThat(RuleSet.all())
                .extracting(RuleSet::id)
                .doesNotHaveDuplicates()
                .hasSize(7);
        assertThat(RuleSet.named("nelson")).contains(RuleSet.NELSON);
        assertThat(RuleSet.named("no such")).isEmpty();
        assertThatThrownBy(() -> new Shift(1, Tie.BREAKS, Mark.PATTERN)).hasMessageContaining("1 points");
        assertThatThrownBy(() -> new Trend(1, Tie.BREAKS, Mark.PATTERN)).hasMessageContaining("1 points");
        assertThatThrownBy(() -> new Alternating(2)).hasMessageContaining("2 points");
        assertThatThrownBy(() -> new Hugging(1)).hasMessageContaining("1 points");
        assertThatThrownBy(() -> new Avoiding(1)).hasMessageContaining("1 points");
        assertThatThrownBy(() -> new Zone(3, 2, 1, Others.ANYWHERE, false, Mark.PATTERN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Zone(0, 2, 1, Others.ANYWHERE, false, Mark.PATTERN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Zone(1, 2, 3, Others.ANYWHERE, false, Mark.PATTERN))
                .hasMessageContaining("3 sigmas");
        var many = Collections.<Rule>nCopies(17, new BeyondLimits());
        assertThatThrownBy(() -> new RuleSet("many", 1, many, Optional.empty(), 1))
                .hasMessageContaining("16");
    }
}
