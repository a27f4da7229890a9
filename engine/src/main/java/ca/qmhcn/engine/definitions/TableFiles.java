package ca.qmhcn.engine.definitions;

import ca.qmhcn.engine.definitions.TableDefinition.Code;
import ca.qmhcn.engine.definitions.TableDefinition.Column;
import ca.qmhcn.engine.definitions.TableDefinition.NotBefore;
import java.util.List;
import java.util.Set;

/// Reads `intake/<table>/table.yaml`.
final class TableFiles {

    private static final Set<String> KEYS = Set.of("table", "title", "what", "key", "columns", "not-before");
    private static final Set<String> COLUMN_KEYS =
            Set.of("name", "type", "required", "label", "hint", "guesses", "codes", "least", "most");

    private TableFiles() {}

    static TableDefinition table(Yaml file) {
        file.onlyKnows(KEYS);
        var columns =
                file.at("columns").items().stream().map(TableFiles::column).toList();
        var table = new TableDefinition(
                file.text("table"),
                file.bilingual("title"),
                file.bilingual("what"),
                columns,
                file.texts("key"),
                file.at("not-before").items().stream()
                        .map(TableFiles::notBefore)
                        .toList());
        if (columns.isEmpty()) {
            file.problem("a table needs «columns»");
        }
        check(file, table);
        return table;
    }

    private static Column column(Yaml column) {
        column.onlyKnows(COLUMN_KEYS);
        var type = column.oneOf("type", ColumnType.class);
        var codes = column.at("codes").entries().entrySet().stream()
                .map(entry -> new Code(
                        entry.getKey(),
                        column.at("codes").bilingual(entry.getKey()),
                        entry.getValue().texts("also")))
                .toList();
        if (type == ColumnType.CODE && codes.isEmpty()) {
            column.problem("a column of codes needs «codes»");
        }
        return new Column(
                column.text("name"),
                type,
                column.yes("required"),
                column.bilingual("label"),
                column.maybeBilingual("hint"),
                column.texts("guesses"),
                codes,
                column.maybeNumber("least"),
                column.maybeNumber("most"));
    }

    private static NotBefore notBefore(Yaml pair) {
        var names =
                pair.items().stream().flatMap(name -> name.maybeText().stream()).toList();
        if (names.size() != 2) {
            pair.problem("«not-before» wants pairs: [first, second]");
            return new NotBefore("", "");
        }
        return new NotBefore(names.getFirst(), names.getLast());
    }

    private static void check(Yaml file, TableDefinition table) {
        var named = table.columns().stream().map(Column::name).toList();
        List<String> asked = java.util.stream.Stream.concat(
                        table.key().stream(),
                        table.order().stream().flatMap(pair -> java.util.stream.Stream.of(pair.first(), pair.second())))
                .toList();
        asked.stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> file.problem("there is no column «" + name + "»"));
    }
}
