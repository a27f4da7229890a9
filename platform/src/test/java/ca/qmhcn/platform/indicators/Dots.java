package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.Family;
import ca.qmhcn.platform.indicators.FunnelRead.Dot;
import ca.qmhcn.platform.indicators.FunnelRead.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The dots of one funnel as they were read from its picture, and who they can be.
///
/// @param reader whose own dot is marked in it
/// @param year   in which the fiscal year begins
record Dots(
        String address,
        OrganizationId reader,
        IndicatorDefinition definition,
        String profile,
        int year,
        List<Dot> dots) {

    /// One organization's year as it was released.
    private record Year(OrganizationId organization, CellKeys keys, long numerator, long denominator) {}

    /// What the dots tell of released cells, by key, to somebody who knows whose each is; empty
    /// where they are not the dots of what was released.
    Optional<Map<String, Range>> identified(Family told, Map<String, Cell> released) {
        var years = years(told, released);
        var whose = new HashMap<Integer, Year>();
        if (years.size() != dots.size() || !match(0, years, new HashSet<>(), whose)) {
            return Optional.empty();
        }
        var ranges = new HashMap<String, Range>();
        whose.forEach((place, year) -> {
            ranges.put(year.keys().numerator(), numerator(dots.get(place)));
            ranges.put(year.keys().denominator(), denominator(dots.get(place)));
        });
        return Optional.of(ranges);
    }

    private List<Year> years(Family told, Map<String, Cell> released) {
        var years = new ArrayList<Year>();
        told.inner().stream().map(inner -> inner.owner()).distinct().forEach(organization -> {
            var keys = CellKeys.year(organization, definition.id(), profile, year);
            if (released.get(keys.numerator()) instanceof Cell.Shown(var numerator)
                    && released.get(keys.denominator()) instanceof Cell.Shown(var denominator)
                    && denominator > 0) {
                years.add(new Year(organization, keys, numerator, denominator));
            }
        });
        return years;
    }

    private boolean match(int place, List<Year> years, Set<Year> taken, Map<Integer, Year> whose) {
        if (place == dots.size()) {
            return true;
        }
        for (var year : years) {
            if (fits(dots.get(place), year) && taken.add(year)) {
                whose.put(place, year);
                if (match(place + 1, years, taken, whose)) {
                    return true;
                }
                taken.remove(year);
            }
        }
        return false;
    }

    private boolean fits(Dot dot, Year year) {
        return dot.own() == year.organization().equals(reader)
                && denominator(dot).holds((double) year.denominator())
                && numerator(dot).holds((double) year.numerator());
    }

    private Range numerator(Dot dot) {
        var per = isShare() ? 1 : definition.per();
        return new Range(
                dot.value().least() * dot.size().least() / per,
                dot.value().most() * dot.size().most() / per);
    }

    /// Hours and mean stocks are released without their fractions.
    private Range denominator(Dot dot) {
        return new Range(dot.size().least() - (isShare() ? 0 : 1), dot.size().most());
    }

    private boolean isShare() {
        return definition.shows() == Statistic.PROPORTION;
    }
}
