package ca.qmhcn.engine.warehouse;

/// Fewer or more rows arrived in a file than were given. Nothing of it was kept.
public class LostRows extends RuntimeException {

    private static final long serialVersionUID = 1;

    LostRows(String table, long given, long arrived) {
        super("%d rows were given for %s and %d arrived".formatted(given, table, arrived));
    }
}
