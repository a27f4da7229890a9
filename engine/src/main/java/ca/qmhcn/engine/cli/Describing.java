package ca.qmhcn.engine.cli;

import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.language.Language;
import ca.qmhcn.engine.language.MessageBundles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says what an indicator means and counts.
record Describing(Language language) {

    /// Empty when there is no such indicator.
    Optional<String> describe(Optional<String> id) {
        return id.isEmpty()
                ? Optional.of(catalogue().indicators().stream()
                        .map(indicator -> "%-42s %-8s %s"
                                .formatted(
                                        indicator.id(),
                                        indicator.code(),
                                        indicator.name().in(language)))
                        .collect(Collectors.joining("\n")))
                : catalogue().indicator(id.get()).map(this::described);
    }

    static List<String> ids() {
        return catalogue().indicators().stream().map(IndicatorDefinition::id).toList();
    }

    private String described(IndicatorDefinition indicator) {
        var lines = new ArrayList<String>();
        lines.add(indicator.name().in(language) + " (" + indicator.code() + ")");
        lines.add(indicator.means().in(language));
        lines.add("");
        lines.add(say(Part.valueOf("STATUS_" + indicator.status().name()), ""));
        lines.add(say(
                Part.SOURCE,
                indicator.source().name().in(language)
                        + indicator
                                .source()
                                .link()
                                .map(link -> " <" + link + ">")
                                .orElse("")));
        indicator.adapted().ifPresent(adapted -> lines.add(say(Part.ADAPTED, adapted.in(language))));
        indicator.fact().ifPresent(fact -> lines.add(say(Part.FACT, fact)));
        indicator.on().ifPresent(on -> lines.add(say(Part.MONTH_OF, on)));
        indicator
                .leftOut()
                .forEach(reason -> lines.add(say(
                        Part.LEFT_OUT,
                        "%s (%s)"
                                .formatted(
                                        reason.why().in(language), reason.when().strip()))));
        indicator.asks().met().ifPresent(met -> lines.add(say(Part.MET, met)));
        indicator.asks().value().ifPresent(value -> lines.add(say(Part.DAYS, value)));
        indicator.asks().numerator().ifPresent(numerator -> lines.add(say(Part.NUMERATOR, numerator)));
        indicator.asks().denominator().ifPresent(denominator -> lines.add(say(Part.DENOMINATOR, denominator)));
        indicator
                .profiles()
                .forEach(profile -> lines.add(say(
                        Part.PROFILE,
                        "%s: %s. %s"
                                .formatted(
                                        profile.id(),
                                        profile.name().in(language),
                                        profile.means().in(language)))));
        return String.join("\n", lines);
    }

    private String say(Part part, String what) {
        return MessageBundles.of(Messages.class, language).part(part, what.strip());
    }

    private static Catalogue catalogue() {
        var content = Content.ofClasspath();
        return Catalogue.of(content, Tables.of(content));
    }
}
