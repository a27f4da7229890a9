package ca.qmhcn.engine.fhir;

import ca.qmhcn.engine.definitions.ColumnType;
import ca.qmhcn.engine.definitions.TableDefinition.Stored;
import ca.qmhcn.engine.fhir.RejectedLine.Reason;
import ca.qmhcn.engine.warehouse.Limits;
import ca.qmhcn.engine.warehouse.ParquetFiles;
import ca.qmhcn.engine.warehouse.ParquetFiles.Contents;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Resources as Parquet files, one for each view, in one pass over the file of resources.
public final class FlatFiles {

    /// Digits that are kept before the point.
    private static final BigDecimal LARGEST = BigDecimal.ONE.scaleByPowerOfTen(12);

    private FlatFiles() {}

    /// Writes `<view>.parquet` for each view into a folder.
    ///
    /// @param views    all of one resource type, with names that differ, without collections
    /// @param rejected is told each line that gave no rows
    /// @return the rows of each view, all of which arrived
    public static List<Long> write(
            Path file, List<ViewDefinition> views, Path folder, Limits limits, Consumer<RejectedLine> rejected) {
        var contents = views.stream().map(FlatFiles::contents).toList();
        var flattening = new Flattening(views);
        return ParquetFiles.write(
                folder,
                contents,
                limits,
                taker -> flattening.run(file, new Flattening.Taker() {

                    @Override
                    public void row(ViewDefinition view, long line, List<@Nullable Object> values) {
                        if (fits(values)) {
                            taker.row(views.indexOf(view), values);
                        } else {
                            rejected.accept(new RejectedLine(
                                    line, Reason.VALUE, "", "a number has more than 12 digits", view.name()));
                        }
                    }

                    @Override
                    public void rejected(RejectedLine line) {
                        rejected.accept(line);
                    }
                }));
    }

    private static boolean fits(List<@Nullable Object> values) {
        for (var value : values) {
            if (value instanceof BigDecimal number && number.abs().compareTo(LARGEST) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static Contents contents(ViewDefinition view) {
        return new Contents(
                view.name(),
                view.columns().stream()
                        .map(column -> new Stored(column.name(), type(column)))
                        .toList());
    }

    private static ColumnType type(ViewColumn column) {
        if (column.collection()) {
            throw new IllegalArgumentException("A collection is not kept in a file: " + column.name());
        }
        return switch (column.type()) {
            case TEXT -> ColumnType.TEXT;
            case WHOLE -> ColumnType.INTEGER;
            case DECIMAL -> ColumnType.DECIMAL;
            case YES_NO -> ColumnType.YES_NO;
        };
    }
}
