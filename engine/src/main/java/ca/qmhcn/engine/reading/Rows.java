package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.Sheet.Line;
import java.util.List;
import java.util.function.Consumer;

/// Rows of text under headers, to be read as often as wanted.
public interface Rows {

    List<String> headers();

    Dialect dialect();

    /// @throws Sheet.UnreadableRow when rows can no longer be told from each other
    void forEach(Consumer<Line> reader);
}
