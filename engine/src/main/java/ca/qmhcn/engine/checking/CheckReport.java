package ca.qmhcn.engine.checking;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// What checking a file found.
///
/// @param rowsOk   rows without a problem
/// @param rowsBad  rows that cannot be stored as they are
/// @param listed   the first problems, at most [#MOST_LISTED]
/// @param counted  how often each kind of problem occurs in which column, in the order first met
/// @param badLines the lines of the rows that cannot be stored
public record CheckReport(long rowsOk, long rowsBad, List<Problem> listed, Map<Group, Long> counted, BitSet badLines) {

    public static final int MOST_LISTED = 1_000;

    /// Problems of one kind in one column.
    public record Group(ProblemCode code, String column) {}

    /// Whether nothing of the file may be stored, even without the rows that have problems.
    public boolean stopped() {
        return counted.keySet().stream().anyMatch(group -> group.code().stopsTheFile());
    }

    public boolean clean() {
        return rowsBad == 0 && !stopped();
    }
}
