package ca.qmhcn.engine.counting;

import java.util.List;

/// Everything that was counted of one warehouse.
///
/// @param counts   by indicator, profile, month and stratum
/// @param overlaps how the shares over the same rows hang together, by fact, date, month and states
public record Counts(List<Count> counts, List<Overlap> overlaps) {

    public Counts {
        counts = List.copyOf(counts);
        overlaps = List.copyOf(overlaps);
    }
}
