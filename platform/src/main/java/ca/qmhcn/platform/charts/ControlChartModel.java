package ca.qmhcn.platform.charts;

import ca.qmhcn.methods.rules.Findings;
import ca.qmhcn.methods.rules.Findings.Hit;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.ControlChart;
import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.methods.spc.ControlChart.Stretch;
import ca.qmhcn.platform.language.Words;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a control chart shows: each period with its value and limits, or with the reason why it has none.
///
/// A period without a value holds no number, so that nothing drawn can give one away.
///
/// @param lines   what is true of its lines
/// @param periods every period of the calendar, those without a value too
/// @param notes   what happened, and when
/// @param target  what is aimed at, in the unit of the values
public record ControlChartModel(
        Caption caption, Axis axis, Lines lines, List<Period> periods, List<Note> notes, OptionalDouble target) {

    public ControlChartModel {
        periods = List.copyOf(periods);
        notes = notes.stream().sorted(Comparator.comparing(Note::month)).toList();
    }

    public ControlChartModel(Caption caption, Axis axis, Lines lines, List<Period> periods, List<Note> notes) {
        this(caption, axis, lines, periods, notes, OptionalDouble.empty());
    }

    public ControlChartModel aimingAt(double target) {
        return new ControlChartModel(caption, axis, lines, periods, notes, OptionalDouble.of(target));
    }

    /// What is true of the lines of a chart.
    ///
    /// @param kind      which chart it is; a run chart has a median and no limits
    /// @param trial     whether the limits rest on too few points to be trusted yet
    /// @param unsettled whether the runs about the line are not those of chance
    /// @param starts    the places where a phase begins, with lines of its own
    public record Lines(ChartKind kind, boolean trial, boolean unsettled, List<Integer> starts) {

        public Lines {
            starts = List.copyOf(starts);
        }

        public static Lines of(Findings findings) {
            var chart = findings.chart();
            return of(chart, findings.runsSignal(chart.phases().size() - 1));
        }

        /// Of a chart that no rule may read.
        public static Lines unread(ControlChart chart) {
            return of(chart, false);
        }

        private static Lines of(ControlChart chart, boolean unsettled) {
            return new Lines(
                    chart.kind(),
                    chart.trial() && chart.kind().hasLimits(),
                    unsettled,
                    chart.phases().stream().map(Stretch::start).toList());
        }
    }

    /// @param month the month it is, or begins with; empty where a period is no part of a calendar
    /// @param label how it is called in full: “May 2026”
    public record Period(Optional<YearMonth> month, String label, Mark mark) {

        public Period(YearMonth month, String label, Mark mark) {
            this(Optional.of(month), label, mark);
        }
    }

    public sealed interface Mark {}

    /// @param hits all that the rules found here
    /// @param said the value in words: “62.0% (62 of 100)”
    public record Value(Reading reading, Signal signal, List<Hit> hits, String said) implements Mark {

        public Value {
            hits = List.copyOf(hits);
        }
    }

    /// @param said why there is no value, in words
    public record Absent(Why why, String said) implements Mark {}

    public enum Why {
        WITHHELD,
        MISSING,
        /// Too recent to be told.
        NOT_MATURE,
        NOT_APPLICABLE
    }

    /// An event worth knowing when the chart is read.
    public record Note(YearMonth month, String text) {}

    public Drawing.Fitted draw(Words words) {
        return new Drawing.Fitted(
                new ControlChartDrawing(this, words, Size.WIDE).draw(),
                new ControlChartDrawing(this, words, Size.NARROW).draw());
    }

    /// The same course in the height of a line, for lists; its words must stand beside it.
    public Drawing spark() {
        return Course.spark(this);
    }
}
