package ca.qmhcn.engine.warehouse;

import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.TableDefinition.Stored;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// A Trino that sees the warehouse's folder at the same place and reads its Parquet by a Hive catalog.
///
/// It gets a schema of its own for each folder. There it keeps what it needs to know of the files, and facts for as
/// long as the work lasts; it never writes into the folder itself.
///
/// @param connection to a catalog; its schema is set
/// @param scheme     what Trino calls the root of the file system, as `local://`
record Trino(Connection connection, Path folder, String scheme) implements Engine {

    private static final String LOCAL = "local://";

    /// @param address of JDBC, with the catalog: `jdbc:trino://localhost:8080/lake?user=qmhcn`
    static Trino at(String address, Path folder) {
        try {
            var engine = new Trino(DriverManager.getConnection(address), folder, LOCAL);
            var schema = schema(folder);
            engine.run("CREATE SCHEMA IF NOT EXISTS " + schema);
            engine.connection().setSchema(schema);
            return engine;
        } catch (SQLException unavailable) {
            throw new UnansweredQuery(unavailable);
        }
    }

    /// A folder's own, the same each time.
    private static String schema(Path folder) {
        var place = folder.toAbsolutePath().normalize().toString();
        return "qmhcn_"
                + UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
    }

    @Override
    public Dialect dialect() {
        return Dialect.TRINO;
    }

    @Override
    public void show(TableDefinition table, List<Path> files, boolean collide) {
        var name = table.name();
        run("DROP VIEW IF EXISTS " + name);
        run("DROP TABLE IF EXISTS " + files(table));
        if (files.isEmpty()) {
            run("CREATE VIEW %s AS %s".formatted(name, VisibleRows.none(table, dialect())));
            return;
        }
        run("CREATE TABLE %s (%s) WITH (format = 'PARQUET', external_location = %s)"
                .formatted(files(table), columns(table), Engine.text(scheme + folder.resolve(name))));
        run("CREATE VIEW %s AS %s".formatted(name, collide ? latest(table, files) : all(table, files)));
    }

    /// The folder holds files that are not visible too: those are passed by without being opened.
    private String all(TableDefinition table, List<Path> files) {
        return "SELECT %s FROM %s WHERE \"$path\" IN (%s)"
                .formatted(
                        VisibleRows.columns(table),
                        files(table),
                        files.stream().map(this::place).collect(Collectors.joining(", ")));
    }

    /// Of the rows that share a key, the one of the latest batch. Within one file no key comes twice: that was checked
    /// when it arrived.
    private String latest(TableDefinition table, List<Path> files) {
        var age = new StringBuilder("CASE \"$path\"");
        for (var i = 0; i < files.size(); i++) {
            age.append(" WHEN %s THEN %d".formatted(place(files.get(i)), i));
        }
        return """
                SELECT %1$s FROM (
                    SELECT %1$s, row_number() OVER (PARTITION BY %2$s ORDER BY %3$s END DESC) AS qmhcn_turn
                    FROM %4$s WHERE "$path" IN (%5$s)
                )
                WHERE qmhcn_turn = 1
                """.formatted(
                        VisibleRows.columns(table),
                        String.join(", ", table.key()),
                        age,
                        files(table),
                        files.stream().map(this::place).collect(Collectors.joining(", ")));
    }

    private String place(Path file) {
        return Engine.text(scheme + file);
    }

    private static String files(TableDefinition table) {
        return table.name() + "_files";
    }

    private String columns(TableDefinition table) {
        return table.stored().stream().map(this::column).collect(Collectors.joining(", "));
    }

    private String column(Stored column) {
        return column.name() + " " + dialect().type(column.type());
    }
}
