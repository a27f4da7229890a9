package ca.qmhcn.engine.fhir;

import ca.qmhcn.engine.reading.Dialect;
import ca.qmhcn.engine.reading.Rows;
import ca.qmhcn.engine.reading.Sheet.Line;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A file of resources as the rows of one view, to be checked as the rows of any other file are.
///
/// A row's line is that of its resource. Reads the file each time it is asked; to run several views
/// in one pass, see [Flattening].
public final class ViewRows implements Rows {

    /// FHIR writes dates as ISO does and numbers with a point.
    private static final Dialect DIALECT = new Dialect(StandardCharsets.UTF_8, ',', '.', Dialect.DateOrder.ISO);

    private final Path file;
    private final ViewDefinition view;
    private final Consumer<RejectedLine> rejected;

    /// @param rejected is told each line that gives no rows, each time the rows are read
    public ViewRows(Path file, ViewDefinition view, Consumer<RejectedLine> rejected) {
        this.file = file;
        this.view = view;
        this.rejected = rejected;
        if (view.columns().stream().anyMatch(ViewColumn::collection)) {
            throw new IllegalArgumentException("A cell of a table holds no collection: " + view.name());
        }
    }

    @Override
    public List<String> headers() {
        return view.columns().stream().map(ViewColumn::name).toList();
    }

    @Override
    public Dialect dialect() {
        return DIALECT;
    }

    @Override
    public void forEach(Consumer<Line> reader) {
        new Flattening(List.of(view)).run(file, new Flattening.Taker() {

            @Override
            public void row(ViewDefinition from, long line, List<@Nullable Object> values) {
                reader.accept(
                        new Line(line, 1, values.stream().map(ViewRows::cell).toList()));
            }

            @Override
            public void rejected(RejectedLine line) {
                rejected.accept(line);
            }
        });
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
