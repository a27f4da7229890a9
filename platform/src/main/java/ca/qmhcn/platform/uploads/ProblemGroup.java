package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.checking.CheckReport;
import ca.qmhcn.engine.checking.Problem;
import ca.qmhcn.platform.language.Words;
import java.util.List;

/// Problems of one kind in one column.
///
/// @param column  the header as the person wrote it; empty when it concerns whole rows or the file
/// @param times   how often it occurs
/// @param first   the first of them
/// @param warning nothing to do about it
record ProblemGroup(String column, long times, List<Found> first, String remedy, boolean warning, boolean ofTheFile) {

    private static final int LISTED = 20;

    /// @param row as a spreadsheet counts
    record Found(long row, String value, String what, String remedy) {}

    /// What has to be mended comes first.
    static List<ProblemGroup> of(CheckReport report, Words words) {
        return report.counted().entrySet().stream()
                .map(group -> {
                    var problems = report.listed().stream()
                            .filter(problem -> problem.code() == group.getKey().code()
                                    && problem.column().equals(group.getKey().column()))
                            .limit(LISTED)
                            .toList();
                    var language = words.language();
                    return new ProblemGroup(
                            group.getKey().column(),
                            group.getValue(),
                            problems.stream()
                                    .map(problem -> new Found(
                                            problem.line(),
                                            problem.value(),
                                            problem.what(language),
                                            problem.remedy(language)))
                                    .toList(),
                            problems.isEmpty() ? "" : problems.getFirst().remedy(language),
                            group.getKey().code().warns(),
                            problems.stream().allMatch(ProblemGroup::isOfTheFile));
                })
                .sorted(java.util.Comparator.comparing(ProblemGroup::warning))
                .toList();
    }

    private static boolean isOfTheFile(Problem problem) {
        return problem.line() <= 1;
    }

    /// The first of them in words, for all.
    String what() {
        return first.isEmpty() ? "" : first.getFirst().what();
    }

    /// Those that the list leaves out.
    long more() {
        return Math.max(0, times - first.size());
    }
}
