package ca.qmhcn.engine.checking;

import java.util.List;

/// Where a file of published figures holds one indicator's numerator, denominator and value.
///
/// In a wide file a source is a header; in a long one it is a measure and a statistic, as `recovery|count`.
///
/// @param numerator   the source of the numerator
/// @param denominator sources that add up to the denominator
/// @param less        sources taken away from it
/// @param published   the source of the value as published; empty where there is none
public record Measure(
        String indicator, String numerator, List<String> denominator, List<String> less, String published) {

    public Measure {
        denominator = List.copyOf(denominator);
        less = List.copyOf(less);
    }
}
