package ca.qmhcn.platform.intake;

import ca.qmhcn.platform.access.PersonId;
import java.time.Instant;
import java.util.Optional;

/// A file that was brought in.
///
/// @param number  counts the organization's batches from 1, for people
/// @param file    the file's name, made harmless
/// @param rows    rows that were stored
/// @param leftOut rows of the file that somebody chose to leave out
/// @param fresh   rows whose key was new; `changed` and `same` count those that were there before
public record Batch(
        BatchId id,
        int number,
        String table,
        PersonId by,
        String file,
        long rows,
        long leftOut,
        long fresh,
        long changed,
        long same,
        Instant at,
        Optional<Undone> undone) {

    /// When and by whom it was undone.
    public record Undone(PersonId by, Instant at) {}
}
