package ca.qmhcn.engine.checking;

import ca.qmhcn.engine.checking.Values.Moment;
import ca.qmhcn.engine.checking.Values.Parsed;
import ca.qmhcn.engine.definitions.ColumnType;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.TableDefinition.Column;
import ca.qmhcn.engine.reading.Flaw;
import ca.qmhcn.engine.reading.Rows;
import ca.qmhcn.engine.reading.Sheet;
import ca.qmhcn.engine.reading.Sheet.Line;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds the rows of a file against a table.
///
/// Reads the file twice: [#report] finds every problem and stores nothing; [#rows] then gives the rows that passed.
public final class Checking {

    /// What stands in the texts of a template's example.
    private static final Set<String> EXAMPLES = Set.of("EXAMPLE", "EXEMPLE");

    private final Rows rows;
    private final TableDefinition table;
    private final Mapping mapping;
    private final Values values;
    private final UnaryOperator<String> pseudonym;
    private final Map<String, Integer> positions;
    private final Set<String> used;

    /// @param today     dates after it lie in the future
    /// @param pseudonym turns a person's key into the one that is kept
    public Checking(
            Rows rows, TableDefinition table, Mapping mapping, LocalDate today, UnaryOperator<String> pseudonym) {
        this.rows = rows;
        this.table = table;
        this.mapping = mapping;
        this.values = new Values(rows.dialect(), today);
        this.pseudonym = pseudonym;
        this.used = mapping.headers().values().stream().map(Checking::key).collect(Collectors.toUnmodifiableSet());
        this.positions = positions(rows.headers(), table, mapping);
    }

    /// Where in a row each of the table's columns stands; those that stand nowhere are left out.
    private static Map<String, Integer> positions(List<String> headers, TableDefinition table, Mapping mapping) {
        var byHeader = new HashMap<String, Integer>();
        for (var i = 0; i < headers.size(); i++) {
            byHeader.putIfAbsent(key(headers.get(i)), i);
        }
        var positions = new HashMap<String, Integer>();
        for (var column : table.columns()) {
            var header = mapping.headers().get(column.name());
            var position = header == null ? null : byHeader.get(key(header));
            if (position != null) {
                positions.put(column.name(), position);
            }
        }
        return positions;
    }

    public CheckReport report() {
        var problems = new Problems();
        new ColumnChecks(rows.headers(), table, mapping).check(problems);
        if (problems.stopped()) {
            return problems.report(0);
        }
        rows.remarks().forEach(flaw -> problems.add(new Problem(code(flaw.kind()), 0, flaw.place(), "", "")));
        var keys = new HashMap<String, Long>();
        var read = new long[1];
        try {
            rows.forEach(line -> {
                if (!line.isEmpty()) {
                    read[0]++;
                    check(line, keys, problems);
                }
            });
        } catch (Sheet.UnreadableRow broken) {
            problems.add(new Problem(code(broken.kind()), problems.lastLine() + 1, "", "", ""));
        }
        return problems.report(read[0]);
    }

    /// The rows that passed, in order.
    public void rows(CheckReport report, Consumer<CheckedRow> sink) {
        rows.forEach(line -> {
            if (!line.isEmpty() && !report.badLines().get((int) line.number())) {
                sink.accept(new CheckedRow(line.number(), typed(line)));
            }
        });
    }

    private void check(Line line, Map<String, Long> keys, Problems problems) {
        problems.seen(line.number());
        if (table.aboutPersons()) {
            screen(line, problems);
        }
        if (isFlawed(line, problems)) {
            return;
        }
        var cells = line.cells().size();
        if (cells != rows.headers().size()) {
            var swallowed = line.lines() > 1;
            problems.add(new Problem(
                    swallowed ? ProblemCode.QUOTE_UNTERMINATED : ProblemCode.COLUMN_COUNT,
                    line.number(),
                    "",
                    Integer.toString(cells),
                    Integer.toString(rows.headers().size())));
            return;
        }
        var parsed = new HashMap<String, Object>();
        for (var column : table.columns()) {
            cell(line, column, problems, parsed);
        }
        if (EXAMPLES.stream().anyMatch(parsed::containsValue)) {
            problems.add(new Problem(ProblemCode.EXAMPLE_ROW, line.number(), "", "", ""));
        }
        order(line, parsed, problems);
        unique(line, keys, parsed, problems);
    }

    /// What reading found wrong decides over the row, unless it stands in a column nobody uses.
    private boolean isFlawed(Line line, Problems problems) {
        var flaws = line.flaws().stream()
                .filter(flaw -> line.cells().isEmpty() || flaw.place().isEmpty() || used.contains(key(flaw.place())))
                .toList();
        flaws.forEach(flaw -> problems.add(problem(line.number(), flaw)));
        return !flaws.isEmpty();
    }

    private static Problem problem(long line, Flaw flaw) {
        return flaw.kind() == Flaw.Kind.NUMBER_RANGE
                ? new Problem(ProblemCode.NUMBER_RANGE, line, flaw.place(), "…", "-1E999–1E999")
                : new Problem(code(flaw.kind()), line, flaw.place(), "", "");
    }

    private static ProblemCode code(Flaw.Kind kind) {
        return ProblemCode.valueOf(kind.name());
    }

    private void cell(Line line, Column column, Problems problems, Map<String, Object> parsed) {
        var text = text(line, column);
        if (text.isBlank()) {
            if (column.required()) {
                problems.add(new Problem(ProblemCode.REQUIRED_MISSING, line.number(), header(column), "", ""));
            }
        } else if (text.length() > Sheet.LONGEST_CELL) {
            problems.add(new Problem(
                    ProblemCode.FIELD_TOO_LONG,
                    line.number(),
                    header(column),
                    "",
                    Integer.toString(Sheet.LONGEST_CELL)));
        } else {
            switch (values.parse(column, text)) {
                case Parsed.Good(var value) -> parsed.put(column.name(), value);
                case Parsed.Bad(var code, var expected) ->
                    problems.add(new Problem(code, line.number(), header(column), text, expected));
            }
        }
    }

    /// Cells of columns nobody asked for, and cells without a column, are screened too: what identifies a person must
    /// not travel along.
    private void screen(Line line, Problems problems) {
        var headers = rows.headers();
        for (var i = 0; i < line.cells().size(); i++) {
            if (Identifiers.inValue(line.cells().get(i))) {
                var column = i < headers.size() ? headers.get(i) : "";
                problems.add(new Problem(ProblemCode.PHI_SUSPECTED, line.number(), column, "", ""));
            }
        }
    }

    private void order(Line line, Map<String, Object> parsed, Problems problems) {
        for (var pair : table.order()) {
            var first = moment(parsed.get(pair.first()));
            var second = moment(parsed.get(pair.second()));
            if (first != null && second != null && second.compareTo(first) < 0) {
                var later = table.column(pair.second()).map(this::header).orElse("");
                var earlier = table.column(pair.first()).map(this::header).orElse("");
                problems.add(new Problem(ProblemCode.CROSS_FIELD, line.number(), later, "", earlier));
            }
        }
    }

    private static @Nullable String moment(@Nullable Object value) {
        return value instanceof Moment moment
                ? moment.utc().toString()
                : value instanceof LocalDate date ? date.toString() : null;
    }

    private void unique(Line line, Map<String, Long> keys, Map<String, Object> parsed, Problems problems) {
        if (table.key().isEmpty() || !problems.isClean(line.number())) {
            return;
        }
        var key = String.join(
                " · ",
                table.key().stream()
                        .map(name -> String.valueOf(parsed.getOrDefault(name, "")))
                        .toList());
        var first = keys.putIfAbsent(key, line.number());
        if (first != null) {
            var column = table.column(table.key().getLast()).map(this::header).orElse("");
            if (problems.isClean(first)) {
                problems.add(new Problem(ProblemCode.DUPLICATE_KEY, first, column, key, ""));
            }
            problems.add(new Problem(ProblemCode.DUPLICATE_KEY, line.number(), column, key, ""));
        }
    }

    private List<@Nullable Object> typed(Line line) {
        var typed = new ArrayList<@Nullable Object>();
        for (var column : table.columns()) {
            var text = text(line, column);
            var value = text.isBlank() ? null : ((Parsed.Good) values.parse(column, text)).value();
            if (column.type() == ColumnType.TIMESTAMP) {
                typed.add(value instanceof Moment moment ? moment.utc() : null);
                typed.add(value instanceof Moment moment ? moment.localDate() : null);
            } else {
                typed.add(
                        column.type() == ColumnType.PSEUDONYM && value instanceof String key
                                ? pseudonym.apply(key)
                                : value);
            }
        }
        return typed;
    }

    /// The cell's text in Unicode's composed form; empty where nothing is given or a person said it means nothing.
    /// A value that all rows share stands where a row has none of its own.
    private String text(Line line, Column column) {
        var position = positions.get(column.name());
        var cell = position == null || position >= line.cells().size()
                ? ""
                : line.cells().get(position);
        var text = cell.isBlank() ? mapping.constants().getOrDefault(column.name(), "") : cell;
        if (!mapping.missingTokens().isEmpty() && mapping.missingTokens().contains(text.strip())) {
            return "";
        }
        return Values.isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private String header(Column column) {
        return mapping.headers().getOrDefault(column.name(), column.name());
    }

    private static String key(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }

    /// Shows the first rows as they were understood, one text for each of the table's columns.
    public List<List<String>> preview(List<Line> lines, BiFunction<Column, Object, String> words) {
        return lines.stream()
                .filter(line -> !line.isEmpty())
                .map(line -> table.columns().stream()
                        .map(column -> {
                            var text = text(line, column);
                            return !text.isBlank() && values.parse(column, text) instanceof Parsed.Good(var value)
                                    ? words.apply(column, value instanceof Moment moment ? moment.utc() : value)
                                    : text;
                        })
                        .toList())
                .toList();
    }
}
