package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.checking.CheckReport;
import ca.qmhcn.engine.checking.Checking;
import ca.qmhcn.engine.definitions.ColumnType;
import ca.qmhcn.engine.definitions.TableDefinition.Column;
import ca.qmhcn.engine.reading.Sheet;
import ca.qmhcn.engine.warehouse.Changes;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.intake.BatchId;
import ca.qmhcn.platform.intake.Incoming;
import ca.qmhcn.platform.intake.Intake;
import ca.qmhcn.platform.uploads.Ongoing.Progress;
import ca.qmhcn.platform.uploads.Ongoing.Task;
import ca.qmhcn.platform.uploads.Understanding.Material;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/// The work behind the pages: checks, compares and commits while nobody has to wait for it.
@Component
class Wizard {

    /// Rows that are shown as they were understood (F8).
    static final int SHOWN = 20;

    private final Uploads uploads;
    private final Understanding understanding;
    private final Intake intake;
    private final Ongoing<Checked> checks = new Ongoing<>();
    private final Ongoing<Preview> previews = new Ongoing<>();
    private final Ongoing<BatchId> commits = new Ongoing<>();

    Wizard(Uploads uploads, Understanding understanding, Intake intake) {
        this.uploads = uploads;
        this.understanding = understanding;
        this.intake = intake;
    }

    /// What checking found.
    ///
    /// @param lines rows of the file: fewer than were checked where several figures stand in one
    record Checked(CheckReport report, long lines) {}

    /// What storing would do.
    ///
    /// @param rows         rows that would be stored
    /// @param notAvailable those of them that hold no numerator; empty where the table has none
    record Preview(Changes changes, long rows, Optional<Long> notAvailable, Checked checked) {}

    Task<Checked> check(OrganizationId organization, Upload upload) {
        return checks.task(upload.id(), stamp(upload), progress -> {
            var lines = new long[1];
            var material = understanding.material(
                    organization, upload, sheet -> PartialRows.counting(sheet, () -> lines[0]++));
            var report = checking(organization, material, progress).report();
            return new Checked(report, lines[0]);
        });
    }

    Task<Preview> preview(OrganizationId organization, Upload upload) {
        var check = check(organization, upload);
        return previews.task(upload.id(), stamp(upload), progress -> {
            var checked = check.await();
            var material = understanding.material(organization, upload);
            var checking = checking(organization, material, progress);
            var stored = material.table().stored().stream()
                    .map(column -> column.name())
                    .toList();
            var numerator = stored.indexOf("numerator");
            var counts = new long[2];
            var changes = intake.compare(
                    organization,
                    material.table(),
                    sink -> checking.rows(checked.report(), row -> {
                        counts[0]++;
                        counts[1] += numerator >= 0 && row.values().get(numerator) == null ? 1 : 0;
                        sink.accept(row);
                    }));
            return new Preview(changes, counts[0], numerator < 0 ? Optional.empty() : Optional.of(counts[1]), checked);
        });
    }

    /// Stores what the person agreed to and nothing else, whoever asks.
    Task<BatchId> commit(OrganizationId organization, Upload upload, PersonId by) {
        var check = check(organization, upload);
        return commits.task(upload.id(), stamp(upload), progress -> {
            var report = check.await().report();
            if (!mayGoOn(report, upload.answers())) {
                throw new NotAgreed();
            }
            var material = understanding.material(organization, upload);
            var checking = checking(organization, material, progress);
            var batch = intake.commit(
                    organization,
                    by,
                    new Incoming(
                            material.table(),
                            upload.file(),
                            upload.sha256(),
                            Optional.of(upload.id().value()),
                            report.rowsBad(),
                            sink -> checking.rows(report, sink)));
            uploads.remember(organization, upload.table(), upload.answers());
            uploads.discard(organization, upload.id());
            checks.forget(upload.id());
            previews.forget(upload.id());
            return batch;
        });
    }

    /// The storing that was begun for it, if it goes on or is done.
    Optional<Task<BatchId>> committing(Upload upload) {
        return commits.current(upload.id(), stamp(upload));
    }

    /// There are rows to leave out that nobody chose to leave out.
    static final class NotAgreed extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /// Whether everything may be stored: nothing is wrong, or the person chose to leave out just what is.
    static boolean mayGoOn(CheckReport report, Answers answers) {
        return report.clean()
                || !report.stopped()
                        && report.rowsOk() > 0
                        && answers.said(LEAVE_OUT).equals(Optional.of(Long.toString(report.rowsBad())));
    }

    static final String LEAVE_OUT = "leave-out";

    /// The first rows as they were understood, without those that are left out.
    List<List<String>> understood(
            OrganizationId organization, Upload upload, CheckReport report, BiFunction<Column, Object, String> words) {
        var material = understanding.material(organization, upload);
        var lines = PartialRows.first(material.rows(), SHOWN).lines().stream()
                .filter(line -> !report.badLines().get((int) line.number()))
                .toList();
        return intake.checking(organization, material.rows(), material.table(), material.mapping())
                .preview(
                        lines,
                        (column, value) -> column.type() == ColumnType.PSEUDONYM ? "•••" : words.apply(column, value));
    }

    Sheet sheet(OrganizationId organization, Upload upload) {
        return understanding.sheet(organization, upload);
    }

    /// Stops all work on it and leaves nothing.
    void cancel(OrganizationId organization, Upload upload) {
        forget(upload);
        uploads.discard(organization, upload.id());
    }

    /// Its answers or its file changed: what was found before no longer holds.
    void forget(Upload upload) {
        checks.forget(upload.id());
        previews.forget(upload.id());
        commits.forget(upload.id());
    }

    private Checking checking(OrganizationId organization, Material material, Progress progress) {
        var counted = PartialRows.counting(material.rows(), progress::row);
        return intake.checking(organization, counted, material.table(), material.mapping());
    }

    private static String stamp(Upload upload) {
        return upload.sha256() + "?" + upload.answers().text();
    }
}
