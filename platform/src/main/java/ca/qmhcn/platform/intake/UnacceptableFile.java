package ca.qmhcn.platform.intake;

import ca.qmhcn.engine.checking.CheckReport;
import ca.qmhcn.engine.checking.CheckReport.Group;
import ca.qmhcn.engine.reading.ReadOutcome.Refused;
import java.util.stream.Collectors;

/// A file that was to come in without a person cannot. Names kinds of problems and columns, never a value.
class UnacceptableFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private UnacceptableFile(String table, String why) {
        super("The file for %s cannot be used: %s".formatted(table, why));
    }

    static UnacceptableFile of(String table, Refused refused) {
        return new UnacceptableFile(table, refused.refusal().name());
    }

    static UnacceptableFile of(String table, CheckReport report) {
        return new UnacceptableFile(
                table,
                report.counted().entrySet().stream()
                        .map(found -> said(found.getKey(), found.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private static String said(Group group, long times) {
        return "%s in «%s» × %d".formatted(group.code(), group.column(), times);
    }
}
