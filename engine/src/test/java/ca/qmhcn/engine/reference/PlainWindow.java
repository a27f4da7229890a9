package ca.qmhcn.engine.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Functions over many rows: of a group, or of the rows around one.
final class PlainWindow {

    private PlainWindow() {}

    /// @param descending turns values round, not gaps
    record Order(PlainTerm term, boolean descending, boolean gapsFirst) {

        int compare(Object one, Object other) {
            if (one == null || other == null) {
                return one == other ? 0 : (one == null) == gapsFirst ? -1 : 1;
            }
            return descending ? PlainValues.compare(other, one) : PlainValues.compare(one, other);
        }
    }

    /// @param from rows before (below 0) or after this one where the frame begins
    /// @param rows whether the frame was said in rows; else it goes to the last of those that order puts level
    record Frame(List<PlainTerm> partition, List<Order> order, long from, long to, boolean rows) {}

    static Object aggregate(String name, List<Object> values, boolean distinct) {
        var given = values.stream().filter(Objects::nonNull);
        var all = (distinct ? given.distinct() : given).toList();
        return switch (name) {
            case "count" -> BigDecimal.valueOf(all.size());
            case "count_if" ->
                BigDecimal.valueOf(all.stream().filter(Boolean.TRUE::equals).count());
            case "min" -> all.stream().min(PlainValues::compare).orElse(null);
            case "max" -> all.stream().max(PlainValues::compare).orElse(null);
            case "sum" ->
                all.stream().map(BigDecimal.class::cast).reduce(BigDecimal::add).orElse(null);
            default -> throw new IllegalArgumentException("There is no such function of many rows: " + name);
        };
    }

    /// The answer for each of the rows.
    static Map<List<Object>, Object> over(String name, List<PlainTerm> arguments, Frame frame, PlainRow any) {
        var answers = new IdentityHashMap<List<Object>, Object>();
        var parts = new java.util.LinkedHashMap<List<Object>, List<List<Object>>>();
        for (var row : any.table().rows()) {
            var key = new ArrayList<Object>();
            frame.partition().forEach(term -> key.add(term.of(any.with(row))));
            parts.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        for (var part : parts.values()) {
            var sorted = new ArrayList<>(part);
            Comparator<List<Object>> order = (one, other) -> compared(frame, any.with(one), any.with(other));
            sorted.sort(order);
            for (var i = 0; i < sorted.size(); i++) {
                answers.put(sorted.get(i), answer(name, arguments, frame, any, sorted, i));
            }
        }
        return answers;
    }

    private static int compared(Frame frame, PlainRow one, PlainRow other) {
        return frame.order().stream()
                .mapToInt(order ->
                        order.compare(order.term().of(one), order.term().of(other)))
                .filter(sign -> sign != 0)
                .findFirst()
                .orElse(0);
    }

    private static Object answer(
            String name, List<PlainTerm> arguments, Frame frame, PlainRow any, List<List<Object>> sorted, int i) {
        return switch (name) {
            case "row_number" -> BigDecimal.valueOf(i + 1L);
            case "lag", "lead" -> {
                var at = name.equals("lag") ? i - 1 : i + 1;
                yield at < 0 || at >= sorted.size()
                        ? null
                        : arguments.getFirst().of(any.with(sorted.get(at)));
            }
            default -> {
                var from = (int) Math.max(0, Math.min(sorted.size(), i + frame.from()));
                var to = (int) Math.max(from, Math.min(sorted.size(), i + frame.to() + 1));
                while (!frame.rows()
                        && to < sorted.size()
                        && compared(frame, any.with(sorted.get(to - 1)), any.with(sorted.get(to))) == 0) {
                    to++;
                }
                var rows = sorted.subList(from, to);
                if (name.equals("first_value")) {
                    yield rows.isEmpty() ? null : arguments.getFirst().of(any.with(rows.getFirst()));
                }
                yield aggregate(name, values(arguments, any, rows), false);
            }
        };
    }

    static List<Object> values(List<PlainTerm> arguments, PlainRow any, List<List<Object>> rows) {
        var values = new ArrayList<Object>();
        for (var row : rows) {
            values.add(
                    arguments.isEmpty() ? (Object) true : arguments.getFirst().of(any.with(row)));
        }
        return values;
    }
}
