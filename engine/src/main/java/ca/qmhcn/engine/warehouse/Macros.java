package ca.qmhcn.engine.warehouse;

import ca.qmhcn.engine.definitions.SqlTokens;
import ca.qmhcn.engine.definitions.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Writes the macros of facts as DuckDB says them: what other engines say otherwise stands here and nowhere else.
final class Macros {

    private Macros() {}

    static String rendered(String sql) {
        var tokens = SqlTokens.of(sql);
        var written = new StringBuilder();
        var copied = 0;
        for (var i = 0; i + 1 < tokens.size(); i++) {
            var call = call(sql, tokens, i);
            if (call.isPresent()) {
                written.append(sql, copied, tokens.get(i).start())
                        .append(call.get().text());
                i = call.get().last();
                copied = tokens.get(i).end();
            }
        }
        return written.append(sql, copied, sql.length()).toString();
    }

    /// @param last the token that closes the call
    private record Call(String text, int last) {}

    private static Optional<Call> call(String sql, List<Token> tokens, int at) {
        if (!tokens.get(at + 1).is("(")) {
            return Optional.empty();
        }
        var arguments = new ArrayList<String>();
        var start = tokens.get(at + 1).end();
        var depth = 0;
        for (var i = at + 1; i < tokens.size(); i++) {
            var token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 || depth == 1 && token.is(",")) {
                arguments.add(rendered(sql.substring(start, token.start())));
                start = token.end();
            }
            if (depth == 0) {
                var last = i;
                return written(tokens.get(at).text().toUpperCase(Locale.ROOT), arguments)
                        .map(text -> new Call(text, last));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> written(String name, List<String> arguments) {
        var form = switch (name + arguments.size()) {
            // Of two dates this is whole days; of two moments it is an interval, which no day count accepts.
            case "DAYS2" -> "((%2$s) - (%1$s))";
            case "MINUTES2" -> "CAST(floor((epoch(%2$s) - epoch(%1$s)) / 60) AS BIGINT)";
            case "AGE2" ->
                "(year(%2$s) - year(%1$s) - CASE WHEN month(%2$s) * 100 + day(%2$s) < month(%1$s) * 100 + day(%1$s)"
                        + " THEN 1 ELSE 0 END)";
            case "MONTH_OF1" -> "CAST(date_trunc('month', %1$s) AS DATE)";
            case "WEEKDAY1" -> "isodow(%1$s)";
            case "SHARE2" -> "(CAST(%1$s AS DOUBLE) / NULLIF(CAST(%2$s AS DOUBLE), 0))";
            default -> "";
        };
        return form.isEmpty() ? Optional.empty() : Optional.of(form.formatted(arguments.toArray()));
    }
}
