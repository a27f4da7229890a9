package ca.qmhcn.platform.intake;

import ca.qmhcn.engine.checking.CheckedRow;
import ca.qmhcn.engine.checking.Checking;
import ca.qmhcn.engine.checking.Mapping;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.reading.ReadOutcome.Refused;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Reading;
import ca.qmhcn.engine.reading.ReadingChoices;
import ca.qmhcn.engine.reading.Rows;
import ca.qmhcn.engine.warehouse.Changes;
import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.warehouse.Warehouses;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/// Brings files in as batches, and takes batches back.
@Service
public class Intake {

    private final Warehouses warehouses;
    private final Examining examining;
    private final Committing committing;
    private final Batches batches;

    Intake(Warehouses warehouses, Examining examining, Committing committing, Batches batches) {
        this.warehouses = warehouses;
        this.examining = examining;
        this.committing = committing;
        this.batches = batches;
    }

    /// Stores a file whose columns are named as the table's. The same file twice is one batch.
    ///
    /// @throws UnacceptableFile when anything at all is wrong with it; nothing is stored then
    public BatchId load(OrganizationId organization, PersonId by, String table, Path csv) {
        var definition =
                warehouses.table(table).orElseThrow(() -> new IllegalArgumentException("There is no table " + table));
        var checking = checking(organization, rows(csv, table), definition, Mapping.straight(definition));
        var report = checking.report();
        if (!report.clean()) {
            throw UnacceptableFile.of(table, report);
        }
        return commit(
                organization,
                by,
                new Incoming(
                        definition,
                        csv.getFileName().toString(),
                        FileNames.sha256(csv),
                        Optional.empty(),
                        0,
                        sink -> checking.rows(report, sink)));
    }

    private static Rows rows(Path csv, String table) {
        return switch (Reading.read(csv, ReadingChoices.NONE)) {
            case Refused refused -> throw UnacceptableFile.of(table, refused);
            case Understood(var sheet) -> sheet;
        };
    }

    /// Holds rows against a table: in the organization's dates, with its own pseudonyms. For one thread.
    public Checking checking(OrganizationId organization, Rows rows, TableDefinition table, Mapping mapping) {
        return examining.checking(organization, rows, table, mapping);
    }

    /// What storing the rows would change; nothing is kept.
    public Changes compare(OrganizationId organization, TableDefinition table, Consumer<Consumer<CheckedRow>> rows) {
        return committing.compare(organization, table, rows);
    }

    /// Stores the rows as one batch, whole or not at all.
    public BatchId commit(OrganizationId organization, PersonId by, Incoming incoming) {
        return committing.commit(organization, by, incoming);
    }

    /// Takes a batch back; all is then as if it had never come.
    public void undo(OrganizationId organization, PersonId by, BatchId batch) {
        committing.undo(organization, by, batches.find(organization, batch).orElseThrow(NotHere::new));
    }
}
