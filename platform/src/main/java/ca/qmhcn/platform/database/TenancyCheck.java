package ca.qmhcn.platform.database;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Refuses to start on a database in which one organization could see another's rows (T1, T2).
@Component
@DependsOn("flywayInitializer")
class TenancyCheck {

    TenancyCheck(JdbcClient jdbc) {
        var dangers = dangers(jdbc);
        if (!dangers.isEmpty()) {
            throw new UnsafeDatabase(dangers);
        }
    }

    /// What is wrong, one sentence each; empty when all is well.
    static List<String> dangers(JdbcClient jdbc) {
        var dangers = new ArrayList<String>();
        for (var question : QUESTIONS) {
            jdbc.sql(question.sql())
                    .query((row, _) -> row.getString(1))
                    .list()
                    .forEach(name -> dangers.add(question.says().formatted(name)));
        }
        return dangers;
    }

    private record Question(String says, String sql) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question(
                    "the platform signs in as %s, which is a superuser or passes by row-level security; give it a role with NOSUPERUSER NOBYPASSRLS",
                    "SELECT rolname FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)"),
            new Question(
                    "the platform's role owns the table %s; tables must belong to a role that cannot sign in", """
                    SELECT relname FROM pg_class
                    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                      AND pg_has_role(current_user, relowner, 'USAGE')"""),
            new Question(
                    "the platform's role may truncate or refer to the table %s; revoke TRUNCATE and REFERENCES", """
                    SELECT relname FROM pg_class
                    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                      AND (has_table_privilege(oid, 'TRUNCATE') OR has_table_privilege(oid, 'REFERENCES'))"""),
            new Question(
                    "the table %s knows organizations but does not keep them apart; it needs ENABLE and FORCE ROW LEVEL SECURITY and a policy",
                    """
                    SELECT c.relname FROM pg_class c
                    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id' AND NOT a.attisdropped
                    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                      AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                               AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))"""),
            new Question("the view %s shows its owner's rows to everybody; it needs security_invoker", """
                    SELECT relname FROM pg_class
                    WHERE relnamespace = 'public'::regnamespace
                      AND (relkind = 'm' OR relkind = 'v' AND NOT coalesce(reloptions::text LIKE '%security_invoker=true%', false))"""),
            new Question(
                    "the function %s runs with its owner's rights",
                    "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef"));
}
