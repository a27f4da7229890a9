package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.Sheet.Line;
import java.util.List;
import java.util.function.Consumer;

/// Rows of text under headers, to be read as often as wanted.
public interface Rows {

    List<String> headers();

    Dialect dialect();

    /// What is worth telling about the file as a whole.
    default List<Flaw> remarks() {
        return List.of();
    }

    /// @throws Sheet.UnreadableRow when rows can no longer be told from each other
    void forEach(Consumer<Line> reader);
}
