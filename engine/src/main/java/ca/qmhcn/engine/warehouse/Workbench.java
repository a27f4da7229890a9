package ca.qmhcn.engine.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Asks what is visible, under the tables' own names, and keeps intermediate results for as long as the work lasts.
public final class Workbench {

    private final DuckDb engine;
    private final List<String> kept = new ArrayList<>();

    Workbench(DuckDb engine) {
        this.engine = engine;
    }

    /// Keeps a query's rows under a name, until the work is done.
    public void keep(String name, String select) {
        kept.add(name);
        engine.run("CREATE OR REPLACE TEMP TABLE %s AS %s".formatted(name, Macros.rendered(select)));
    }

    public <T> List<T> rows(String select, Function<Row, T> reader) {
        return engine.rows(select, reader);
    }

    void clear() {
        kept.forEach(name -> engine.run("DROP TABLE IF EXISTS temp." + name));
    }
}
