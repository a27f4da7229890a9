package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.checking.CheckReport;
import ca.qmhcn.engine.checking.Problem;
import ca.qmhcn.engine.reading.Sheet;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.site.Csv;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What to mend as files to take along: the list of problems, and the file itself with a column that says them.
final class ProblemFiles {

    private ProblemFiles() {}

    static Csv list(CheckReport report, Words words) {
        var say = words.of(Messages.class);
        var csv = Csv.in(words.language());
        csv.row(List.of(say.row(), say.column(), say.value(), say.rule(), say.remedy()));
        report.listed()
                .forEach(problem -> csv.row(List.of(
                        problem.line() == 0 ? "" : Long.toString(problem.line()),
                        problem.column(),
                        problem.value(),
                        problem.what(words.language()),
                        problem.remedy(words.language()))));
        return csv;
    }

    static Csv annotated(Sheet sheet, CheckReport report, Words words) {
        var csv = new Csv(sheet.dialect().delimiter());
        var said = report.listed().stream()
                .filter(problem -> !problem.code().warns())
                .collect(Collectors.groupingBy(Problem::line));
        csv.row(with(sheet.headers(), words.of(Messages.class).toMend()));
        try {
            sheet.forEach(line -> csv.row(with(
                    line.cells(),
                    said.getOrDefault(line.number(), List.of()).stream()
                            .map(problem ->
                                    problem.what(words.language()) + ". " + problem.remedy(words.language()) + ".")
                            .collect(Collectors.joining(" ")))));
        } catch (Sheet.UnreadableRow broken) {
            // the rows up to there are worth having
        }
        return csv;
    }

    static String name(Upload upload, String what, Words words) {
        return "%s-%s-%s.csv"
                .formatted(
                        upload.file().replaceFirst("\\.[A-Za-z]{1,4}$", ""),
                        what,
                        words.language().code());
    }

    private static List<String> with(List<String> cells, String more) {
        var all = new ArrayList<>(cells);
        all.add(more);
        return all;
    }
}
