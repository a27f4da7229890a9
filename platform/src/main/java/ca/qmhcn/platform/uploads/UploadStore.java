package ca.qmhcn.platform.uploads;

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

/// All SQL on files somebody is working on, and on how such files were read the last time. Each call needs a
/// transaction of the organization.
@Component
class UploadStore {

    private static final String UPLOAD =
            "SELECT id, table_name, person_id, file_name, sha256, bytes, answers, step, begun_at FROM upload ";

    private final JdbcClient jdbc;

    UploadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(OrganizationId organization, Upload upload) {
        jdbc.sql("""
                        INSERT INTO upload (organization_id, id, table_name, person_id, file_name, sha256, bytes, answers, step, begun_at)
                        VALUES (:organization, :id, :table, :person, :file, :sha256, :bytes, :answers, :step, :begun)
                        ON CONFLICT (organization_id, id) DO UPDATE
                        SET file_name = excluded.file_name, sha256 = excluded.sha256, bytes = excluded.bytes,
                            answers = excluded.answers, step = excluded.step""")
                .param("organization", organization.value())
                .param("id", upload.id().value())
                .param("table", upload.table())
                .param("person", upload.by().value())
                .param("file", upload.file())
                .param("sha256", upload.sha256())
                .param("bytes", upload.bytes())
                .param("answers", upload.answers().text())
                .param("step", upload.step().name())
                .param("begun", Timestamp.from(upload.begun()))
                .update();
    }

    Optional<Upload> find(OrganizationId organization, UploadId upload) {
        return jdbc.sql(UPLOAD + "WHERE organization_id = ? AND id = ?")
                .params(organization.value(), upload.value())
                .query(UploadStore::upload)
                .optional();
    }

    List<Upload> all(OrganizationId organization) {
        return jdbc.sql(UPLOAD + "WHERE organization_id = ? ORDER BY begun_at DESC")
                .param(organization.value())
                .query(UploadStore::upload)
                .list();
    }

    boolean drop(OrganizationId organization, UploadId upload) {
        return jdbc.sql("DELETE FROM upload WHERE organization_id = ? AND id = ?")
                        .params(organization.value(), upload.value())
                        .update()
                > 0;
    }

    /// Forgets those that began before; tells which.
    List<UploadId> dropOlder(OrganizationId organization, Instant before) {
        return jdbc.sql("DELETE FROM upload WHERE organization_id = ? AND begun_at < ? RETURNING id")
                .params(organization.value(), Timestamp.from(before))
                .query((row, _) -> new UploadId(row.getObject("id", UUID.class)))
                .list();
    }

    void remember(OrganizationId organization, String table, Answers answers) {
        jdbc.sql("""
                        INSERT INTO column_mapping (organization_id, table_name, answers) VALUES (?, ?, ?)
                        ON CONFLICT (organization_id, table_name) DO UPDATE SET answers = excluded.answers""").params(organization.value(), table, answers.text()).update();
    }

    Optional<Answers> remembered(OrganizationId organization, String table) {
        return jdbc.sql("SELECT answers FROM column_mapping WHERE organization_id = ? AND table_name = ?")
                .params(organization.value(), table)
                .query((row, _) -> Answers.parse(row.getString("answers")))
                .optional();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                new UploadId(row.getObject("id", UUID.class)),
                row.getString("table_name"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                Answers.parse(row.getString("answers")),
                Upload.Step.valueOf(row.getString("step")),
                row.getTimestamp("begun_at").toInstant());
    }
}
