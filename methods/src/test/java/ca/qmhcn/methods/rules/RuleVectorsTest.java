package ca.qmhcn.methods.rules;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.Vectors.Row;
import ca.qmhcn.methods.rules.Rule.BeyondLimits;
import ca.qmhcn.methods.rules.Rule.Mark;
import ca.qmhcn.methods.rules.Rule.Others;
import ca.qmhcn.methods.rules.Rule.Shift;
import ca.qmhcn.methods.rules.Rule.Tie;
import ca.qmhcn.methods.rules.Rule.Trend;
import ca.qmhcn.methods.rules.Rule.Zone;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.ConstantSet;
import ca.qmhcn.methods.spc.ControlChart;
import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Western Electric and Nelson as qcc 3.0 has them; flags and limits as PowerBI-SPC draws them.
class RuleVectorsTest {

    static void agrees(double actual, double expected, String what) {
        assertThat(actual).as(what).isCloseTo(expected, Offset.offset(Math.max(1e-12, Math.abs(expected) * 1e-10)));
    }

    /// qcc divides by 1.128 here, and does not screen.
    private static final ChartDesign INDIVIDUALS =
            ChartDesign.of(ChartKind.XMR).with(ConstantSet.ROUNDED).screened(false);

    @Test
    void sixtySeriesAreFlaggedAsTheReferenceFlagsThem() {
        var expected = Vectors.series(Vectors.expected("rules_we_nelson_shared"));
        Vectors.series(Vectors.input("rules_we_nelson_shared")).forEach((series, rows) -> {
            var chart = ControlCharts.draw(
                    INDIVIDUALS,
                    rows.stream()
                            .map(row -> new Observation.Single(row.number("y")))
                            .toList());
            sameFlags(chart, Vectors.of(expected, series), series);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "c", "u"})
    void zonesOfCountsUseEachPointsOwnSigma(String kind) {
        var input = Vectors.input("rules_attributes_shared");
        List<Observation> series = input.stream()
                .map(row -> switch (kind) {
                    case "p" -> Observation.ratio(row.number("d"), row.number("n"));
                    case "u" -> Observation.ratio(row.number("events"), row.number("exposure"));
                    default -> new Observation.Single(row.number("c"));
                })
                .toList();
        var design = ChartDesign.of(Vectors.of(KINDS, kind));
        var expected = Vectors.expected("rules_attributes_shared").stream()
                .filter(row -> row.text("chart").equals(kind))
                .toList();
        sameFlags(ControlCharts.draw(design, series), expected, kind);
    }

    private static void sameFlags(ControlChart chart, List<Row> expected, String what) {
        assertThat(chart.points()).hasSameSizeAs(expected);
        var nelson = Findings.of(chart, RuleSet.NELSON.speakingFrom(1));
        var western = Findings.of(chart, RuleSet.WESTERN_ELECTRIC.speakingFrom(1));
        for (var i = 0; i < expected.size(); i++) {
            var row = expected.get(i);
            var reading = chart.points().get(i).reading().orElseThrow();
            var place = what + ", " + (i + 1);
            agrees(reading.value(), row.number("y"), place);
            agrees(reading.centre(), row.number("cl"), place);
            agrees(reading.lower().orElseThrow(), row.number("lcl"), place);
            agrees(reading.upper().orElseThrow(), row.number("ucl"), place);
            if (chart.kind() == ChartKind.XMR) {
                agrees((reading.upper().orElseThrow() - reading.centre()) / 3, row.number("sd"), place);
            }
            flagged(nelson, i, row, "nelson", place);
            flagged(western, i, row, "we", place);
        }
    }

    private static void flagged(Findings findings, int place, Row row, String column, String what) {
        var rules = findings.rules().rules();
        var hit = findings.at(place).stream().map(Findings.Hit::rule).toList();
        for (var r = 0; r < rules.size(); r++) {
            assertThat(hit.contains(rules.get(r)))
                    .as("%s: rule %d of %s", what, r + 1, column)
                    .isEqualTo(row.yes(column + (r + 1)));
        }
    }

    /// Like Making Data Count, but the third point of two in three may lie on the other side.
    private static final RuleSet SECOND_OPINION = new RuleSet(
            "second-opinion",
            1,
            List.of(
                    new BeyondLimits(),
                    new Shift(7, Tie.BREAKS, Mark.PATTERN),
                    new Trend(7, Tie.BREAKS, Mark.PATTERN),
                    new Zone(2, 3, 2, Others.NOT_BEYOND_THE_OTHER_SIDE, false, Mark.PATTERN)),
            Optional.empty(),
            3);

    private static final Map<String, ChartKind> KINDS = Map.ofEntries(
            Map.entry("run", ChartKind.RUN),
            Map.entry("i", ChartKind.XMR),
            Map.entry("i_m", ChartKind.XMR_MEDIAN),
            Map.entry("i_mm", ChartKind.XMR_MEDIAN_MEDIAN),
            Map.entry("mr", ChartKind.MOVING_RANGE),
            Map.entry("p", ChartKind.P),
            Map.entry("pp", ChartKind.P_PRIME),
            Map.entry("u", ChartKind.U),
            Map.entry("up", ChartKind.U_PRIME),
            Map.entry("c", ChartKind.C),
            Map.entry("g", ChartKind.G),
            Map.entry("t", ChartKind.T),
            Map.entry("s", ChartKind.S),
            Map.entry("xbar", ChartKind.XBAR));

    @ParameterizedTest
    @ValueSource(strings = {"run", "i", "i_m", "i_mm", "mr", "p", "pp", "u", "up", "c", "g", "t", "s", "xbar"})
    void aSecondImplementationDrawsTheSameChart(String name) {
        var kind = Vectors.of(KINDS, name);
        var expected = Vectors.series(of(name, Vectors.expected("pbi_all_charts_shared")));
        Vectors.series(of(name, Vectors.input("pbi_all_charts_shared"))).forEach((series, rows) -> {
            var design = ChartDesign.of(kind)
                    .screened(rows.getFirst().yes("screened"))
                    .pooled(true);
            var chart = ControlCharts.draw(
                    design, rows.stream().map(row -> observation(kind, row)).toList());
            var findings = Findings.of(chart, SECOND_OPINION);
            for (var row : Vectors.of(expected, series)) {
                var place = (int) row.number("i");
                var what = "%s, series %s, point %d".formatted(name, series, place);
                var reading = chart.points().get(place).reading().orElseThrow();
                sameLimits(kind, reading, row, what);
                if (kind.hasRuns()) {
                    sameFlag(findings, place, row, what);
                }
            }
        });
    }

    private static List<Row> of(String kind, List<Row> rows) {
        return rows.stream().filter(row -> row.text("chart").equals(kind)).toList();
    }

    private static Observation observation(ChartKind kind, Row row) {
        return switch (kind) {
            case XBAR ->
                new Observation.Subgroup((int) row.number("denominator"), row.number("numerator"), row.number("sd"));
            case S -> new Observation.Subgroup((int) row.number("denominator"), 0, row.number("numerator"));
            default ->
                row.perhaps("denominator").isEmpty()
                        ? new Observation.Single(row.number("numerator"))
                        : Observation.ratio(row.number("numerator"), row.number("denominator"));
        };
    }

    private static void sameLimits(ChartKind kind, Reading reading, Row row, String what) {
        agrees(reading.value(), row.number("value"), what);
        agrees(reading.centre(), row.number("target"), what);
        assertThat(reading.zones().isPresent())
                .as(what)
                .isEqualTo(row.perhaps("ul99").isPresent());
        reading.zones().ifPresent(zones -> {
            // Policy: a median moving range is divided by its own constant, 0.9539, not by that of a mean.
            var wider = kind == ChartKind.XMR_MEDIAN_MEDIAN ? 0.9538725524089128 / 1.128 : 1;
            for (var sigmas = 1; sigmas <= 3; sigmas++) {
                var percent = sigmas == 1 ? "68" : sigmas == 2 ? "95" : "99";
                var upper = reading.centre() + (zones.upper(sigmas) - reading.centre()) * wider;
                var lower = reading.centre() + (zones.lower(sigmas) - reading.centre()) * wider;
                agrees(upper, row.number("ul" + percent), what);
                // Policy: deviations have no limit below 0.
                agrees(lower, Math.max(kind == ChartKind.S ? 0 : -1e300, row.number("ll" + percent)), what);
            }
        });
    }

    private static void sameFlag(Findings findings, int place, Row row, String what) {
        var flags = List.of("astronomical", "shift7", "trend7", "two_in_three");
        for (var r = 0; r < flags.size(); r++) {
            var rule = findings.rules().rules().get(r);
            var byLimits = rule instanceof BeyondLimits || rule instanceof Zone;
            if (byLimits && findings.chart().kind() == ChartKind.XMR_MEDIAN_MEDIAN) {
                // Policy: its limits are ours, and so is what lies beyond them.
                continue;
            }
            var hit = findings.at(place).stream()
                    .filter(found -> found.rule().equals(rule))
                    .map(found -> found.direction() == Direction.UP ? "upper" : "lower")
                    .findFirst()
                    .orElse("none");
            var flag = row.text(flags.get(r));
            assertThat(hit).as("%s of %s", flags.get(r), what).isEqualTo(flag.isEmpty() ? "none" : flag);
        }
        if (findings.chart().kind() != ChartKind.XMR_MEDIAN_MEDIAN) {
            var flag = row.text("two_in_three_series");
            assertThat(windows(findings.chart(), place))
                    .as("two_in_three_series of %s", what)
                    .isEqualTo(flag.isEmpty() ? "none" : flag);
        }
    }

    /// All three points of each window that has two in three, where [Zone] marks those beyond only.
    private static String windows(ControlChart chart, int place) {
        for (var start = Math.max(0, place - 2);
                start <= place && start + 3 <= chart.points().size();
                start++) {
            var net = 0;
            for (var point : chart.points().subList(start, start + 3)) {
                var reading = point.reading().orElseThrow();
                net += (reading.isBeyond(2, 1) ? 1 : 0) - (reading.isBeyond(2, -1) ? 1 : 0);
            }
            if (Math.abs(net) >= 2) {
                return net > 0 ? "upper" : "lower";
            }
        }
        return "none";
    }
}
