package ca.qmhcn.engine.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Asks what is visible, under the tables' own names, and keeps intermediate results for as long as the work lasts.
///
/// Questions are in the portable SQL of facts with its macros: whichever engine answers, it is told in its own words.
public final class Workbench {

    private final Engine engine;
    private final List<String> kept = new ArrayList<>();

    Workbench(Engine engine) {
        this.engine = engine;
    }

    /// Keeps a query's rows under a name, until the work is done.
    public void keep(String name, String select) {
        kept.add(name);
        forget(name);
        engine.run(engine.dialect().keeping(name, Macros.rendered(select, engine.dialect())));
    }

    public <T> List<T> rows(String select, Function<Row, T> reader) {
        return engine.rows(Macros.rendered(select, engine.dialect()), reader);
    }

    void clear() {
        kept.forEach(this::forget);
    }

    private void forget(String name) {
        engine.run("DROP TABLE IF EXISTS " + name);
    }
}
