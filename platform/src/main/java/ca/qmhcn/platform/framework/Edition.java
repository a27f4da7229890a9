package ca.qmhcn.platform.framework;

import ca.qmhcn.engine.language.Bilingual;
import java.util.List;
import java.util.Optional;

/// One edition of the framework: its lenses and its dimensions, in its own order.
public record Edition(
        EditionId id, Bilingual name, Bilingual shortName, List<Lens> lenses, List<Dimension> dimensions) {

    /// Through whose eyes quality is seen.
    public record Lens(String id, Bilingual name, Bilingual means) {}

    /// @param confirmed       whether the name could be confirmed at the source
    /// @param frenchConfirmed whether its French could
    public record Dimension(
            DimensionId id,
            Bilingual name,
            boolean confirmed,
            boolean frenchConfirmed,
            Bilingual means,
            List<LookingFor> looksFor,
            List<Criterion> criteria) {}

    /// What one lens looks for in a dimension.
    public record LookingFor(String lens, Bilingual what) {}

    /// Something a team can say yes or no to. All criteria are ours, none is official.
    public record Criterion(String id, String lens, Bilingual asks, Bilingual evidence) {}

    public Optional<Dimension> dimension(DimensionId id) {
        return dimensions.stream()
                .filter(dimension -> dimension.id().equals(id))
                .findFirst();
    }
}
