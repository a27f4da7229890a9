package ca.qmhcn.platform.numbers;

import ca.qmhcn.methods.rules.FalseAlarms;
import ca.qmhcn.methods.rules.Findings.Hit;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.methods.spc.ControlChart;
import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.methods.spc.ControlChart.Stretch;
import ca.qmhcn.platform.charts.ChartWords;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.numbers.Table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Says in the reader's language what somebody's own numbers show.
record TriedWords(Tried tried, Unit unit, Words words, Messages say, ChartWords charts) {

    /// More periods of one kind are counted, not named.
    private static final int NAMED = 8;

    private static final int LONGEST_NAME = 60;

    static TriedWords of(Tried tried, Words words) {
        return new TriedWords(tried, Unit.of(tried.table()), words, words.of(Messages.class), ChartWords.in(words));
    }

    /// A row of the table below the chart.
    record Line(
            String period,
            Optional<String> value,
            String parts,
            Optional<String> centre,
            Optional<String> lower,
            Optional<String> upper,
            Signal signal) {}

    String title() {
        return tried.ask().name().isEmpty() ? axis() : tried.ask().name();
    }

    /// What the values are: the column's own name, or what it was taken for.
    String axis() {
        var table = tried.table();
        var name = table.name().map(TriedWords::clipped).orElseGet(() -> say.axis(table.what()));
        if (unit.per() == 1) {
            return name;
        }
        var of = table.header()
                .filter(names -> names.size() > 2)
                .map(List::getLast)
                .map(TriedWords::clipped)
                .orElse("");
        return say.per(name, (words.number(unit.per()) + " " + of).strip());
    }

    /// How a period is called on the drawing.
    String label(int place) {
        var row = tried.table().rows().get(place);
        return row.month().map(words::month).orElseGet(() -> clipped(row.written()));
    }

    /// Nobody reads a name of a thousand letters, and drawing it takes long.
    private static String clipped(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    /// How it is called in a sentence: a bare number says what it numbers.
    String period(int place) {
        var label = label(place);
        if (!label.matches("\\d{1,3}")) {
            return label;
        }
        return tried.table().what().isEvents() ? say.event(label) : say.row(label);
    }

    String value(double value) {
        if (unit.percent()) {
            return words.percent(value, unit.decimals());
        }
        var shown = value * unit.per();
        return unit.per() == 1 && shown == Math.rint(shown)
                ? words.number((long) shown)
                : words.number(shown, unit.decimals());
    }

    /// A round value beside the axis, with as many decimals as it has.
    String tick(double value) {
        var shown = value * (unit.percent() ? 100 : unit.per());
        var exact = BigDecimal.valueOf(Math.rint(shown * 1e7) / 1e7)
                .stripTrailingZeros()
                .scale();
        var decimals = Math.clamp(exact, 0, unit.decimals() + 1);
        return unit.percent() ? words.percent(value, decimals) : words.number(shown, decimals);
    }

    /// `62.0% (62 of 100)`
    String whole(int place) {
        var row = tried.table().rows().get(place);
        var reading = tried.chart().points().get(place).reading().orElseThrow();
        var parts = parts(row);
        return value(reading.value()) + (parts.isEmpty() ? "" : " (" + parts + ")");
    }

    String parts(Row row) {
        return row.isKnown() && row.denominator().isPresent()
                ? say.of(
                        entered(row.value().orElseThrow()),
                        entered(row.denominator().orElseThrow()))
                : "";
    }

    /// The place of the last value.
    int last() {
        var points = tried.chart().points();
        var place = points.size() - 1;
        while (points.get(place).reading().isEmpty()) {
            place--;
        }
        return place;
    }

    String headline() {
        return say.lastSaid(period(last()), whole(last())) + " " + say.verdict(tried.last());
    }

    String chartName() {
        return charts.kind(tried.chart().kind());
    }

    String rulesName() {
        return charts.readWith(tried.ask().rules());
    }

    Optional<String> target() {
        return tried.target().isPresent() ? Optional.of(value(tried.target().getAsDouble())) : Optional.empty();
    }

    /// What to mind when reading it.
    List<String> cautions() {
        var cautions = new ArrayList<String>();
        tried.cautions().stream().sorted().map(charts::caution).forEach(cautions::add);
        if (tried.chart().kind().hasLimits() && tried.chart().phases().stream().anyMatch(Stretch::trial)) {
            cautions.add(say.trial(ControlChart.FIRM_FROM));
        }
        return cautions;
    }

    /// How often such rules find something where nothing changes; known where their limits are drawn.
    Optional<String> falseAlarms() {
        var rules = tried.ask().rules();
        var known = tried.chart().lastPhase().known();
        var somewhere = FalseAlarms.somewhere(rules, known);
        var fits = tried.chart().kind().hasLimits() != rules.equals(RuleSet.IHI_RUN_CHART);
        return somewhere > 0 && fits
                ? Optional.of(
                        say.falseAlarms(ofHundred(somewhere), ofHundred(FalseAlarms.atTheEnd(rules, known)), known))
                : Optional.empty();
    }

    private String ofHundred(double share) {
        return words.number(share * 100, share < 0.1 ? 1 : 0);
    }

    /// Everything the rules found, one sentence for each rule and side.
    List<String> found() {
        var places = new LinkedHashMap<Hit, List<Integer>>();
        for (var place = 0; place < tried.chart().points().size(); place++) {
            for (var hit : tried.findings().at(place)) {
                places.computeIfAbsent(hit, _ -> new ArrayList<>()).add(place);
            }
        }
        return places.entrySet().stream()
                .map(entry -> say.foundAt(where(entry.getValue()), charts.hit(entry.getKey())))
                .toList();
    }

    /// Where nothing was found: because nothing is there, or because there are too few values to look at.
    String foundNothing() {
        var all = IntStream.range(0, tried.chart().phases().size())
                .allMatch(phase -> tried.findings().speaks(phase));
        return all ? say.foundNothing() : say.verdict(Signal.NONE);
    }

    /// What the runs of each phase say, where the rules look at them.
    List<String> runs() {
        if (tried.findings().rules().runs().isEmpty() || !tried.chart().kind().hasRuns()) {
            return List.of();
        }
        var said = new ArrayList<String>();
        for (var phase = 0; phase < tried.chart().phases().size(); phase++) {
            if (!tried.findings().speaks(phase)) {
                continue;
            }
            var stretch = tried.chart().phases().get(phase);
            var runs = stretch.runs();
            said.add(say.runsSaid(
                            name(stretch),
                            runs.longest(),
                            runs.longestExpected(),
                            runs.crossings(),
                            runs.fewestExpected())
                    + " " + (tried.findings().runsSignal(phase) ? say.runsFound() : say.runsUsual()));
        }
        return said;
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var place = 0; place < tried.table().rows().size(); place++) {
            var reading = tried.chart().points().get(place).reading();
            lines.add(new Line(
                    period(place),
                    reading.map(Reading::value).map(this::value),
                    parts(tried.table().rows().get(place)),
                    reading.map(Reading::centre).map(this::value),
                    reading.flatMap(Reading::lower).map(this::value),
                    reading.flatMap(Reading::upper).map(this::value),
                    tried.signals().get(place)));
        }
        return lines;
    }

    /// How the table was understood, sentence by sentence.
    List<String> read() {
        var table = tried.table();
        var said = new ArrayList<String>();
        said.add(say.readRows(table.rows().size() - table.filled(), table.known()));
        said.add(say.readCells(
                table.delimiter() == '\t' ? "tab" : table.delimiter() == ';' ? "semicolon" : "comma",
                table.decimalComma() ? "yes" : "no"));
        table.header()
                .ifPresent(names -> said.add(say.readHeader(
                        words.list(names.stream().map(TriedWords::clipped).toList()))));
        if (table.turned()) {
            said.add(say.readTurned());
        }
        if (table.filled() > 0) {
            said.add(say.readFilled(table.filled()));
        }
        return said;
    }

    private String name(Stretch stretch) {
        return tried.chart().phases().size() == 1 ? say.wholeSeries() : say.phaseFrom(period(stretch.start()));
    }

    /// Neighbours are told as from and to.
    private String where(List<Integer> places) {
        var spans = new ArrayList<String>();
        var start = 0;
        for (var i = 1; i <= places.size(); i++) {
            if (i == places.size() || places.get(i) != places.get(i - 1) + 1) {
                var from = period(places.get(start));
                spans.add(i - start == 1 ? from : say.fromTo(from, period(places.get(i - 1))));
                start = i;
            }
        }
        var named = new ArrayList<>(spans.subList(0, Math.min(NAMED, spans.size())));
        if (spans.size() > NAMED) {
            named.add(say.more(spans.size() - NAMED));
        }
        return words.list(named);
    }

    /// As it was entered, without a needless zero.
    private String entered(double number) {
        var scale = Math.clamp(BigDecimal.valueOf(number).stripTrailingZeros().scale(), 0, 4);
        return words.number(number, scale);
    }
}
