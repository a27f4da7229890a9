package ca.qmhcn.engine.reference;

import ca.qmhcn.engine.reference.PlainWindow.Frame;
import ca.qmhcn.engine.reference.PlainWindow.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads functions of many rows: those that put rows together, and those that look at the rows around one.
final class PlainManyTerms {

    static final Set<String> NAMES =
            Set.of("count", "count_if", "sum", "min", "max", "row_number", "lag", "lead", "first_value");

    private final PlainWords words;
    private final PlainTerms terms;

    /// Windows by name, of the SELECT that is being read; they are said after they are used.
    private Map<String, Frame> windows = new HashMap<>();

    /// Whether something was read that puts rows together.
    private boolean together;

    PlainManyTerms(PlainWords words, PlainTerms terms) {
        this.words = words;
        this.terms = terms;
    }

    /// Begins a SELECT, and gives back how the one around it stood.
    Map<String, Frame> begin(Map<String, Frame> named) {
        var before = windows;
        windows = named;
        return before;
    }

    boolean together(boolean set) {
        var before = together;
        together = set;
        return before;
    }

    PlainTerm of(String name) {
        var distinct = words.take("distinct");
        var arguments = words.take("*", ")") ? List.<PlainTerm>of() : terms.list();
        if (words.take("over")) {
            var frame = words.take("(") ? Optional.of(frame()) : Optional.<Frame>empty();
            var window = frame.isPresent() ? "" : words.next();
            var said = windows;
            var answers = new IdentityHashMap<PlainTable, Map<List<Object>, Object>>();
            return row -> answers.computeIfAbsent(
                            row.table(),
                            _ -> PlainWindow.over(name, arguments, frame.orElseGet(() -> said.get(window)), row))
                    .get(row.values());
        }
        together = true;
        Optional<PlainTerm> filter = Optional.empty();
        if (words.take("filter", "(", "where")) {
            filter = Optional.of(terms.term());
            words.expect(")");
        }
        var kept = filter;
        return row -> {
            var rows = row.together().stream()
                    .filter(one -> kept.map(term -> Boolean.TRUE.equals(term.of(row.with(one))))
                            .orElse(true))
                    .toList();
            return PlainWindow.aggregate(name, PlainWindow.values(arguments, row, rows), distinct);
        };
    }

    /// What stands in the parentheses of a window.
    Frame frame() {
        var partition = new ArrayList<PlainTerm>();
        var order = new ArrayList<Order>();
        if (words.take("partition", "by")) {
            do {
                partition.add(terms.term());
            } while (words.take(","));
        }
        if (words.take("order", "by")) {
            do {
                var term = terms.term();
                var descending = words.take("desc");
                words.take("asc");
                words.expect("nulls");
                order.add(new Order(term, descending, words.next().equals("first")));
            } while (words.take(","));
        }
        var rows = words.take("rows", "between");
        var from = rows ? bound() : -Integer.MAX_VALUE;
        if (rows) {
            words.expect("and");
        }
        var to = rows ? bound() : order.isEmpty() ? Integer.MAX_VALUE : 0L;
        words.expect(")");
        return new Frame(partition, order, from, to, rows || order.isEmpty());
    }

    private long bound() {
        if (words.take("current", "row")) {
            return 0;
        }
        var rows = words.take("unbounded") ? Integer.MAX_VALUE : Long.parseLong(words.next());
        return words.next().equals("preceding") ? -rows : rows;
    }
}
