package ca.qmhcn.methods.scoring;

import java.util.List;
import java.util.Optional;

/// What one person's answers come to.
///
/// @param instrument its id
/// @param codeSet    in which the answers came, where there was a choice
/// @param scales     in the order of the instrument
/// @param alerts     raised whether or not there is any score
public record Scored(String instrument, Optional<String> codeSet, List<ScaleScore> scales, List<String> alerts) {

    public Scored {
        scales = List.copyOf(scales);
        alerts = List.copyOf(alerts);
    }

    /// @throws IllegalArgumentException when the instrument has no such scale
    public ScaleScore scale(String id) {
        return scales.stream()
                .filter(score -> score.scale().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no scale %s".formatted(instrument, id)));
    }
}
