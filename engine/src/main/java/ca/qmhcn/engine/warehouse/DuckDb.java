package ca.qmhcn.engine.warehouse;

import ca.qmhcn.engine.checking.CheckedRow;
import ca.qmhcn.engine.definitions.TableDefinition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.jspecify.annotations.Nullable;

/// A DuckDB in memory that may read and write in one folder only and fetches nothing.
final class DuckDb implements Engine {

    private final DuckDBConnection connection;

    private DuckDb(DuckDBConnection connection) {
        this.connection = connection;
    }

    /// @param spill where it may put what does not fit into memory
    static DuckDb over(Path folder, Path spill, Limits limits) {
        var engine = empty(limits);
        engine.run("SET temp_directory = " + Engine.text(spill.toString()));
        engine.run("SET allowed_directories = [%s]".formatted(Engine.text(folder + "/")));
        engine.lock();
        return engine;
    }

    /// One without any folder: to find out what a query would answer.
    static DuckDb withoutFiles() {
        var engine = empty(Limits.MODEST);
        engine.lock();
        return engine;
    }

    private static DuckDb empty(Limits limits) {
        try {
            // Every such address is a database of its own.
            var engine = new DuckDb(DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class));
            engine.run("SET TimeZone = 'UTC'");
            engine.run("SET memory_limit = '%dMB'".formatted(limits.memoryMegabytes()));
            engine.run("SET threads = " + limits.threads());
            return engine;
        } catch (SQLException unavailable) {
            throw new UnansweredQuery(unavailable);
        }
    }

    /// From here on no statement reaches another file, a network or an extension, and none can undo this.
    private void lock() {
        run("SET autoinstall_known_extensions = false");
        run("SET autoload_known_extensions = false");
        run("SET enable_external_access = false");
        run("SET lock_configuration = true");
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public Dialect dialect() {
        return Dialect.DUCKDB;
    }

    @Override
    public void show(TableDefinition table, List<Path> files, boolean collide) {
        var rows = new VisibleRows(table, files);
        run("CREATE OR REPLACE VIEW %s AS %s".formatted(table.name(), collide ? rows.latest() : rows.all()));
    }

    /// Appends rows and tells how many were given.
    ///
    /// An appender that another thread closes drops its last rows without a word: all of it happens here.
    long append(String table, Consumer<Consumer<CheckedRow>> rows) {
        var given = new long[1];
        try (var appender = connection.createAppender(table)) {
            rows.accept(row -> {
                append(appender, row.values());
                given[0]++;
            });
            appender.flush();
            return given[0];
        } catch (SQLException failed) {
            throw new UnansweredQuery(failed);
        }
    }

    /// The same engine for another thread, with the same limits.
    DuckDb beside() {
        try {
            return new DuckDb(connection.duplicate().unwrap(DuckDBConnection.class));
        } catch (SQLException failed) {
            throw new UnansweredQuery(failed);
        }
    }

    /// Lets a query read rows as they come, as `name()`.
    void register(String name, HandingOver rows) {
        try (var function = DuckDBFunctions.tableFunction()) {
            function.withName(name).withFunction(rows).register(connection);
        } catch (SQLException failed) {
            throw new UnansweredQuery(failed);
        }
    }

    private static void append(DuckDBAppender appender, List<@Nullable Object> values) {
        try {
            appender.beginRow();
            for (var value : values) {
                append(appender, value);
            }
            appender.endRow();
        } catch (SQLException failed) {
            throw new UnansweredQuery(failed);
        }
    }

    private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case String text -> appender.append(text);
            case Long whole -> appender.append(whole.longValue());
            case BigDecimal number -> appender.append(number.setScale(Dialect.DECIMALS, RoundingMode.HALF_UP));
            case LocalDate date -> appender.append(date);
            case LocalDateTime moment -> appender.append(moment);
            case Boolean yes -> appender.append(yes.booleanValue());
            default -> throw new IllegalArgumentException("Nothing is stored as " + value.getClass());
        }
    }
}
