package ca.qmhcn.engine.definitions;

import ca.qmhcn.engine.language.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A table people may upload: what a row is, its columns, and what must hold.
///
/// @param key   the columns that together name a row; no two rows of a file share them
/// @param order pairs of columns of which the second may not come before the first
public record TableDefinition(
        String name, Bilingual title, Bilingual what, List<Column> columns, List<String> key, List<NotBefore> order) {

    /// @param guesses headers, beside the name and the labels, under which people bring this column
    /// @param codes   what a code column may hold; empty for others
    public record Column(
            String name,
            ColumnType type,
            boolean required,
            Bilingual label,
            Optional<Bilingual> hint,
            List<String> guesses,
            List<Code> codes,
            Optional<BigDecimal> least,
            Optional<BigDecimal> most) {}

    /// @param also other spellings that mean this code
    public record Code(String code, Bilingual label, List<String> also) {}

    public record NotBefore(String first, String second) {}

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /// A column as it is kept. A moment is kept in UTC, and its local date beside it.
    public record Stored(String name, ColumnType type) {}

    public List<Stored> stored() {
        return columns.stream()
                .flatMap(column -> column.type() == ColumnType.TIMESTAMP
                        ? Stream.of(
                                new Stored(column.name(), ColumnType.TIMESTAMP),
                                new Stored(localDate(column.name()), ColumnType.DATE))
                        : Stream.of(new Stored(column.name(), column.type())))
                .toList();
    }

    /// The column that keeps a moment's local date: `admitted_on` beside `admitted_at`.
    private static String localDate(String moment) {
        return moment.replaceFirst("_at$", "") + "_on";
    }

    /// Whether rows are about single persons.
    public boolean aboutPersons() {
        return columns.stream().anyMatch(column -> column.type() == ColumnType.PSEUDONYM);
    }
}
