package ca.qmhcn.engine.warehouse;

import ca.qmhcn.engine.definitions.ColumnType;
import ca.qmhcn.engine.definitions.TableDefinition.Stored;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/// Rows on their way from who makes them to a query, which takes them in another thread as they
/// come, column by column: a fraction of the cost of handing over each value by itself.
final class HandingOver implements DuckDBTableFunction<String, String, String> {

    private static final int DIGITS = 18;

    private final List<Stored> columns;
    private final BlockingQueue<Portion> waiting = new ArrayBlockingQueue<>(2);

    /// Of the thread that makes rows.
    private Portion gathered;

    /// Of the thread that takes them.
    private Portion taking;

    private int taken;
    private volatile boolean broken;

    HandingOver(List<Stored> columns) {
        this.columns = columns;
        this.gathered = new Portion(columns.size());
        this.taking = new Portion(columns.size());
    }

    /// @param ended whether nobody takes rows any more
    void add(List<@Nullable Object> values, BooleanSupplier ended) {
        gathered.add(values);
        if (gathered.isFull()) {
            handOver(ended);
        }
    }

    /// Says that all rows were given.
    void end(BooleanSupplier ended) {
        if (gathered.size() > 0) {
            handOver(ended);
        }
        handOver(ended);
    }

    /// Makes the query that takes the rows fail.
    void breakOff() {
        broken = true;
        waiting.clear();
        waiting.add(new Portion(columns.size()));
    }

    /// Where nobody takes rows any more they are dropped: the query that took them says why it failed.
    private void handOver(BooleanSupplier ended) {
        try {
            while (!waiting.offer(gathered, 100, TimeUnit.MILLISECONDS)) {
                if (ended.getAsBoolean()) {
                    break;
                }
            }
            gathered = new Portion(columns.size());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public String bind(DuckDBTableFunctionBindInfo info) throws SQLException {
        for (var column : columns) {
            try (var type = type(column.type())) {
                info.addResultColumn(column.name(), type);
            }
        }
        return "";
    }

    private static DuckDBLogicalType type(ColumnType type) throws SQLException {
        return switch (type) {
            case TEXT -> DuckDBLogicalType.of(DuckDBColumnType.VARCHAR);
            case INTEGER -> DuckDBLogicalType.of(DuckDBColumnType.BIGINT);
            case DECIMAL -> DuckDBLogicalType.decimal(DIGITS, Dialect.DECIMALS);
            case YES_NO -> DuckDBLogicalType.of(DuckDBColumnType.BOOLEAN);
            default -> throw new IllegalArgumentException("Nothing is handed over as " + type);
        };
    }

    /// One thread takes the rows, so that their order stays.
    @Override
    public String init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return "";
    }

    /// @return 0 when there are no more, which is an empty portion's meaning too
    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) throws InterruptedException {
        if (taken == taking.size()) {
            taking = waiting.take();
            taken = 0;
        }
        if (broken) {
            throw new IllegalStateException("The rows broke off");
        }
        var count = (int) Math.min(chunk.capacity(), taking.size() - taken);
        for (var i = 0; count > 0 && i < columns.size(); i++) {
            put(chunk.vector(i), i, count);
        }
        taken += count;
        return count;
    }

    private void put(DuckDBWritableVector vector, int column, int count) {
        if (columns.get(column).type() == ColumnType.TEXT) {
            var texts = new byte[count][];
            for (var row = 0; row < count; row++) {
                if (taking.cell(column, taken + row) instanceof String text) {
                    texts[row] = text.getBytes(StandardCharsets.UTF_8);
                }
            }
            vector.setStringUtf8Batch(0, texts);
        } else {
            for (var row = 0; row < count; row++) {
                put(vector, row, taking.cell(column, taken + row));
            }
        }
    }

    private static void put(DuckDBWritableVector vector, int row, @Nullable Object value) {
        switch (value) {
            case null -> vector.setNull(row);
            case Long whole -> vector.setLong(row, whole);
            case BigDecimal number ->
                vector.setBigDecimal(row, number.setScale(Dialect.DECIMALS, RoundingMode.HALF_UP));
            case Boolean yes -> vector.setBoolean(row, yes);
            default -> throw new IllegalArgumentException("Nothing is handed over as " + value.getClass());
        }
    }
}
