package ca.qmhcn.engine.warehouse;

import ca.qmhcn.engine.definitions.SqlTokens;
import ca.qmhcn.engine.definitions.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes the macros of portable SQL as a dialect says them.
final class Macros {

    private Macros() {}

    static String rendered(String sql, Dialect dialect) {
        var tokens = SqlTokens.of(sql);
        var written = new StringBuilder();
        var copied = 0;
        for (var i = 0; i + 1 < tokens.size(); i++) {
            var call = call(sql, tokens, i, dialect);
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

    private static Optional<Call> call(String sql, List<Token> tokens, int at, Dialect dialect) {
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
                arguments.add(
                        rendered(sql.substring(start, token.start()), dialect).strip());
                start = token.end();
            }
            if (depth == 0) {
                var last = i;
                return dialect.macro(tokens.get(at).text(), arguments.size())
                        .map(form -> new Call(form.formatted(arguments.toArray()), last));
            }
        }
        return Optional.empty();
    }
}
