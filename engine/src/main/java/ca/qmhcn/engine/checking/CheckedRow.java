package ca.qmhcn.engine.checking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row that passed every check.
///
/// @param values one for each stored column of the table, in its order: `String`, `LocalDate`, `LocalDateTime` in
/// UTC,
/// `Long`,
///               `BigDecimal`, `Boolean`, or null where nothing was given
public record CheckedRow(long line, List<@Nullable Object> values) {}
