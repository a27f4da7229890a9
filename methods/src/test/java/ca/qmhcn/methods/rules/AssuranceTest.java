package ca.qmhcn.methods.rules;

import static ca.qmhcn.methods.rules.SigmaOne.chart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.qmhcn.methods.rules.Signal.Wanted;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation;
import ca.qmhcn.methods.spc.Observation.Ratio;
import ca.qmhcn.methods.spc.Observation.Single;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssuranceTest {

    @Test
    void aTargetIsMetFailedOrHitByChance() {
        var chart = chart(0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5, -0.5, 0.5);
        assertThat(Assurance.of(chart, -3, Wanted.HIGHER)).isEqualTo(Assurance.PASSES);
        assertThat(Assurance.of(chart, -2.9, Wanted.HIGHER)).isEqualTo(Assurance.HIT_OR_MISS);
        assertThat(Assurance.of(chart, 3, Wanted.HIGHER)).isEqualTo(Assurance.HIT_OR_MISS);
        assertThat(Assurance.of(chart, 3.1, Wanted.HIGHER)).isEqualTo(Assurance.FAILS);
        assertThat(Assurance.of(chart, 3, Wanted.LOWER)).isEqualTo(Assurance.PASSES);
        assertThat(Assurance.of(chart, 2.9, Wanted.LOWER)).isEqualTo(Assurance.HIT_OR_MISS);
        assertThat(Assurance.of(chart, -3, Wanted.LOWER)).isEqualTo(Assurance.HIT_OR_MISS);
        assertThat(Assurance.of(chart, -3.1, Wanted.LOWER)).isEqualTo(Assurance.FAILS);
        assertThat(Assurance.of(chart, 0, Wanted.NEITHER)).isEqualTo(Assurance.NONE);
        assertThatThrownBy(() -> Assurance.of(chart, Double.NaN, Wanted.LOWER)).hasMessageContaining("NaN");
    }

    @Test
    void aRunChartPromisesNothing() {
        var chart = ControlCharts.run(Collections.nCopies(20, new Single(1)));
        assertThat(Assurance.of(chart, 1, Wanted.HIGHER)).isEqualTo(Assurance.NONE);
    }

    @Test
    void withFewerThanThirteenPointsNothingIsPromised() {
        var values = new double[13];
        assertThat(Assurance.of(chart(values), -4, Wanted.HIGHER)).isEqualTo(Assurance.PASSES);
        values[4] = Double.NaN;
        assertThat(Assurance.of(chart(values), -4, Wanted.HIGHER)).isEqualTo(Assurance.NONE);
        assertThat(Assurance.of(chart(values), 4, Wanted.HIGHER)).isEqualTo(Assurance.NONE);
        assertThatThrownBy(() -> Assurance.of(chart(values), Double.NaN, Wanted.LOWER))
                .hasMessageContaining("NaN");
    }

    @Test
    void theLimitsOfALastPointThatIsLeftOutPromiseNothing() {
        var series = IntStream.range(0, 13)
                .<Observation>mapToObj(i -> new Ratio(40 + i % 3, 100))
                .collect(Collectors.toCollection(ArrayList::new));
        series.add(new Ratio(4_100, 10_000));
        var design = ChartDesign.of(ChartKind.P);
        assertThat(Assurance.of(ControlCharts.draw(design, series), 0.39, Wanted.HIGHER))
                .isEqualTo(Assurance.PASSES);
        assertThat(Assurance.of(ControlCharts.draw(design.excluding(13), series), 0.39, Wanted.HIGHER))
                .isEqualTo(Assurance.HIT_OR_MISS);
    }
}
