package ca.qmhcn.engine.checking;

import java.util.List;

/// How a file of published figures is laid out.
public sealed interface Shape {

    /// One row for each figure, with numerator and denominator in columns: as our template has it.
    record Template() implements Shape {}

    /// One row for each unit, with several measures side by side.
    record Wide(Units units, List<Measure> measures) implements Shape {}

    /// One number in each row; a column names what it is.
    ///
    /// @param measure,statistic the headers that name the number; statistic may be empty
    /// @param value the header of the number
    record Tall(Units units, String measure, String statistic, String value, List<Measure> measures) implements Shape {}

    /// The headers that say whose figures, and for when. Empty where the file has none.
    record Units(String unit, String name, String level, String start, String end) {}
}
