package ca.qmhcn.methods.equity;

import static ca.qmhcn.methods.agreement.Close.agrees;
import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.Vectors.Row;
import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What we say about gaps between groups is what the references say.
class EquityVectorsTest {

    /// WHO's package differentiates its predictions in small steps, which leaves its errors this unsure.
    private static final double STEPPED = 1e-5;

    private static final Confidence SURE = Confidence.PERCENT_95;

    @ParameterizedTest
    @ValueSource(strings = {"equity_quintile_shared", "equity_ordered_sample"})
    void everyMeasureOfTheHealthEquityToolkitIsTheSame(String vector) {
        var groups = Vectors.input(vector).stream()
                .map(row -> Group.of(row.number("pop"), row.number("estimate"), row.number("se")))
                .toList();
        var intervals = withIntervals(vector, groups);
        var numbers = numbers(groups);
        for (var row : Vectors.expected(vector)) {
            var measure = row.text("measure");
            if (numbers.containsKey(measure)) {
                agrees(Vectors.of(numbers, measure), row, "estimate");
                assertThat(row.perhaps("se")).isEmpty();
                assertThat(row.perhaps("lower95")).isEmpty();
            } else {
                same(Vectors.of(intervals, measure), row);
            }
        }
    }

    private static void same(Inequality ours, Row row) {
        var measure = row.text("measure");
        var stepped = measure.contains("logit") || measure.equals("sii") ? STEPPED : 1e-10;
        // WHO prints the error of the linear slope of percentages for shares.
        var unit = measure.equals("sii") ? 100 : 1;
        agrees(measure, ours.value(), row.number("estimate"), 1e-10);
        agrees(measure + " se", ours.standardError(), row.number("se") * unit, stepped);
        agrees(measure + " lower", ours.interval().lower(), row.number("lower95"), stepped);
        agrees(measure + " upper", ours.interval().upper(), row.number("upper95"), stepped);
    }

    private static Map<String, OptionalDouble> numbers(List<Group> groups) {
        var numbers = new LinkedHashMap<String, OptionalDouble>();
        numbers.put("bgv", Dispersion.betweenGroupVariance(groups));
        numbers.put("bgsd", Dispersion.betweenGroupDeviation(groups));
        numbers.put("cov", Dispersion.coefficientOfVariation(groups));
        numbers.put("ti", Dispersion.theil(groups));
        numbers.put("mld", Dispersion.meanLogDeviation(groups));
        numbers.put("mdmw", Dispersion.meanDistance(groups));
        numbers.put("idisw", Dispersion.indexOfDisparity(groups));
        numbers.put("idisu", Dispersion.unweightedIndexOfDisparity(groups));
        return numbers;
    }

    private static Map<String, Inequality> withIntervals(String vector, List<Group> groups) {
        var best = groups.getLast().estimate().orElseThrow();
        var worst = groups.getFirst().estimate().orElseThrow();
        var intervals = new LinkedHashMap<String, Inequality>();
        intervals.put("d", Gap.difference(best, worst, SURE).orElseThrow());
        intervals.put("r", Gap.ratio(best, worst, SURE).orElseThrow());
        intervals.put("aci", Concentration.absolute(groups, SURE).orElseThrow());
        intervals.put("rci", Concentration.relative(groups, SURE).orElseThrow());
        var whole = groups.stream()
                .map(group -> new Group(Math.ceil(group.people()), group.estimate()))
                .toList();
        intervals.put(
                "sii", line(SlopeOfInequality.robust(whole, Scale.PLAIN, SURE)).sii());
        put(
                intervals,
                "logit_binomial_counts",
                Vectors.input(vector).stream().map(row -> counted(row, false)).toList());
        put(
                intervals,
                "logit_who_double_weight",
                Vectors.input(vector).stream().map(row -> counted(row, true)).toList());
        return intervals;
    }

    /// WHO's package rounds people up and cases to the nearest before it models them, and its double weight
    /// takes each person as often as the group has people.
    private static CountedGroup counted(Row row, boolean twice) {
        var people = Math.ceil(row.number("pop"));
        var events = Math.rint(row.number("estimate") * people / 100);
        return new CountedGroup(people, twice ? events * people : events, twice ? people * people : people);
    }

    private static void put(Map<String, Inequality> intervals, String name, List<CountedGroup> groups) {
        var line = line(ModelledSlope.of(groups, CountModel.SHARE, SURE)).times(100);
        intervals.put("sii_" + name, line.sii());
        var interval = line.riiInterval().orElseThrow();
        var error = Math.log(interval.upper() / interval.lower()) / 2 / SURE.z();
        intervals.put("rii_" + name, new Inequality(line.rii().orElseThrow(), error, interval));
    }

    @Test
    void aSlopeInClosedFormIsWhatTheReferenceSimulates() {
        var input = Vectors.by("area", Vectors.input("sii_linear_shared"));
        for (var row : Vectors.expected("sii_linear_shared")) {
            var groups = Vectors.of(input, row.text("area")).stream()
                    .map(group -> Group.of(group.number("pop"), group.number("val"), group.number("se")))
                    .toList();
            simulated(line(SlopeOfInequality.of(groups, Scale.PLAIN, SURE)), row, "95_0cl");
        }
    }

    @Test
    void sharesOfDecilesOnThePlainScaleAndOnTheLogit() {
        var rows = Vectors.input("sii_prevalence");
        var expected = Vectors.by("model", Vectors.expected("sii_prevalence"));
        simulated(
                line(SlopeOfInequality.of(deciles(rows, 1), Scale.PLAIN, SURE)),
                Vectors.of(expected, "linear_untransformed").getFirst(),
                "95_0cl");
        simulated(
                line(SlopeOfInequality.of(deciles(rows, 0.01), Scale.LOGIT, SURE))
                        .times(-100),
                Vectors.of(expected, "logit_x_minus100").getFirst(),
                "95_0");
    }

    private static List<Group> deciles(List<Row> rows, double unit) {
        return rows.stream()
                .map(row -> Group.of(row.number("Measured"), row.number("Rate") * unit, row.number("SE") * unit))
                .toList();
    }

    private static void simulated(SlopeIndex ours, Row row, String level) {
        agrees("sii", ours.sii().value(), row.number("sii"));
        agrees("rii", ours.rii().orElseThrow(), row.number("rii"));
        agrees("intercept", ours.atBottom(), row.number("intercept"));
        near(ours.sii().interval(), row, "sii", level);
        near(ours.riiInterval().orElseThrow(), row, "rii", level);
    }

    /// One percent of the width: 100 000 draws are not surer than that.
    private static void near(Interval ours, Row row, String index, String level) {
        var lower = row.number(index + "_lower" + level);
        var upper = row.number(index + "_upper" + level);
        assertThat(ours.lower()).as(index).isCloseTo(lower, Offset.offset((upper - lower) / 100));
        assertThat(ours.upper()).as(index).isCloseTo(upper, Offset.offset((upper - lower) / 100));
    }

    private static SlopeIndex line(Slope slope) {
        return Optional.of(slope)
                .filter(SlopeIndex.class::isInstance)
                .map(SlopeIndex.class::cast)
                .orElseThrow();
    }
}
