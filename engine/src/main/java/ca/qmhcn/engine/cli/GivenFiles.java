package ca.qmhcn.engine.cli;

import ca.qmhcn.engine.definitions.TableDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The files of a folder that are named after a table, or the one file that was named.
///
/// @param said why there is none
record GivenFiles(List<GivenFile> given, String said) {

    static GivenFiles in(Path path, List<TableDefinition> tables, Console console) {
        var names = String.join(", ", tables.stream().map(TableDefinition::name).toList());
        var given = new ArrayList<GivenFile>();
        for (var file : files(path)) {
            var table = table(file, tables);
            table.ifPresentOrElse(
                    found -> given.add(new GivenFile(file, found)),
                    () -> console.progress().println(console.words().notATable(name(file), names)));
        }
        return new GivenFiles(List.copyOf(given), console.words().noFiles(path.toString()));
    }

    private static List<Path> files(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (var files = Files.list(path)) {
            return files.filter(file -> name(file).toLowerCase(Locale.ROOT).matches(".*\\.(csv|xlsx|parquet)"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// `contact.csv`, `Contact.CSV` and `inpatient-stay.csv` all mean what they say.
    private static Optional<TableDefinition> table(Path file, List<TableDefinition> tables) {
        var plain = name(file).toLowerCase(Locale.ROOT).replace('-', '_').replaceFirst("\\.[a-z]+$", "");
        return tables.stream().filter(table -> table.name().equals(plain)).findFirst();
    }

    static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    }
}
