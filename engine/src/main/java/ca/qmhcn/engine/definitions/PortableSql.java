package ca.qmhcn.engine.definitions;

import ca.qmhcn.engine.definitions.SqlTokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Holds a fact's SQL to what DuckDB, Trino and Spark answer alike.
///
/// What they answer differently, mostly without a word, is refused with what to write instead.
final class PortableSql {

    private static final Set<String> FUNCTIONS = Set.of(
            "count",
            "sum",
            "min",
            "max",
            "count_if",
            "row_number",
            "rank",
            "lag",
            "lead",
            "first_value",
            "coalesce",
            "nullif",
            "cast",
            "try_cast",
            "extract",
            "year",
            "month",
            "day",
            "date_trunc",
            "substr",
            "upper",
            "lower",
            "trim",
            "replace",
            "split_part",
            "length",
            "abs",
            "round",
            "floor",
            "ceil",
            "mod",
            "ln",
            "exp",
            "sqrt",
            "power",
            "days",
            "minutes",
            "age",
            "month_of",
            "weekday",
            "share");

    /// Words that may stand before a parenthesis without being a function.
    private static final Set<String> GRAMMAR = Set.of(
            "as",
            "in",
            "and",
            "or",
            "not",
            "on",
            "using",
            "over",
            "filter",
            "from",
            "join",
            "where",
            "when",
            "then",
            "else",
            "case",
            "exists",
            "lateral",
            "union",
            "all",
            "select",
            "distinct",
            "between",
            "by",
            "having",
            "with",
            "is",
            "like",
            "decimal",
            "varchar",
            "intersect",
            "except",
            "inner",
            "left",
            "full",
            "cross",
            "sets",
            "values");

    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry(
                    "/",
                    "divide with SHARE(x, y), or by a constant in the indicator: engines divide whole numbers differently"),
            Map.entry("::", "write CAST(x AS type)"),
            Map.entry(";", "a fact is one SELECT"),
            Map.entry("[", "no lists: engines write them differently"),
            Map.entry("{", "no structures: engines write them differently"),
            Map.entry("->", "no lambdas: engines write them differently"),
            Map.entry("\\", "no backslashes: engines read them differently"),
            Map.entry("date_diff", "write DAYS(a, b), MINUTES(a, b) or AGE(born, on)"),
            Map.entry("datediff", "write DAYS(a, b)"),
            Map.entry("concat", "write a || b and COALESCE: engines differ where something is missing"),
            Map.entry("greatest", "write CASE: engines differ where something is missing"),
            Map.entry("least", "write CASE: engines differ where something is missing"),
            Map.entry("avg", "write SHARE(SUM(x), COUNT(x)): the mean of decimals is rounded differently"),
            Map.entry("min_by", "choose with row_number() OVER (… ORDER BY …, key): ties are broken differently"),
            Map.entry("max_by", "choose with row_number() OVER (… ORDER BY …, key): ties are broken differently"),
            Map.entry("any_value", "choose with row_number() OVER (… ORDER BY …, key)"),
            Map.entry("median", "medians belong to the indicator: shows: days"),
            Map.entry("qualify", "filter in an outer SELECT"),
            Map.entry("asof", "write the join with its range"),
            Map.entry("recursive", "engines limit recursion differently"));

    private PortableSql() {}

    /// @param problem is told the line, from 1, and what to mend
    static void check(String sql, BiConsumer<Integer, String> problem) {
        var tokens = SqlTokens.of(sql);
        if (tokens.isEmpty()
                || !tokens.getFirst().is("select") && !tokens.getFirst().is("with")) {
            problem.accept(1, "a fact is one SELECT, or WITH … SELECT");
            return;
        }
        var opened = tokens.stream().filter(token -> token.is("(")).count();
        if (opened != tokens.stream().filter(token -> token.is(")")).count()) {
            problem.accept(tokens.getLast().line(), "a parenthesis is left open or closed twice");
        }
        for (var i = 0; i < tokens.size(); i++) {
            check(tokens, i, problem);
        }
    }

    private static void check(List<Token> tokens, int at, BiConsumer<Integer, String> problem) {
        var token = tokens.get(at);
        var text = token.text().toLowerCase(Locale.ROOT);
        var called =
                token.isWord() && at + 1 < tokens.size() && tokens.get(at + 1).is("(");
        if (REFUSED.containsKey(text)) {
            problem.accept(token.line(), "«%s» is not portable: %s".formatted(token.text(), REFUSED.get(text)));
        } else if (text.startsWith("\"")) {
            problem.accept(token.line(), "names are plain small letters without quotation marks: " + token.text());
        } else if (text.startsWith("'") && text.contains("\\")) {
            problem.accept(token.line(), "no backslashes: engines read them differently");
        } else if (called && !FUNCTIONS.contains(text) && !GRAMMAR.contains(text)) {
            problem.accept(
                    token.line(),
                    "«%s» is not among the portable functions%s"
                            .formatted(token.text(), Spelling.near(text, FUNCTIONS)));
        } else if (token.is("order") && !saysWhereGapsGo(tokens, at)) {
            problem.accept(
                    token.line(), "each ORDER BY says NULLS FIRST or NULLS LAST for each of its parts: engines differ");
        }
    }

    /// Each part of an ORDER BY, up to its end, must say where gaps go.
    private static boolean saysWhereGapsGo(List<Token> tokens, int order) {
        var depth = 0;
        var parts = 1;
        var said = 0;
        for (var i = order + 1; i < tokens.size(); i++) {
            var token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth < 0 || depth == 0 && (token.is("rows") || token.is("range"))) {
                break;
            }
            parts += depth == 0 && token.is(",") ? 1 : 0;
            said += depth == 0 && token.is("nulls") ? 1 : 0;
        }
        return said >= parts;
    }
}
