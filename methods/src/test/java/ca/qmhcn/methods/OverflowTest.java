package ca.qmhcn.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.qmhcn.methods.monitoring.BernoulliCusum;
import ca.qmhcn.methods.monitoring.Ewma;
import ca.qmhcn.methods.monitoring.TabularCusum;
import ca.qmhcn.methods.rates.EventRate;
import ca.qmhcn.methods.rates.IndirectRatio;
import ca.qmhcn.methods.rates.RateComparison;
import ca.qmhcn.methods.rates.StandardizedRate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverflowTest {

    @Test
    void aHugeRatioOfOddsIsARiskOfOne() {
        var cusum = new BernoulliCusum(0.99, 1e308, 3.5);
        assertThat(cusum.riskAt(1e308)).isEqualTo(1);
        assertThat(cusum.watch(List.of(true, false)))
                .allMatch(p -> Double.isFinite(p.up()) && Double.isFinite(p.down()));
        assertThatIllegalArgumentException().isThrownBy(() -> cusum.riskAt(Double.NaN));
    }

    @Test
    void whatNoDoubleCanHoldIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EventRate(5, 1e-320, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new IndirectRatio(5, 1e-320));
        assertThatIllegalArgumentException().isThrownBy(() -> new IndirectRatio(5, 1).rate(Double.NaN));
        var often = new EventRate(5, 1e-300, 1);
        var seldom = new EventRate(1, 1e300, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new RateComparison(often, seldom));
        var rate = new StandardizedRate(5, 0.1, 0.1);
        assertThatIllegalArgumentException().isThrownBy(() -> rate.value(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new TabularCusum(0, 1, 0.5, 5).watch(1e308, 1e308));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ewma(1.7e308, 1e307, 1, 3).watch(0));
    }
}
