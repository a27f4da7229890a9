package ca.qmhcn.engine.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.qmhcn.engine.definitions.ColumnType;
import ca.qmhcn.engine.definitions.TableDefinition.Stored;
import ca.qmhcn.engine.warehouse.ParquetFiles.Contents;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files are written while rows come, and whatever goes wrong on either side ends both.
@Timeout(600)
class ParquetFilesTest {

    private static final List<Contents> TWO = List.of(
            new Contents("one", List.of(new Stored("a", ColumnType.TEXT), new Stored("order", ColumnType.INTEGER))),
            new Contents("two", List.of(new Stored("b", ColumnType.YES_NO))));

    @TempDir
    private Path folder;

    @Test
    void manyMoreRowsThanAreHeldArriveInEachFile() {
        var written = ParquetFiles.write(folder, TWO, Limits.MODEST, taker -> {
            for (var i = 0L; i < 100_000; i++) {
                taker.row(0, List.of("row " + i, i));
                if (i % 3 == 0) {
                    taker.row(1, List.of(i % 2 == 0));
                }
            }
        });
        assertThat(written).containsExactly(100_000L, 33_334L);
    }

    @Test
    void rowsThatBreakOffEndTheWriting() {
        assertThatThrownBy(() -> ParquetFiles.write(folder, TWO, Limits.MODEST, taker -> {
                    for (var i = 0L; i < 50_000; i++) {
                        taker.row(0, List.of("row " + i, i));
                    }
                    throw new AssertionError("the file ended early");
                }))
                .hasMessage("the file ended early");
    }

    @Test
    void aFileThatCannotBeWrittenEndsTheRows() {
        assertThatThrownBy(() -> ParquetFiles.write(folder.resolve("nowhere/at/all"), TWO, Limits.MODEST, taker -> {
                    for (var i = 0L; i < 100_000; i++) {
                        taker.row(0, List.of("row " + i, i));
                    }
                }))
                .isInstanceOf(UnansweredQuery.class);
    }

    @Test
    void aNameThatLeadsElsewhereIsRefused() {
        assertThatThrownBy(() -> new Contents("../one", List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
