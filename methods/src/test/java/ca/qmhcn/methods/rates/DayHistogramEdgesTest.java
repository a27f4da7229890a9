package ca.qmhcn.methods.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DayHistogramEdgesTest {

    private static final DayHistogram THREE = new DayHistogram(Map.of(0, 1L, 4, 2L, 9, 0L));

    @Test
    void aNumberOfCasesBelowZeroIsRefusedAndNoCaseIsNoDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayHistogram(Map.of(3, -1L)))
                .withMessageContaining("-1");
        assertThat(THREE.cases()).isEqualTo(3);
        assertThat(THREE.quantile(1)).hasValue(4);
        assertThat(new DayHistogram(Map.of(9, 0L)).median()).isEmpty();
        assertThat(new DayHistogram(Map.of()).cases()).isZero();
    }

    @Test
    void quantilesGoFromTheFirstCaseToTheLastAndNoFurther() {
        assertThat(THREE.quantile(0)).hasValue(0);
        assertThat(THREE.quantile(0.25)).hasValue(2);
        assertThat(THREE.median()).hasValue(4);
        assertThat(new DayHistogram(Map.of(7, 1L)).quantile(0.9)).hasValue(7);
        for (var p : new double[] {-0.01, 1.01, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> THREE.quantile(p));
        }
    }

    @Test
    void histogramsAddUpDayByDayAndStayAsTheyWere() {
        var sum = THREE.plus(new DayHistogram(Map.of(4, 1L, 11, 1L)));
        assertThat(sum.cases()).isEqualTo(5);
        assertThat(sum.quantile(1)).hasValue(11);
        assertThat(sum.quantile(0.75)).hasValue(4);
        assertThat(THREE.cases()).isEqualTo(3);
    }
}
