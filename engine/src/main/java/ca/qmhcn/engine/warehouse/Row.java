package ca.qmhcn.engine.warehouse;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row of an answer. Columns count from 1; it is only good until the next row is read.
public final class Row {

    private final ResultSet answer;

    Row(ResultSet answer) {
        this.answer = answer;
    }

    /// Empty where nothing is there.
    public String text(int column) {
        return read(answer::getString, column).orElse("");
    }

    /// 0 where nothing is there.
    public long whole(int column) {
        return read(answer::getLong, column).orElse(0L);
    }

    public boolean yes(int column) {
        return read(answer::getBoolean, column).orElse(false);
    }

    public Optional<BigDecimal> decimal(int column) {
        return read(answer::getBigDecimal, column);
    }

    public Optional<LocalDate> date(int column) {
        return read(at -> answer.getObject(at, LocalDate.class), column);
    }

    private interface Cell<T> {
        @Nullable
        T read(int column) throws SQLException;
    }

    private <T> Optional<T> read(Cell<T> cell, int column) {
        try {
            var value = cell.read(column);
            return answer.wasNull() ? Optional.empty() : Optional.ofNullable(value);
        } catch (SQLException unreadable) {
            throw new UnansweredQuery(unreadable);
        }
    }
}
