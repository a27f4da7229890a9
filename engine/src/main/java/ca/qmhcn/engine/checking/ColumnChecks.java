package ca.qmhcn.engine.checking;

import ca.qmhcn.engine.definitions.TableDefinition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What can be said of a file before its rows are read: its columns.
record ColumnChecks(List<String> headers, TableDefinition table, Mapping mapping) {

    void check(Problems problems) {
        var known = headers.stream().map(ColumnChecks::key).collect(Collectors.toSet());
        var used = mapping.headers().values().stream().map(ColumnChecks::key).collect(Collectors.toSet());
        if (used.stream().noneMatch(known::contains) && !looksLikeHeaders()) {
            problems.add(new Problem(ProblemCode.HEADER_NOT_FOUND, 1, "", "", ""));
            return;
        }
        for (var header : headers) {
            if (table.aboutPersons() && !used.contains(key(header)) && Identifiers.inHeader(header)) {
                problems.add(new Problem(ProblemCode.PHI_COLUMN, 1, header, "", ""));
            } else if (!table.aboutPersons() && Identifiers.saysWhoARowIsAbout(header)) {
                problems.add(new Problem(ProblemCode.PERSON_COLUMN, 1, header, "", ""));
            } else if (header.isEmpty()) {
                problems.add(new Problem(ProblemCode.COLUMN_EMPTY, 1, "", "", ""));
            } else if (!used.contains(key(header))) {
                problems.add(new Problem(ProblemCode.COLUMN_UNKNOWN, 1, header, "", ""));
            }
        }
        table.columns().stream()
                .filter(TableDefinition.Column::required)
                .filter(column -> !mapping.constants().containsKey(column.name()))
                .filter(column -> !known.contains(key(mapping.headers().getOrDefault(column.name(), "\n"))))
                .forEach(column ->
                        problems.add(new Problem(ProblemCode.COLUMN_MISSING, 1, column.name(), "", column.name())));
    }

    /// Headers are words: cells that hold digits or nothing are data.
    private boolean looksLikeHeaders() {
        return headers.stream()
                                .filter(header -> header.matches("\\p{L}[\\p{L}\\p{N} _/()%.'’-]*"))
                                .count()
                        * 2
                > headers.size();
    }

    private static String key(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }
}
