package ca.qmhcn.platform.database;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What this database is for. A demonstration and a network's own never share one.
@Component
public class Installation {

    /// A database is one or the other for ever.
    public enum Kind {
        OWN,
        DEMONSTRATION
    }

    private final JdbcClient jdbc;

    Installation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Kind> kind() {
        return jdbc.sql("SELECT kind FROM installation")
                .query(String.class)
                .optional()
                .map(Kind::valueOf);
    }

    /// Marks the database at its first use, and refuses a later use of the other kind.
    @Transactional
    public void claim(Kind kind) {
        jdbc.sql("INSERT INTO installation (kind) VALUES (?) ON CONFLICT DO NOTHING")
                .param(kind.name())
                .update();
        var marked =
                jdbc.sql("SELECT kind FROM installation").query(String.class).single();
        if (!marked.equals(kind.name())) {
            throw new WrongInstallation(Kind.valueOf(marked), kind);
        }
    }

    /// A demonstration met a network's own database, or the other way round.
    static class WrongInstallation extends RuntimeException {

        private static final long serialVersionUID = 1;

        WrongInstallation(Kind found, Kind wanted) {
            super(
                    "This database was made for another purpose (%s, not %s). Set qmhcn.data or spring.datasource.url to another one."
                            .formatted(found, wanted));
        }
    }
}
