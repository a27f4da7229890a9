package ca.qmhcn.platform.numbers;

import ca.qmhcn.engine.language.Language;
import ca.qmhcn.methods.phases.RunRephasing;
import ca.qmhcn.methods.phases.StableShift;
import ca.qmhcn.methods.phases.Suggestion;
import ca.qmhcn.methods.rules.Assurance;
import ca.qmhcn.methods.rules.Findings;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.methods.rules.Signal.Wanted;
import ca.qmhcn.methods.spc.ChartAdvisor;
import ca.qmhcn.methods.spc.ChartAdvisor.Measure;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation;
import ca.qmhcn.methods.spc.Phase;
import ca.qmhcn.platform.numbers.Problem.Kind;
import ca.qmhcn.platform.numbers.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Makes a chart of what somebody asks: nothing of it is kept.
final class Trying {

    private final Ask ask;
    private final Language language;
    private final Table table;
    private final List<Problem> problems = new ArrayList<>();

    private Trying(Ask ask, Language language) {
        this.ask = ask;
        this.language = language;
        this.table = Understanding.of(ask.table(), ask.what(), language == Language.FR);
    }

    /// @throws NotReadable with everything that stands in the way
    static Tried of(Ask ask, Language language) {
        return new Trying(ask, language).tried();
    }

    private Tried tried() {
        var baseline = baseline();
        var starts = starts();
        var target = target();
        var phases = phases(starts, baseline);
        if (!problems.isEmpty()) {
            throw new NotReadable(problems);
        }
        var series = table.rows().stream().map(this::observation).toList();
        var advice = ChartAdvisor.chart(measure(table.what()), series);
        var design = advice.chart().design().phases(phases.toArray(Phase[]::new));
        var negative = table.rows().stream().anyMatch(row -> row.value().orElse(0) < 0);
        var chart = ControlCharts.draw(negative ? design.nonNegative(false) : design, series);
        var findings = Findings.of(chart, ask.rules());
        return new Tried(
                ask,
                table,
                chart,
                advice.reason(),
                advice.cautions(),
                findings,
                Signal.each(findings, ask.better()),
                Signal.of(findings, ask.better()),
                target,
                ask.better() == Wanted.NEITHER || target.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Assurance.of(chart, target.getAsDouble(), ask.better())),
                suggested(chart.design(), series));
    }

    private static List<Integer> suggested(ChartDesign design, List<Observation> series) {
        var suggestion = design.kind() == ChartKind.RUN
                ? RunRephasing.suggest(design, series, RunRephasing.Options.USUAL)
                : StableShift.suggest(design, series, StableShift.Options.USUAL);
        return suggestion.shifts().stream().map(Suggestion.Period::start).toList();
    }

    private Observation observation(Row row) {
        if (!row.isKnown()) {
            return Observation.MISSING;
        }
        var value = row.value().orElseThrow();
        return row.denominator().isPresent()
                ? new Observation.Ratio(value, row.denominator().orElseThrow())
                : new Observation.Single(value);
    }

    private static Measure measure(What what) {
        return switch (what) {
            case SHARE -> Measure.SHARE;
            case RATE -> Measure.RATE_OF_EVENTS;
            case COUNT -> Measure.COUNT;
            case VALUE, ADVISE -> Measure.VALUE;
            case AVERAGE -> Measure.AVERAGE;
            case TIME_BETWEEN -> Measure.TIME_BETWEEN;
            case CASES_BETWEEN -> Measure.CASES_BETWEEN;
        };
    }

    private OptionalInt baseline() {
        if (ask.baseline().isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            var length = Integer.parseInt(ask.baseline());
            if (length >= Understanding.FEWEST && length <= Pasted.MOST_ROWS) {
                return OptionalInt.of(length);
            }
        } catch (NumberFormatException notWhole) {
            // told as what it is
        }
        problems.add(Problem.of(Kind.NOT_A_LENGTH, ask.baseline()));
        return OptionalInt.empty();
    }

    /// The places at which phases begin, the first among them.
    private List<Integer> starts() {
        var starts = new TreeSet<Integer>();
        starts.add(0);
        for (var named : ask.phases().split("[;\n]", -1)) {
            if (!named.isBlank()) {
                place(named.strip())
                        .ifPresentOrElse(
                                starts::add, () -> problems.add(Problem.of(Kind.NO_SUCH_PERIOD, named.strip())));
            }
        }
        return List.copyOf(starts);
    }

    private Optional<Integer> place(String named) {
        var month = Dates.month(named);
        return IntStream.range(0, table.rows().size())
                .filter(place -> {
                    var row = table.rows().get(place);
                    return row.written().equalsIgnoreCase(named)
                            || row.month().isPresent() && row.month().equals(month);
                })
                .boxed()
                .findFirst();
    }

    private List<Phase> phases(List<Integer> starts, OptionalInt baseline) {
        var phases = new ArrayList<Phase>();
        for (var i = 0; i < starts.size(); i++) {
            var start = starts.get(i);
            var end = i + 1 < starts.size() ? starts.get(i + 1) : table.rows().size();
            if (known(start, end) < Understanding.FEWEST) {
                problems.add(
                        Problem.of(Kind.PHASE_TOO_SHORT, table.rows().get(start).written()));
            } else if (baseline.isPresent()
                    && known(start, Math.min(end, start + baseline.getAsInt())) < Understanding.FEWEST) {
                problems.add(Problem.of(Kind.BASELINE_TOO_SHORT, ask.baseline()));
            }
            phases.add(new Phase(start, baseline));
        }
        return phases;
    }

    private long known(int start, int end) {
        return table.rows().subList(start, end).stream().filter(Row::isKnown).count();
    }

    /// A target is in the unit the chart is read in: percent for shares, and so many of a thousand for rates.
    private OptionalDouble target() {
        if (ask.target().isEmpty()) {
            return OptionalDouble.empty();
        }
        var number = Numerals.of(List.of(ask.target()), language == Language.FR).read(ask.target());
        var share = table.what() == What.SHARE;
        if (number.isEmpty() || Numerals.tooLarge(number.getAsDouble())) {
            problems.add(Problem.of(Kind.NOT_A_TARGET, ask.target()));
            return OptionalDouble.empty();
        }
        var target = number.getAsDouble();
        var slip = target > 0 && target < 1 && !ask.target().endsWith("%");
        if (share && (slip || target < 0 || target > 100)) {
            problems.add(Problem.of(Kind.NOT_IN_PERCENT, ask.target()));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(share ? target / 100 : target / Unit.of(table).per());
    }
}
