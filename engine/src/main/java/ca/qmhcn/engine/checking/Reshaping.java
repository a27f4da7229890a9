package ca.qmhcn.engine.checking;

import ca.qmhcn.engine.reading.Dialect;
import ca.qmhcn.engine.reading.Flaw;
import ca.qmhcn.engine.reading.Rows;
import ca.qmhcn.engine.reading.Sheet.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Published figures as other people lay them out, seen as rows of the table of published counts.
///
/// Each row keeps the line it came from; in a long file that is the line of its unit's first number.
public record Reshaping(Rows source, Shape shape) implements Rows {

    private static final List<String> HEADERS = List.of(
            "unit",
            "unit_name",
            "level",
            "indicator",
            "period_start",
            "period_end",
            "numerator",
            "denominator",
            "published_value");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    @Override
    public List<String> headers() {
        return shape instanceof Shape.Template ? source.headers() : HEADERS;
    }

    @Override
    public Dialect dialect() {
        return source.dialect();
    }

    @Override
    public List<Flaw> remarks() {
        return source.remarks();
    }

    @Override
    public void forEach(Consumer<Line> reader) {
        switch (shape) {
            case Shape.Template _ -> source.forEach(reader);
            case Shape.Wide wide ->
                source.forEach(line -> wide.measures()
                        .forEach(measure -> reader.accept(row(line, wide.units(), measure, cells(line)))));
            case Shape.Tall tall ->
                units(tall)
                        .values()
                        .forEach(unit -> tall.measures()
                                .forEach(measure ->
                                        reader.accept(row(unit.first(), tall.units(), measure, unit.numbers()))));
        }
    }

    /// All numbers of one unit in one period.
    private record Unit(Line first, Map<String, String> numbers) {}

    private Map<List<String>, Unit> units(Shape.Tall tall) {
        var units = new LinkedHashMap<List<String>, Unit>();
        source.forEach(line -> {
            var of = tall.units();
            var key = List.of(
                    cell(line, of.level()), cell(line, of.unit()), cell(line, of.start()), cell(line, of.end()));
            var what = tall.statistic().isEmpty()
                    ? cell(line, tall.measure())
                    : cell(line, tall.measure()) + "|" + cell(line, tall.statistic());
            put(units, key, line, what, cell(line, tall.value()));
        });
        return units;
    }

    /// A number that is said again is the same number; one that is said otherwise makes a second row of the same key,
    /// which the check then names.
    private static void put(Map<List<String>, Unit> units, List<String> key, Line line, String what, String value) {
        var numbers = units.computeIfAbsent(key, _ -> new Unit(line, new LinkedHashMap<>()))
                .numbers();
        var before = numbers.putIfAbsent(what, value);
        if (before != null && !before.equals(value)) {
            var again = new ArrayList<>(key);
            again.add("again");
            put(units, List.copyOf(again), line, what, value);
        }
    }

    private Line row(Line line, Shape.Units of, Measure measure, Map<String, String> numbers) {
        return new Line(
                line.number(),
                line.lines(),
                List.of(
                        cell(line, of.unit()),
                        cell(line, of.name()),
                        cell(line, of.level()),
                        measure.indicator(),
                        cell(line, of.start()),
                        cell(line, of.end()),
                        numbers.getOrDefault(measure.numerator(), ""),
                        denominator(measure, numbers),
                        numbers.getOrDefault(measure.published(), "")),
                line.flaws().stream().map(flaw -> new Flaw(flaw.kind(), "")).toList());
    }

    /// The sum, written as the file writes numbers; the first part that is no number stands for the whole, so that it
    /// is told.
    private String denominator(Measure measure, Map<String, String> numbers) {
        if (measure.denominator().size() == 1 && measure.less().isEmpty()) {
            return numbers.getOrDefault(measure.denominator().getFirst(), "");
        }
        var sum = BigDecimal.ZERO;
        var parts = new ArrayList<>(measure.denominator());
        parts.addAll(measure.less());
        for (var i = 0; i < parts.size(); i++) {
            var text = numbers.getOrDefault(parts.get(i), "");
            var point = text.replace(dialect().decimalMark(), '.');
            if (!NUMBER.matcher(point).matches()) {
                return text;
            }
            var number = new BigDecimal(point);
            sum = i < measure.denominator().size() ? sum.add(number) : sum.subtract(number);
        }
        return sum.toPlainString().replace('.', dialect().decimalMark());
    }

    private Map<String, String> cells(Line line) {
        var cells = new LinkedHashMap<String, String>();
        for (var i = 0; i < Math.min(source.headers().size(), line.cells().size()); i++) {
            cells.put(source.headers().get(i), line.cells().get(i));
        }
        return cells;
    }

    private String cell(Line line, String header) {
        var position = source.headers().indexOf(header);
        return position < 0 || position >= line.cells().size()
                ? ""
                : line.cells().get(position);
    }
}
