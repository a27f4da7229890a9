package ca.qmhcn.methods.rules;

import static ca.qmhcn.methods.rules.ChartPropertiesTest.forSeeds;
import static ca.qmhcn.methods.rules.ChartPropertiesTest.hits;
import static ca.qmhcn.methods.rules.ChartPropertiesTest.singles;
import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.rules.Signal.Wanted;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.ControlCharts;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MirrorTest {

    @Test
    void aMirroredSeriesIsReadAsInAMirror() {
        var found = new java.util.HashSet<Rule>();
        forSeeds(random -> {
            var values = ChartPropertiesTest.values(random);
            var chart = ControlCharts.draw(ChartDesign.of(ChartKind.XMR), singles(values));
            var mirrored = ControlCharts.draw(
                    ChartDesign.of(ChartKind.XMR),
                    singles(DoubleStream.of(values).map(value -> -value).toArray()));
            for (var rules : RuleSet.all()) {
                var here = Findings.of(chart, rules);
                var there = Findings.of(mirrored, rules);
                assertThat(sorted(hits(there)))
                        .isEqualTo(sorted(
                                hits(here).stream().map(MirrorTest::mirror).toList()));
                hits(here).forEach(all -> all.forEach(hit -> found.add(hit.rule())));
                assertThat(there.runsSignal(0)).isEqualTo(here.runsSignal(0));
                assertThat(Signal.of(there, Wanted.LOWER)).isEqualTo(Signal.of(here, Wanted.HIGHER));
            }
        });
        assertThat(found).containsAll(RuleSet.NELSON.rules()).containsAll(RuleSet.MAKING_DATA_COUNT.rules());
    }

    /// A point at the turn of two trends names them in the order of their directions.
    private static List<List<Findings.Hit>> sorted(List<List<Findings.Hit>> hits) {
        return hits.stream()
                .map(all -> all.stream()
                        .sorted(java.util.Comparator.comparing(hit -> hit.toString()))
                        .toList())
                .toList();
    }

    private static List<Findings.Hit> mirror(List<Findings.Hit> hits) {
        return hits.stream()
                .map(hit -> new Findings.Hit(
                        hit.rule(),
                        switch (hit.direction()) {
                            case UP -> Direction.DOWN;
                            case DOWN -> Direction.UP;
                            case NEITHER -> Direction.NEITHER;
                        }))
                .toList();
    }
}
