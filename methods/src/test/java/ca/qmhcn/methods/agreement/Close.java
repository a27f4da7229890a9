package ca.qmhcn.methods.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.Vectors.Row;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;

/// Equal to the tenth digit.
public final class Close {

    private Close() {}

    public static void agrees(String what, double actual, double expected) {
        agrees(what, actual, expected, 1e-10);
    }

    public static void agrees(String what, double actual, double expected, double relative) {
        assertThat(actual).as(what).isCloseTo(expected, Offset.offset(Math.max(1e-12, Math.abs(expected) * relative)));
    }

    /// Nothing where the reference has nothing.
    public static void agrees(OptionalDouble actual, Row row, String column) {
        assertThat(actual.isPresent()).as(column).isEqualTo(row.perhaps(column).isPresent());
        row.perhaps(column).ifPresent(expected -> agrees(column, actual.orElseThrow(), expected));
    }
}
