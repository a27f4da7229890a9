package ca.qmhcn.platform.uploads;

import ca.qmhcn.platform.access.PersonId;
import java.time.Instant;

/// A file somebody is working on.
///
/// @param file the file's name, made harmless
/// @param step how far they came
record Upload(
        UploadId id,
        String table,
        PersonId by,
        String file,
        String sha256,
        long bytes,
        Answers answers,
        Step step,
        Instant begun) {

    /// The steps of the way, in order.
    enum Step {
        READING,
        COLUMNS,
        CHECK,
        PREVIEW,
        COMMIT;

        /// Its last part in an address.
        String path() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Upload with(Answers other) {
        return new Upload(id, table, by, file, sha256, bytes, other, step, begun);
    }

    Upload at(Step other) {
        return new Upload(id, table, by, file, sha256, bytes, answers, other, begun);
    }

    /// The same work with another file, after something was mended in it: it is checked anew.
    Upload from(String otherFile, String otherSha256, long otherBytes) {
        return new Upload(id, table, by, otherFile, otherSha256, otherBytes, answers, Step.CHECK, begun);
    }

    ColumnAnswers columns() {
        return new ColumnAnswers(answers);
    }
}
