package ca.qmhcn.methods.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.phases.Suggestion.Period;
import ca.qmhcn.methods.rules.Direction;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.Observation;
import ca.qmhcn.methods.spc.Observation.Ratio;
import ca.qmhcn.methods.spc.Observation.Single;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// What holds of any series, tried on a thousand of them.
class ShiftPropertiesTest {

    private static final int SEEDS = 1000;

    /// Noise with up to two steps, some values missing.
    private static List<Observation> series(long seed) {
        var random = new Random(seed);
        var first = 21 + random.nextInt(40);
        var second = first + 10 + random.nextInt(40);
        var up = random.nextInt(4) * 0.75;
        var then = random.nextInt(5) * 0.75 - 1.5;
        var missing = random.nextInt(3) * 0.05;
        var series = new ArrayList<Observation>();
        for (var i = 0; i < 110; i++) {
            var value = random.nextGaussian() + (i >= first ? up : 0) + (i >= second ? then : 0);
            series.add(random.nextDouble() < missing ? Observation.MISSING : new Single(value));
        }
        return series;
    }

    private static List<Observation> changed(List<Observation> series, DoubleUnaryOperator change) {
        return series.stream()
                .map(point -> point instanceof Single(var value) ? new Single(change.applyAsDouble(value)) : point)
                .toList();
    }

    private static Suggestion suggest(List<? extends Observation> series) {
        return StableShift.suggest(ChartKind.XMR, series);
    }

    @Test
    void addingAConstantMovesEveryLineByItAndNoBeginning() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var plain = suggest(series(seed));
            var moved = suggest(changed(series(seed), value -> value + 37));
            sameShape(plain, moved);
            assertThat(moved.rejected()).isEqualTo(plain.rejected());
            for (var i = 0; i < plain.periods().size(); i++) {
                assertThat(moved.periods().get(i).centre())
                        .isCloseTo(plain.periods().get(i).centre() + 37, within(1e-9));
            }
        }
    }

    @Test
    void aMirroredSeriesBeginsAnewAtTheSamePlacesToTheOtherSide() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var plain = suggest(series(seed));
            var mirrored = suggest(changed(series(seed), value -> -3 * value));
            sameShape(plain, mirrored);
            for (var i = 1; i < plain.periods().size(); i++) {
                assertThat(mirrored.periods().get(i).direction())
                        .isEqualTo(plain.periods().get(i).direction() == Direction.UP ? Direction.DOWN : Direction.UP);
            }
        }
    }

    private static void sameShape(Suggestion one, Suggestion other) {
        assertThat(other.periods()).hasSameSizeAs(one.periods());
        for (var i = 0; i < one.periods().size(); i++) {
            var expected = one.periods().get(i);
            var actual = other.periods().get(i);
            assertThat(actual.start()).isEqualTo(expected.start());
            assertThat(actual.baseline()).isEqualTo(expected.baseline());
            assertThat(actual.points()).isEqualTo(expected.points());
            assertThat(actual.excluded()).isEqualTo(expected.excluded());
        }
    }

    @Test
    void pointsThatComeLaterNeverChangeWhatWasSuggested() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var series = series(seed);
            var before = List.<Period>of();
            for (var length = 21; length <= series.size(); length += 1 + seed % 12) {
                var now = suggest(series.subList(0, length)).periods();
                assertThat(now).as("seed %d, %d points", seed, length).hasSizeGreaterThanOrEqualTo(before.size());
                for (var i = 0; i < before.size(); i++) {
                    assertThat(settled(now.get(i))).as("seed %d", seed).isEqualTo(settled(before.get(i)));
                }
                before = now;
            }
        }
    }

    private static Period settled(Period period) {
        return new Period(period.start(), period.baseline(), 0, period.centre(), period.direction(), period.excluded());
    }

    @Test
    void medianSuggestionsAreNotChangedByLaterPointsEither() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var series = series(seed);
            var all = RunRephasing.suggest(series).periods();
            var some = RunRephasing.suggest(series.subList(0, 60)).periods();
            assertThat(some.size()).isLessThanOrEqualTo(all.size());
            for (var i = 0; i < some.size(); i++) {
                assertThat(settled(some.get(i))).isEqualTo(settled(all.get(i)));
            }
        }
    }

    @Test
    void acceptingOneByOneComesToTheSameAsAcceptingAll() {
        var several = 0;
        for (var seed = 0; seed < SEEDS; seed++) {
            var series = series(seed);
            var all = suggest(series);
            if (all.shifts().isEmpty()) {
                continue;
            }
            several += all.shifts().size() > 1 ? 1 : 0;
            var next = StableShift.suggest(all.accepting(1), series, StableShift.Options.USUAL);
            assertThat(next.shifts())
                    .isEqualTo(all.shifts().subList(1, all.shifts().size()));
            assertThat(next.accepting(next.shifts().size()))
                    .isEqualTo(all.accepting(all.shifts().size()));
        }
        assertThat(several).isPositive();
    }

    @Test
    void theLinesOfAPreviewAreThoseOfThePeriods() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var series = series(seed);
            for (var suggestion : List.of(suggest(series), RunRephasing.suggest(series))) {
                var chart = suggestion.preview(series);
                assertThat(chart.phases())
                        .hasSize(Math.max(1, suggestion.periods().size()));
                for (var period : suggestion.periods()) {
                    var places = chart.points()
                            .subList(period.start(), chart.points().size());
                    var reading = places.stream()
                            .flatMap(point -> point.reading().stream())
                            .findFirst();
                    assertThat(reading.orElseThrow().centre()).isEqualTo(period.centre());
                }
            }
        }
    }

    /// Of five years of months; 120 and 249 when this was written.
    @Test
    void stableSeriesSeldomAskForNewLimits() {
        var charts = 0;
        var medians = 0;
        for (var seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var series = new ArrayList<Observation>();
            for (var i = 0; i < 60; i++) {
                series.add(new Single(random.nextGaussian()));
            }
            charts += suggest(series).shifts().isEmpty() ? 0 : 1;
            medians += RunRephasing.suggest(series).shifts().isEmpty() ? 0 : 1;
        }
        assertThat(charts).isBetween(80, 160);
        assertThat(medians).isBetween(200, 300);
    }

    @Test
    void everyKindOfChartAndEveryNastySeriesGivesNumbersOnly() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            for (var kind : List.of(ChartKind.XMR, ChartKind.T, ChartKind.G, ChartKind.C_PRIME, ChartKind.P_PRIME)) {
                var series = nasty(kind, random);
                var suggestion = StableShift.suggest(kind, series);
                var chart = suggestion.preview(series);
                chart.points().stream()
                        .flatMap(point -> point.reading().stream())
                        .forEach(reading -> assertThat(reading.centre()).isFinite());
                assertThat(suggestion.accepting(suggestion.shifts().size()).kind())
                        .isEqualTo(kind);
            }
            var run = nasty(ChartKind.XMR, random);
            assertThat(RunRephasing.suggest(ChartDesign.of(ChartKind.RUN), run, RunRephasing.Options.USUAL)
                            .periods())
                    .allMatch(period -> Double.isFinite(period.centre()));
        }
    }

    private static List<Observation> nasty(ChartKind kind, Random random) {
        var scale = Math.pow(10, random.nextInt(200) - 100);
        var flat = random.nextBoolean();
        var series = new ArrayList<Observation>();
        var length = random.nextInt(70);
        for (var i = 0; i < length; i++) {
            var count = flat ? (i < 30 ? 2 : 5) : random.nextInt(3);
            series.add(
                    random.nextInt(8) == 0
                            ? Observation.MISSING
                            : switch (kind) {
                                case P_PRIME -> new Ratio(count, 5);
                                case C_PRIME, G -> new Single(count);
                                default -> new Single((count + (kind == ChartKind.T ? 1 : 0)) * scale);
                            });
        }
        return series;
    }
}
