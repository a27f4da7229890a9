package ca.qmhcn.engine.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The facts and indicators of a content, each checked against the tables it reads.
public final class Catalogue {

    private final Map<String, Fact> facts;
    private final Map<String, IndicatorDefinition> indicators;
    private final List<Variant> variants;

    private Catalogue(Map<String, Fact> facts, Map<String, IndicatorDefinition> indicators, List<Variant> variants) {
        this.facts = facts;
        this.indicators = indicators;
        this.variants = List.copyOf(variants);
    }

    /// @throws UnusableDefinitions with every mistake, at its line and with what to do
    public static Catalogue of(Content content, List<TableDefinition> tables) {
        var problems = new ArrayList<DefinitionProblem>();
        var facts = new LinkedHashMap<String, Fact>();
        new FactFiles(tables, problems).read(content).forEach(fact -> facts.put(fact.name(), fact));
        var indicators = new LinkedHashMap<String, IndicatorDefinition>();
        var variants = new ArrayList<Variant>();
        for (var path : content.paths("indicators/", "/indicator.yaml")) {
            var file = Yaml.read(path, content.text(path), problems);
            var indicator = IndicatorFiles.indicator(file);
            indicators.put(indicator.id(), indicator);
            variants.addAll(Compiling.variants(indicator, facts, file));
        }
        if (!problems.isEmpty()) {
            throw new UnusableDefinitions(problems);
        }
        return new Catalogue(facts, indicators, variants);
    }

    /// The same, counting otherwise: to find out whether an example notices.
    Catalogue counting(List<Variant> otherwise) {
        return new Catalogue(facts, indicators, otherwise);
    }

    /// By id.
    public List<IndicatorDefinition> indicators() {
        return List.copyOf(indicators.values());
    }

    public Optional<IndicatorDefinition> indicator(String id) {
        return Optional.ofNullable(indicators.get(id));
    }

    /// Each after those it reads.
    public List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    /// Every way of counting that asks this fact, by indicator, then in the order of the profiles.
    public List<Variant> variants(Fact fact) {
        return variants.stream()
                .filter(variant ->
                        variant.indicator().fact().filter(fact.name()::equals).isPresent())
                .toList();
    }
}
