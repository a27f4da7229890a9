package ca.qmhcn.platform.disclosure;

import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.platform.content.ContentFiles;
import ca.qmhcn.platform.warehouse.Warehouses;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The policies that ship, one for each tier, from `content/disclosure`. One that is missing stops the start: a gate
/// without its rule would let everything through.
@Component
class Policies {

    private final Map<Tier, TierPolicy> tiers = new EnumMap<>(Tier.class);

    @Autowired
    Policies(ContentFiles files, Warehouses warehouses) {
        this(files, warehouses.catalogue().indicators());
    }

    /// With the indicators that ship as well.
    Policies(ContentFiles files) {
        this(
                files,
                Catalogue.of(Content.ofClasspath(), Tables.of(Content.ofClasspath()))
                        .indicators());
    }

    private Policies(ContentFiles files, List<IndicatorDefinition> indicators) {
        var sensitive = indicators.stream()
                .filter(IndicatorDefinition::isSensitive)
                .map(IndicatorDefinition::id)
                .collect(Collectors.toSet());
        for (var tier : Tier.values()) {
            var file = "disclosure/" + tier.name().toLowerCase(Locale.ROOT) + ".yaml";
            tiers.put(tier, files.read(file, TierPolicy.class).about(sensitive));
        }
    }

    TierPolicy of(Tier tier) {
        return Objects.requireNonNull(tiers.get(tier));
    }

    /// By which a release of the tier is protected. What members see is read by an organization's own people as well.
    TierPolicy pattern(Tier tier) {
        return tier == Tier.NETWORK ? of(Tier.NETWORK).and(of(Tier.OWN)) : of(tier);
    }

    /// Names the policy behind a release; a release is kept with it.
    String version(Tier tier) {
        return tier == Tier.NETWORK ? named(Tier.NETWORK) + ", " + named(Tier.OWN) : named(tier);
    }

    private String named(Tier tier) {
        return of(tier).id() + " " + of(tier).version();
    }
}
