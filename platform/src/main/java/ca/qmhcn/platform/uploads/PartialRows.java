package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.reading.Dialect;
import ca.qmhcn.engine.reading.Flaw;
import ca.qmhcn.engine.reading.Rows;
import ca.qmhcn.engine.reading.Sheet.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The first rows only, or all of them with somebody counting.
record PartialRows(Rows source, long most, Runnable counted) implements Rows {

    static PartialRows first(Rows source, long most) {
        return new PartialRows(source, most, () -> {});
    }

    static PartialRows counting(Rows source, Runnable counted) {
        return new PartialRows(source, Long.MAX_VALUE, counted);
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        forEach(lines::add);
        return lines;
    }

    @Override
    public List<String> headers() {
        return source.headers();
    }

    @Override
    public Dialect dialect() {
        return source.dialect();
    }

    @Override
    public List<Flaw> remarks() {
        return source.remarks();
    }

    @Override
    public void forEach(Consumer<Line> reader) {
        var read = new long[1];
        try {
            source.forEach(line -> {
                if (read[0] == most) {
                    throw new Enough();
                }
                read[0]++;
                counted.run();
                reader.accept(line);
            });
        } catch (Enough enough) {
            // the rest is not wanted
        }
    }

    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }
}
