package ca.qmhcn.platform.intake;

import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All SQL on batches. Each call needs a transaction of the organization.
@Component
class BatchStore {

    private static final String BATCH = """
            SELECT id, number, table_name, person_id, file_name, rows, left_out, fresh, changed, same,
                   committed_at, undone_at, undone_by
            FROM batch
            """;

    private final JdbcClient jdbc;

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds it under the organization's next number.
    void add(OrganizationId organization, Batch batch, String sha256, Optional<UUID> upload) {
        jdbc.sql("""
                        INSERT INTO batch (organization_id, id, number, table_name, person_id, file_name, sha256, upload_id,
                                           rows, left_out, fresh, changed, same, committed_at)
                        SELECT :organization, :id, coalesce(max(number), 0) + 1, :table, :person, :file, :sha256, :upload,
                               :rows, :leftOut, :fresh, :changed, :same, :at
                        FROM batch WHERE organization_id = :organization""")
                .param("organization", organization.value())
                .param("id", batch.id().value())
                .param("table", batch.table())
                .param("person", batch.by().value())
                .param("file", batch.file())
                .param("sha256", sha256)
                .param("upload", upload.orElse(null))
                .param("rows", batch.rows())
                .param("leftOut", batch.leftOut())
                .param("fresh", batch.fresh())
                .param("changed", batch.changed())
                .param("same", batch.same())
                .param("at", Timestamp.from(batch.at()))
                .update();
    }

    /// Marks it undone; false when it was before.
    boolean undo(OrganizationId organization, BatchId batch, PersonId by, Instant at) {
        return jdbc.sql("""
                                UPDATE batch SET undone_at = ?, undone_by = ?
                                WHERE organization_id = ? AND id = ? AND undone_at IS NULL""")
                        .params(Timestamp.from(at), by.value(), organization.value(), batch.value())
                        .update()
                == 1;
    }

    List<Batch> all(OrganizationId organization) {
        return jdbc.sql(BATCH + "WHERE organization_id = ? ORDER BY number DESC")
                .param(organization.value())
                .query(BatchStore::batch)
                .list();
    }

    Optional<Batch> find(OrganizationId organization, BatchId batch) {
        return jdbc.sql(BATCH + "WHERE organization_id = ? AND id = ?")
                .params(organization.value(), batch.value())
                .query(BatchStore::batch)
                .optional();
    }

    Optional<Batch> ofUpload(OrganizationId organization, UUID upload) {
        return jdbc.sql(BATCH + "WHERE organization_id = ? AND upload_id = ?")
                .params(organization.value(), upload)
                .query(BatchStore::batch)
                .optional();
    }

    /// The batch that came from the very same file, unless it was undone.
    Optional<Batch> ofFile(OrganizationId organization, String table, String sha256) {
        return jdbc.sql(BATCH + "WHERE organization_id = ? AND table_name = ? AND sha256 = ? AND undone_at IS NULL")
                .params(organization.value(), table, sha256)
                .query(BatchStore::batch)
                .optional();
    }

    Optional<Batch> latest(OrganizationId organization, String table) {
        return jdbc.sql(
                        BATCH
                                + "WHERE organization_id = ? AND table_name = ? AND undone_at IS NULL ORDER BY number DESC LIMIT 1")
                .params(organization.value(), table)
                .query(BatchStore::batch)
                .optional();
    }

    /// The ids of those that count, oldest first.
    List<String> shown(OrganizationId organization) {
        return jdbc.sql("SELECT id FROM batch WHERE organization_id = ? AND undone_at IS NULL ORDER BY number")
                .param(organization.value())
                .query((row, _) -> row.getString("id"))
                .list();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        var undone = Optional.ofNullable(row.getTimestamp("undone_at")).map(Timestamp::toInstant);
        var undoneBy = row.getObject("undone_by", UUID.class);
        return new Batch(
                new BatchId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("table_name"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("file_name"),
                row.getLong("rows"),
                row.getLong("left_out"),
                row.getLong("fresh"),
                row.getLong("changed"),
                row.getLong("same"),
                row.getTimestamp("committed_at").toInstant(),
                undone.map(at -> new Batch.Undone(new PersonId(undoneBy), at)));
    }
}
