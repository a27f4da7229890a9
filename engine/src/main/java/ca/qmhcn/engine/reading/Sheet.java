package ca.qmhcn.engine.reading;

import java.util.List;
import java.util.Optional;

/// A file as rows of text under headers. Rows are read from the file each time they are asked for; nothing is kept in
/// memory.
public interface Sheet extends Rows {

    /// A cell may hold this many characters.
    int LONGEST_CELL = 32 * 1024;

    /// The first rows, to show a person how the file was understood.
    List<Line> first(int most);

    /// The sheets of a workbook among which a person may choose; empty for other files.
    default List<String> names() {
        return List.of();
    }

    /// The one that was chosen.
    default Optional<String> name() {
        return Optional.empty();
    }

    /// One row: its line in the file as a spreadsheet shows it (the header is 1), and its cells as written.
    ///
    /// @param lines how many lines of the file it takes; more than one where a cell holds line breaks
    /// @param flaws what reading found wrong with it already
    record Line(long number, int lines, List<String> cells, List<Flaw> flaws) {

        public Line(long number, int lines, List<String> cells) {
            this(number, lines, cells, List.of());
        }

        public boolean isEmpty() {
            return flaws.isEmpty() && cells.stream().allMatch(String::isBlank);
        }
    }

    /// Rows can no longer be told from each other.
    class UnreadableRow extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Flaw.Kind kind;

        UnreadableRow(Flaw.Kind kind, Throwable cause) {
            super(cause);
            this.kind = kind;
        }

        public Flaw.Kind kind() {
            return kind;
        }
    }
}
