package ca.qmhcn.platform.charts;

import ca.qmhcn.platform.language.Words;
import java.util.function.DoubleFunction;

/// What the values of a chart are, and how they are said.
///
/// @param title what the values are: “Share of discharges”
/// @param tick  says a value beside the axis, in the reader's language
/// @param least the least value that is possible
/// @param most  the greatest that is possible; infinite where there is none
public record Axis(String title, DoubleFunction<String> tick, double least, double most) {

    /// Shares from 0 to 1, said in percent.
    public static Axis shares(String title, Words words) {
        return new Axis(title, share -> words.percent(share, 0), 0, 1);
    }

    /// Anything that cannot be negative: days, rates.
    public static Axis fromZero(String title, DoubleFunction<String> tick) {
        return new Axis(title, tick, 0, Double.POSITIVE_INFINITY);
    }
}
