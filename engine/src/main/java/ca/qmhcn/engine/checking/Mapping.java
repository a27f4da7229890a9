package ca.qmhcn.engine.checking;

import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.TableDefinition.Column;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which of a file's columns holds which of the table's.
///
/// @param headers       table column to the file's header; a column that is not named stays empty
/// @param constants     table column to a value that all rows share
/// @param missingTokens spellings that a person said mean “not available”
public record Mapping(Map<String, String> headers, Map<String, String> constants, Set<String> missingTokens) {

    public Mapping {
        headers = Map.copyOf(headers);
        constants = Map.copyOf(constants);
        missingTokens = Set.copyOf(missingTokens);
    }

    /// Guesses by name, labels and known synonyms in both languages, whatever the case, accents and blanks; what was
    /// chosen
    /// last time comes first where its header is there again.
    public static Mapping guess(List<String> headers, TableDefinition table, Optional<Mapping> last) {
        var found = new LinkedHashMap<String, String>();
        var byName = new LinkedHashMap<String, String>();
        headers.forEach(header -> byName.putIfAbsent(plain(header), header));
        for (var column : table.columns()) {
            last.map(mapping -> mapping.headers().get(column.name()))
                    .filter(headers::contains)
                    .or(() -> names(column)
                            .map(Mapping::plain)
                            .filter(byName::containsKey)
                            .map(byName::get)
                            .findFirst())
                    .ifPresent(header -> found.put(column.name(), header));
        }
        return new Mapping(
                found,
                last.map(Mapping::constants).orElse(Map.of()),
                last.map(Mapping::missingTokens).orElse(Set.of()));
    }

    /// The same columns, none of them renamed.
    public static Mapping straight(TableDefinition table) {
        var headers = new LinkedHashMap<String, String>();
        table.columns().forEach(column -> headers.put(column.name(), column.name()));
        return new Mapping(headers, Map.of(), Set.of());
    }

    private static Stream<String> names(Column column) {
        return Stream.concat(
                Stream.of(column.name(), column.label().en(), column.label().fr()), column.guesses().stream());
    }

    /// Small letters and digits only, without accents.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
