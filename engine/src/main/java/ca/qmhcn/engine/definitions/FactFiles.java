package ca.qmhcn.engine.definitions;

import ca.qmhcn.engine.warehouse.FactShapes;
import ca.qmhcn.engine.warehouse.UnansweredQuery;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads `facts/<fact>.sql` and finds out its columns by asking the engine over empty tables.
final class FactFiles {

    private static final Pattern LINE = Pattern.compile("LINE (\\d+):");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final List<TableDefinition> tables;
    private final List<DefinitionProblem> problems;

    FactFiles(List<TableDefinition> tables, List<DefinitionProblem> problems) {
        this.tables = tables;
        this.problems = problems;
    }

    /// The facts that can be used, each after those it reads.
    List<Fact> read(Content content) {
        var waiting = new LinkedHashMap<String, Source>();
        for (var path : content.paths("facts/", ".sql")) {
            var source = new Source(path, content.text(path));
            if (screened(source)) {
                waiting.put(source.name(), source);
            }
        }
        var facts = new LinkedHashMap<String, Fact>();
        try (var shapes = FactShapes.over(tables)) {
            while (!waiting.isEmpty()) {
                var next = waiting.values().stream()
                        .filter(source -> source.readsNoneOf(waiting.keySet()))
                        .findFirst()
                        .orElseGet(() -> circle(waiting));
                waiting.remove(next.name());
                shape(next, shapes, facts).ifPresent(fact -> facts.put(fact.name(), fact));
            }
        }
        return List.copyOf(facts.values());
    }

    private record Source(String path, String sql) {

        String name() {
            return path.substring("facts/".length(), path.length() - ".sql".length());
        }

        boolean readsNoneOf(Collection<String> names) {
            return Collections.disjoint(SqlTokens.sources(sql), names);
        }
    }

    private Source circle(Map<String, Source> waiting) {
        var first = waiting.values().iterator().next();
        problem(first.path(), 1, "reads facts that read it: " + String.join(", ", waiting.keySet()));
        return first;
    }

    private boolean screened(Source source) {
        var before = problems.size();
        if (!NAME.matcher(source.name()).matches()) {
            problem(source.path(), 1, "a fact's file is named in small letters with _ between words");
        }
        if (tables.stream().anyMatch(table -> table.name().equals(source.name()))) {
            problem(source.path(), 1, "there is a table of that name already");
        }
        PortableSql.check(source.sql(), (line, what) -> problem(source.path(), line, what));
        return problems.size() == before;
    }

    private Optional<Fact> shape(Source source, FactShapes shapes, Map<String, Fact> facts) {
        try {
            var columns = shapes.add(source.name(), source.sql());
            columns.stream()
                    .filter(column -> !NAME.matcher(column.name()).matches())
                    .forEach(column -> problem(
                            source.path(),
                            1,
                            "name the column «%s» in small letters: … AS name".formatted(column.name())));
            return Optional.of(
                    new Fact(source.name(), source.sql(), factsOf(source, facts), tablesOf(source, facts), columns));
        } catch (UnansweredQuery refused) {
            var said = String.valueOf(refused.getMessage());
            var line = LINE.matcher(said);
            problem(source.path(), line.find() ? Integer.parseInt(line.group(1)) : 1, firstLine(said));
            return Optional.empty();
        }
    }

    private static SortedSet<String> factsOf(Source source, Map<String, Fact> facts) {
        var read = new TreeSet<String>();
        for (var name : SqlTokens.sources(source.sql())) {
            if (facts.containsKey(name)) {
                read.add(name);
                read.addAll(facts.get(name).facts());
            }
        }
        return read;
    }

    private SortedSet<String> tablesOf(Source source, Map<String, Fact> facts) {
        var read = new TreeSet<String>();
        for (var name : SqlTokens.sources(source.sql())) {
            if (facts.containsKey(name)) {
                read.addAll(facts.get(name).tables());
            } else if (tables.stream().anyMatch(table -> table.name().equals(name))) {
                read.add(name);
            }
        }
        return read;
    }

    private void problem(String path, int line, String what) {
        problems.add(new DefinitionProblem(path, line, what));
    }

    private static String firstLine(String said) {
        return said.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("LINE"))
                .limit(3)
                .map(String::strip)
                .reduce((one, other) -> one + " " + other)
                .orElse("cannot be answered");
    }
}
