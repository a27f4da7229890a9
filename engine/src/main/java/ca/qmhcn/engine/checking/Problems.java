package ca.qmhcn.engine.checking;

import ca.qmhcn.engine.checking.CheckReport.Group;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers problems while a file is read: all are counted, the first are kept.
final class Problems {

    private final List<Problem> listed = new ArrayList<>();
    private final Map<Group, Long> counted = new LinkedHashMap<>();
    private final BitSet badLines = new BitSet();
    private long lastLine = 1;

    /// The first line that holds data: below the headers, where a file has them.
    private long firstLine = 2;

    void seen(long line) {
        lastLine = line;
        firstLine = Math.min(firstLine, line);
    }

    long lastLine() {
        return lastLine;
    }

    void add(Problem problem) {
        counted.merge(new Group(problem.code(), problem.column()), 1L, Long::sum);
        // What identifies somebody is always told: it decides whether the file may be kept at all.
        var most = problem.code().hidesItsValue() ? 2 * CheckReport.MOST_LISTED : CheckReport.MOST_LISTED;
        if (listed.size() < most) {
            listed.add(problem);
        }
        if (!problem.code().warns() && problem.line() >= firstLine) {
            badLines.set((int) problem.line());
        }
    }

    boolean isClean(long line) {
        return !badLines.get((int) line);
    }

    boolean stopped() {
        return counted.keySet().stream().anyMatch(group -> group.code().stopsTheFile());
    }

    CheckReport report(long rows) {
        listed.sort(Comparator.comparingLong(Problem::line));
        var bad = badLines.cardinality();
        return new CheckReport(Math.max(0, rows - bad), bad, List.copyOf(listed), counted, badLines);
    }
}
