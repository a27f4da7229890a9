package ca.qmhcn.engine.reference;

import ca.qmhcn.engine.reference.PlainTable.PlainColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Answers queries in the portable subset slowly and plainly, row by row, without any engine.
public final class PlainQueries {

    private static final Set<String> AFTER_A_TABLE = Set.of(
            "where", "group", "having", "window", "union", "join", "left", "full", "inner", "cross", "on", "using");

    private final PlainWords words;
    private final PlainTerms terms;

    private PlainQueries(String sql) {
        words = new PlainWords(sql);
        terms = new PlainTerms(words, this);
    }

    /// A query that waits for its tables, and for the row of the query around it, or null.
    private interface Waiting {

        PlainTable of(Map<String, PlainTable> tables, PlainRow outside);
    }

    /// The tables that a query around has, while one within it is answered.
    private Map<String, PlainTable> known = Map.of();

    /// @param tables by name, each row as its columns' values in order
    public static PlainTable answer(String sql, Map<String, PlainTable> tables) {
        var queries = new PlainQueries(sql);
        queries.known = tables;
        var answer = queries.query().of(tables, null);
        if (!queries.words.ended()) {
            throw new IllegalArgumentException("Not understood from " + queries.words.next());
        }
        return answer;
    }

    private Waiting query() {
        var made = new LinkedHashMap<String, Waiting>();
        if (words.take("with")) {
            do {
                var name = words.next();
                words.expect("as", "(");
                made.put(name, query());
                words.expect(")");
            } while (words.take(","));
        }
        var parts = new ArrayList<Waiting>();
        do {
            parts.add(select());
        } while (words.take("union", "all"));
        return (tables, outside) -> {
            var all = new HashMap<>(tables);
            made.forEach((name, query) -> all.put(name, query.of(all, outside)));
            var answers = parts.stream().map(part -> part.of(all, outside)).toList();
            var rows = new ArrayList<List<Object>>();
            answers.forEach(answer -> rows.addAll(answer.rows()));
            return new PlainTable(answers.getFirst().columns(), rows);
        };
    }

    PlainTerm exists() {
        words.expect("(");
        var query = query();
        words.expect(")");
        return row -> !query.of(known, row).rows().isEmpty();
    }

    /// @param all of this table every column, empty for those of all tables; else null
    private record Item(String all, PlainTerm term, String name) {}

    private Waiting select() {
        words.expect("select");
        var windows = new HashMap<String, PlainWindow.Frame>();
        var around = terms.many().begin(windows);
        var aroundTogether = terms.many().together(false);
        var distinct = words.take("distinct");
        var items = items();
        Waiting from = words.take("from") ? joined() : (_, _) -> new PlainTable(List.of(), List.of(List.of()));
        var where = words.take("where") ? Optional.of(terms.term()) : Optional.<PlainTerm>empty();
        var keys = new ArrayList<PlainTerm>();
        var grouped = words.take("group", "by");
        if (grouped) {
            do {
                keys.add(terms.term());
            } while (words.take(","));
        }
        var having = words.take("having") ? Optional.of(terms.term()) : Optional.<PlainTerm>empty();
        if (words.take("window")) {
            do {
                var name = words.next();
                words.expect("as", "(");
                windows.put(name, terms.many().frame());
            } while (words.take(","));
        }
        var together = terms.many().together(aroundTogether) || grouped;
        terms.many().begin(around);
        return (tables, outside) -> {
            var all = from.of(tables, outside);
            var kept = new PlainTable(all.columns(), new ArrayList<>());
            var any = new PlainRow(kept, PlainTable.nothing(all.columns().size()), List.of(), outside);
            all.rows().stream()
                    .filter(row -> where.map(term -> Boolean.TRUE.equals(term.of(any.with(row))))
                            .orElse(true))
                    .forEach(kept.rows()::add);
            var asked = together
                    ? groups(kept, keys, any)
                    : kept.rows().stream().map(any::with).toList();
            var rows = asked.stream()
                    .filter(row -> having.map(term -> Boolean.TRUE.equals(term.of(row)))
                            .orElse(true))
                    .map(row -> shown(items, row))
                    .toList();
            return new PlainTable(columns(items, kept), distinct ? List.copyOf(new HashSet<>(rows)) : rows);
        };
    }

    private List<Item> items() {
        var items = new ArrayList<Item>();
        do {
            if (words.take("*")) {
                items.add(new Item("", null, ""));
            } else {
                var before = words.mark();
                var word = words.next();
                if (words.take(".", "*")) {
                    items.add(new Item(word, null, ""));
                } else {
                    words.back(before);
                    var term = terms.term();
                    var name = words.last();
                    items.add(new Item(null, term, words.take("as") ? words.next() : name));
                }
            }
        } while (words.take(","));
        return items;
    }

    private static List<PlainRow> groups(PlainTable table, List<PlainTerm> keys, PlainRow any) {
        var groups = new LinkedHashMap<List<Object>, List<List<Object>>>();
        if (keys.isEmpty()) {
            groups.put(List.of(), table.rows());
        }
        for (var row : keys.isEmpty() ? List.<List<Object>>of() : table.rows()) {
            var key = new ArrayList<Object>();
            keys.forEach(term -> key.add(term.of(any.with(row))));
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        return groups.values().stream()
                .map(rows -> any.with(rows.isEmpty() ? any.values() : rows.getFirst(), rows))
                .toList();
    }

    private static List<Object> shown(List<Item> items, PlainRow row) {
        var shown = new ArrayList<Object>();
        for (var item : items) {
            if (item.all() == null) {
                shown.add(item.term().of(row));
            } else {
                for (var i = 0; i < row.table().columns().size(); i++) {
                    if (isOf(item, row.table().columns().get(i))) {
                        shown.add(row.values().get(i));
                    }
                }
            }
        }
        return shown;
    }

    private static List<PlainColumn> columns(List<Item> items, PlainTable from) {
        var columns = new ArrayList<PlainColumn>();
        for (var item : items) {
            if (item.all() == null) {
                columns.add(new PlainColumn("", item.name()));
            } else {
                from.columns().stream().filter(column -> isOf(item, column)).forEach(columns::add);
            }
        }
        return columns;
    }

    private static boolean isOf(Item item, PlainColumn column) {
        return item.all().isEmpty() || item.all().equals(column.of());
    }

    private Waiting joined() {
        var left = table();
        while (true) {
            var keepLeft = words.see("left", "join") || words.see("full", "join");
            var keepRight = words.see("full", "join");
            var cross = words.take("cross", "join");
            if (!cross && !words.take("left", "join") && !words.take("full", "join") && !words.take("join")) {
                return left;
            }
            var first = left;
            var second = table();
            PlainTerm on = _ -> true;
            if (!cross) {
                words.expect("on");
                on = terms.term();
            }
            var met = on;
            left = (tables, outside) ->
                    first.of(tables, outside).joined(second.of(tables, outside), met, keepLeft, keepRight, outside);
        }
    }

    private Waiting table() {
        if (words.take("(")) {
            var query = query();
            words.expect(")");
            var alias = alias("");
            return (tables, outside) -> query.of(tables, outside).named(alias);
        }
        var name = words.next();
        var alias = alias(name);
        return (tables, _) -> {
            if (!tables.containsKey(name)) {
                throw new IllegalArgumentException("There is no table " + name);
            }
            return tables.get(name).named(alias);
        };
    }

    private String alias(String otherwise) {
        if (words.take("as")) {
            return words.next();
        }
        return words.seeWord() && AFTER_A_TABLE.stream().noneMatch(words::see) ? words.next() : otherwise;
    }
}
