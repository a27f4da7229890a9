package ca.qmhcn.engine.definitions;

import ca.qmhcn.engine.language.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an indicator means, where it comes from and what it counts, as its folder says it.
///
/// @param adapted          what differs from the source
/// @param lens             `patient` or `provider`
/// @param dimensions       edition to its dimensions
/// @param fact             what is counted; empty where figures only come as published counts
/// @param on               the date of the fact that places a case in a month; empty where `fact` is
/// @param maturesAfterDays days that must have passed after a month before it can be published
/// @param leftOut          why rows are left out, the first that applies
/// @param asks             what is asked of the rows that are counted, as written
/// @param per              what the printed value is multiplied with; a proportion is printed in percent anyway
/// @param decimals         of the printed value
/// @param unit             what the printed value is
/// @param strata           columns by which everything is counted once more
/// @param needs            tables without rows in which nothing is counted, and whose latest dates say up to when it is
/// known
/// @param rare             those of them in which months without a row are usual
/// @param publishedDenominatorTimes what the denominators of published counts are multiplied with: 24 where they are
///                         printed in days and ours is in hours
/// @param profiles         named official variants, the first being the default; empty where there is only one way
/// @param rules            the set of rules its chart is read with; empty for the default
/// @param isSensitive      of few people even the number is told later than of others, and none and all are hidden too
public record IndicatorDefinition(
        String id,
        String code,
        int version,
        Status status,
        Bilingual name,
        Bilingual means,
        Optional<Bilingual> adapted,
        Source source,
        String lens,
        Map<String, List<String>> dimensions,
        Optional<String> fact,
        Optional<String> on,
        Statistic shows,
        Direction better,
        int maturesAfterDays,
        List<LeftOut> leftOut,
        Asked asks,
        double per,
        int decimals,
        Bilingual unit,
        List<String> strata,
        List<String> needs,
        List<String> rare,
        int publishedDenominatorTimes,
        List<Profile> profiles,
        Optional<String> rules,
        boolean isSensitive) {

    public record Source(Bilingual name, Optional<String> link) {}

    /// @param when the condition as written
    public record LeftOut(String id, Bilingual why, String when) {

        /// Left out by itself wherever what is summed or measured was not recorded.
        static final LeftOut MISSING = new LeftOut(
                "missing",
                new Bilingual("What is counted was not recorded", "Ce qu’on compte n’a pas été consigné"),
                "is missing");
    }

    /// Each as written; empty where the statistic does not need it.
    ///
    /// @param behind people or events behind the numerator, for disclosure
    public record Asked(
            Optional<String> met,
            Optional<String> value,
            Optional<String> numerator,
            Optional<String> denominator,
            Optional<String> behind) {}

    /// A variant with all that holds for it, whether its own or the definition's.
    public record Profile(
            String id,
            Bilingual name,
            Bilingual means,
            Optional<String> on,
            int maturesAfterDays,
            List<LeftOut> leftOut,
            Asked asks) {}

    /// How many months lie between the figures of a profile: what is counted once for each person and year, or half of
    /// one, is placed on its last day, `year_ends_on` or `half_ends_on`.
    public int everyMonths(String profile) {
        var placed = profiles.stream()
                .filter(known -> known.id().equals(profile))
                .findFirst()
                .map(Profile::on)
                .orElse(on)
                .orElse("");
        return switch (placed) {
            case "year_ends_on" -> 12;
            case "half_ends_on" -> 6;
            default -> 1;
        };
    }

    /// The variant that stands for it where only one is shown; empty where there is one way only.
    public String firstProfile() {
        return profiles.isEmpty() ? "" : profiles.getFirst().id();
    }

    /// Whether anything can be counted from events, or figures only come published.
    public boolean isCounted() {
        return fact.isPresent();
    }
}
