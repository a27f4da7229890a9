package ca.qmhcn.platform.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All SQL on how far the demonstration has been filled, so that an interrupted first start is taken up again.
@Component
@Profile("demo")
class DemonstrationStore {

    private final JdbcClient jdbc;

    DemonstrationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isDone(String step) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM demonstration_step WHERE step = ?)")
                .param(step)
                .query(Boolean.class)
                .single();
    }

    void done(String step) {
        jdbc.sql("INSERT INTO demonstration_step (step) VALUES (?) ON CONFLICT DO NOTHING")
                .param(step)
                .update();
    }

    /// Whether nobody is still at work on what was told; what failed is not waited for.
    boolean isAllNewsHeard() {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT 1 FROM event_publication
                                           WHERE completion_date IS NULL AND status IS DISTINCT FROM 'FAILED')""").query(Boolean.class).single();
    }
}
