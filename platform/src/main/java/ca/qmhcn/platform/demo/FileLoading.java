package ca.qmhcn.platform.demo;

import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.database.DataProperties;
import ca.qmhcn.platform.intake.Intake;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Writes a member's files and brings them in as its people would.
///
/// The files stay in the data folder, so that somebody who tries the platform has files to upload; beside them, under
/// `late`, those with the month that has not arrived yet.
@Component
@Profile("demo")
class FileLoading {

    private static final Logger LOG = LoggerFactory.getLogger(FileLoading.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final DataProperties data;
    private final Intake intake;
    private final DemonstrationStore store;

    FileLoading(DataProperties data, Intake intake, DemonstrationStore store) {
        this.data = data;
        this.intake = intake;
        this.store = store;
    }

    void load(Member member, PersonId by) {
        var folder = data.data().resolve("files");
        var files = MadeUpFiles.write(member, folder.resolve(member.id()));
        member.whenTheLateMonthCame()
                .ifPresent(
                        later -> MadeUpFiles.write(later, folder.resolve("late").resolve(later.id())));
        files.forEach((table, file) -> intake.load(member.organization().id(), by, table.table(), file));
    }

    /// Returns when everybody who hears of new batches has done with them, so that the first look finds results.
    void awaitListeners() {
        for (var waited = Duration.ZERO; waited.compareTo(LONGEST) < 0; waited = waited.plus(PAUSE)) {
            if (store.isAllNewsHeard()) {
                return;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        LOG.warn("Some results of the demonstration are still being counted.");
    }
}
