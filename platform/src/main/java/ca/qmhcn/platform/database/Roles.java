package ca.qmhcn.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The roles of the database (T1): who owns, who migrates, who runs, who only reads.
///
/// `qmhcn_owner` owns all and cannot sign in; `qmhcn_migrator` signs in for migrations only and acts as the owner;
/// `qmhcn_app` runs the platform: it owns nothing, passes by no policy, and may neither truncate nor refer;
/// `qmhcn_reporter` reads.
final class Roles {

    static final String MIGRATOR = "qmhcn_migrator";
    static final String APP = "qmhcn_app";
    static final String DATABASE = "qmhcn";

    private Roles() {}

    /// Makes roles and database where they are missing; may be repeated.
    static void make(LocalPostgres postgres, Secrets secrets) throws SQLException, java.io.IOException {
        try (var server = postgres.connect("postgres")) {
            role(server, "qmhcn_owner", "NOLOGIN");
            role(server, MIGRATOR, "LOGIN PASSWORD '%s' IN ROLE qmhcn_owner".formatted(secrets.secret("migrator")));
            role(server, APP, "LOGIN NOBYPASSRLS PASSWORD '%s'".formatted(secrets.secret("app")));
            role(server, "qmhcn_reporter", "NOLOGIN");
            run(server, "ALTER ROLE qmhcn_migrator SET role = 'qmhcn_owner'");
            if (isMissing(server, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                run(server, "CREATE DATABASE " + DATABASE + " OWNER qmhcn_owner");
            }
        }
        try (var database = postgres.connect(DATABASE)) {
            for (var statement : RIGHTS) {
                run(database, statement);
            }
        }
    }

    private static final List<String> RIGHTS = List.of(
            "ALTER SCHEMA public OWNER TO qmhcn_owner",
            "REVOKE ALL ON SCHEMA public FROM PUBLIC",
            "GRANT USAGE ON SCHEMA public TO qmhcn_app, qmhcn_reporter",
            "ALTER DEFAULT PRIVILEGES FOR ROLE qmhcn_owner IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO qmhcn_app",
            "ALTER DEFAULT PRIVILEGES FOR ROLE qmhcn_owner IN SCHEMA public GRANT USAGE ON SEQUENCES TO qmhcn_app",
            "ALTER DEFAULT PRIVILEGES FOR ROLE qmhcn_owner IN SCHEMA public GRANT SELECT ON TABLES TO qmhcn_reporter");

    private static void role(Connection server, String name, String options) throws SQLException {
        if (isMissing(server, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            run(server, "CREATE ROLE " + name + " " + options);
        }
    }

    private static boolean isMissing(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return !answer.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
