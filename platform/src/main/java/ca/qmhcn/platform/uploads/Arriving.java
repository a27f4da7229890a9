package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.checking.Problem;
import ca.qmhcn.engine.checking.ProblemCode;
import ca.qmhcn.engine.checking.Refusals;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.language.Language;
import ca.qmhcn.engine.reading.ReadOutcome.Refusal;
import ca.qmhcn.engine.reading.ReadOutcome.Refused;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Reading;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.intake.Batch;
import ca.qmhcn.platform.intake.Batches;
import ca.qmhcn.platform.intake.FileNames;
import ca.qmhcn.platform.language.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Looks at a file that has just arrived: it is worked on, or nothing of it is kept.
@Component
class Arriving {

    private final Uploads uploads;
    private final Understanding understanding;
    private final Batches batches;
    private final InstantSource time;

    Arriving(Uploads uploads, Understanding understanding, Batches batches, InstantSource time) {
        this.uploads = uploads;
        this.understanding = understanding;
        this.batches = batches;
        this.time = time;
    }

    /// What became of a file.
    sealed interface Arrival {

        record Begun(Upload upload) implements Arrival {}

        /// It is in already.
        record Known(Batch batch) implements Arrival {}

        /// It cannot be read as a table.
        record Unreadable(Refused refused) implements Arrival {

            static Arrival tooLarge() {
                return new Unreadable(
                        new Refused(Refusal.TOO_LARGE, List.of(Long.toString(Reading.LARGEST_FILE / 1024 / 1024))));
            }

            String what(Language language) {
                return Refusals.what(refused, language);
            }

            String remedy(Language language) {
                return Refusals.remedy(refused, language);
            }
        }

        /// Its first row names no columns.
        record Headless(Problem problem) implements Arrival {}

        /// It holds what may identify somebody.
        record Identifying(List<Problem> problems) implements Arrival {

            private static final int SAID = 20;

            /// Where, what and what to do; never what stands there.
            List<String> sentences(Language language) {
                return problems.stream()
                        .limit(SAID)
                        .map(problem -> Words.in(language)
                                .of(Messages.class)
                                .found(problem.line(), problem.what(language), problem.remedy(language)))
                        .distinct()
                        .toList();
            }
        }
    }

    Arrival arrive(OrganizationId organization, PersonId by, TableDefinition table, String name, InputStream bytes) {
        var upload = new Upload(
                new UploadId(UUID.randomUUID()),
                table.name(),
                by,
                FileNames.harmless(name),
                "",
                0,
                Answers.NONE,
                Upload.Step.READING,
                time.instant());
        return look(organization, upload, table, uploads.receive(organization, upload.id(), bytes));
    }

    /// A mended file takes the place of the one that was worked on; what was said about it stays. An unusable one is
    /// thrown away, and the work goes on with the file there was.
    Arrival replace(OrganizationId organization, Upload upload, String name, InputStream bytes) {
        var aside = new UploadId(UUID.randomUUID());
        var mended = upload.from(FileNames.harmless(name), "", 0)
                .with(upload.answers().with(Wizard.LEAVE_OUT::equals, Map.of()));
        var arrival =
                judge(organization, mended, understanding.table(upload), uploads.receive(organization, aside, bytes));
        if (arrival instanceof Arrival.Begun(var begun)) {
            uploads.replace(organization, aside, begun);
        } else {
            uploads.discard(organization, aside);
        }
        return arrival;
    }

    private Arrival look(OrganizationId organization, Upload upload, TableDefinition table, Path file) {
        var arrival = judge(organization, upload, table, file);
        if (arrival instanceof Arrival.Begun(var begun)) {
            uploads.keep(organization, begun);
        } else {
            uploads.discard(organization, upload.id());
        }
        return arrival;
    }

    private Arrival judge(OrganizationId organization, Upload upload, TableDefinition table, Path file) {
        return switch (Reading.read(file, upload.file(), upload.answers().reading())) {
            // the first is shown, and the person says which is meant
            case Refused(var why, var names)
            when why == Refusal.SEVERAL_SHEETS ->
                judge(organization, upload.with(upload.answers().ofSheet(names.getFirst())), table, file);
            case Refused refused -> new Arrival.Unreadable(refused);
            case Understood(var sheet) -> {
                var report = understanding.firstLook(organization, table, sheet);
                var identifying = Understanding.identifying(report);
                if (!identifying.isEmpty()) {
                    yield new Arrival.Identifying(identifying);
                }
                var headless = report.listed().stream()
                        .filter(problem -> problem.code() == ProblemCode.HEADER_NOT_FOUND)
                        .findFirst();
                if (headless.isPresent()) {
                    yield new Arrival.Headless(headless.get());
                }
                var sha256 = FileNames.sha256(file);
                yield batches.ofFile(organization, table.name(), sha256)
                        .<Arrival>map(Arrival.Known::new)
                        .orElseGet(() -> new Arrival.Begun(upload.from(upload.file(), sha256, size(file))));
            }
        };
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
