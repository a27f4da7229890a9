package ca.qmhcn.platform.disclosure;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.methods.disclosure.Contributors;
import ca.qmhcn.methods.disclosure.Floor;
import java.util.Optional;
import java.util.Set;

/// From what size on figures may be shown to one tier of readers. Filled from `content/disclosure`.
///
/// @param floor              counts from 1 to `floor - 1` are hidden
/// @param roundTo            shown counts are rounded to its multiples
/// @param smallestGroup      a row with a smaller denominator is hidden as a whole
/// @param fewestContributors a figure over several organizations needs so many
/// @param largestPercent     of such a figure no organization holds more
record TierPolicy(
        String id,
        int version,
        String date,
        Bilingual name,
        Bilingual means,
        int floor,
        int roundTo,
        int smallestGroup,
        int fewestContributors,
        int largestPercent,
        int medianFrom,
        int ninetiethFrom,
        int comparisonFrom,
        Subjects sensitive) {

    /// Indicators of which more is hidden.
    ///
    /// @param indicators        those that say so of themselves; not in the file
    /// @param zerosFrom         in smaller groups 0 and 100 % are hidden, as they tell of everybody in the group
    /// @param ofOneOrganization whether figures of a single organization are shown
    record Subjects(Optional<Set<String>> indicators, int floor, int zerosFrom, boolean ofOneOrganization) {}

    boolean isSensitive(String indicator) {
        return sensitive.indicators().orElseThrow().contains(indicator);
    }

    /// With the indicators that are sensitive.
    TierPolicy about(Set<String> indicators) {
        return with(
                floor,
                new Subjects(
                        Optional.of(Set.copyOf(indicators)),
                        sensitive.floor(),
                        sensitive.zerosFrom(),
                        sensitive.ofOneOrganization()));
    }

    int floor(String indicator) {
        return isSensitive(indicator) ? Math.max(floor, sensitive.floor()) : floor;
    }

    /// The highest floor among what a family speaks of.
    int highestFloor(Family family) {
        return family.cells().stream()
                .mapToInt(cell -> floor(family.subject(cell)))
                .max()
                .orElse(floor);
    }

    /// What is too small to be shown of a group of people.
    ///
    /// @param floor for the indicator, or a higher one that its organization chose
    /// @param group how many people the row speaks of in all
    Floor people(String indicator, int floor, long group) {
        return new Floor(floor, isSensitive(indicator) && group > 0 && group < sensitive.zerosFrom());
    }

    /// What is too much of one organization.
    Contributors contributors() {
        return new Contributors(fewestContributors, largestPercent);
    }

    /// The smallest group that is shown: all sizes that are printed like its own must be large enough, or the rounding
    /// would leave fewer of them open than it seems to (D12).
    long smallestShown() {
        var half = roundTo / 2;
        return smallestGroup == 0 ? 0 : Math.ceilDiv(smallestGroup + half, roundTo) * (long) roundTo - half;
    }

    /// With a floor at least as high.
    TierPolicy from(int higher) {
        return with(Math.max(floor, higher), sensitive);
    }

    private TierPolicy with(int anotherFloor, Subjects others) {
        return new TierPolicy(
                id,
                version,
                date,
                name,
                means,
                anotherFloor,
                roundTo,
                smallestGroup,
                fewestContributors,
                largestPercent,
                medianFrom,
                ninetiethFrom,
                comparisonFrom,
                others);
    }

    /// The stricter of both in every respect, for a pattern that serves two tiers; named after this one.
    TierPolicy and(TierPolicy other) {
        return new TierPolicy(
                id,
                version,
                date,
                name,
                means,
                Math.max(floor, other.floor),
                Math.max(roundTo, other.roundTo),
                Math.max(smallestGroup, other.smallestGroup),
                Math.max(fewestContributors, other.fewestContributors),
                Math.min(largestPercent, other.largestPercent),
                Math.max(medianFrom, other.medianFrom),
                Math.max(ninetiethFrom, other.ninetiethFrom),
                Math.max(comparisonFrom, other.comparisonFrom),
                stricter(sensitive, other.sensitive));
    }

    private static Subjects stricter(Subjects one, Subjects other) {
        return new Subjects(
                one.indicators(),
                Math.max(one.floor(), other.floor()),
                Math.max(one.zerosFrom(), other.zerosFrom()),
                one.ofOneOrganization() && other.ofOneOrganization());
    }
}
