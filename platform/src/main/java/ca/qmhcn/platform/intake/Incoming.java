package ca.qmhcn.platform.intake;

import ca.qmhcn.engine.checking.CheckedRow;
import ca.qmhcn.engine.definitions.TableDefinition;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Rows that passed every check, and where they came from.
///
/// @param file    the file's name; it is made harmless
/// @param upload  names the work on the file, which becomes one batch and no more; empty without pages
/// @param leftOut rows that somebody chose to leave out
/// @param rows    gives the rows, in order, each time it is asked
public record Incoming(
        TableDefinition table,
        String file,
        String sha256,
        Optional<UUID> upload,
        long leftOut,
        Consumer<Consumer<CheckedRow>> rows) {

    public Incoming {
        file = FileNames.harmless(file);
    }
}
