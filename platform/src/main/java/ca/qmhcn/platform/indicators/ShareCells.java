package ca.qmhcn.platform.indicators;

import static ca.qmhcn.platform.indicators.IndicatorFamily.fiscalYear;

import ca.qmhcn.engine.counting.Overlap;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.FamilyCell.Kind;
import ca.qmhcn.platform.indicators.IndicatorFamily.Results;
import ca.qmhcn.platform.indicators.ResultStore.Counted;
import ca.qmhcn.platform.results.TotalRow;
import ca.qmhcn.platform.results.TotalRows;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The cells of all shares over the same rows. Their finest counts are the rows that all of them see alike, so that the
/// ledger knows whatever one share tells of another.
final class ShareCells {

    private final IndicatorFamily.Draft draft;
    private final List<Variant> variants;
    private final List<Results> results;
    private final List<Nested> nested;
    private final TotalRows totals;

    ShareCells(
            IndicatorFamily.Draft draft,
            List<IndicatorDefinition> definitions,
            List<Results> results,
            TotalRows totals) {
        this.draft = draft;
        this.totals = totals;
        this.variants = definitions.stream()
                .flatMap(definition ->
                        Indicators.profiles(definition).stream().map(profile -> new Variant(definition, profile)))
                .toList();
        this.results = results;
        this.nested = nested();
    }

    private record Variant(IndicatorDefinition definition, String profile) {

        String key() {
            return Overlap.key(definition.id(), profile);
        }

        boolean met(Overlap rows) {
            return Overlap.MET.equals(rows.states().get(key()));
        }

        boolean in(Overlap rows) {
            return met(rows) || Overlap.NOT_MET.equals(rows.states().get(key()));
        }

        boolean isCompared() {
            return profile.equals(definition.firstProfile());
        }
    }

    /// Two variants of which one holds all of the other: what is between them is read off by subtraction.
    ///
    /// @param part what is subtracted, numerators or denominators
    private record Nested(Variant outer, Variant inner, String part) {

        boolean isBetween(Overlap rows) {
            return part.equals("numerator") ? outer.met(rows) && !inner.met(rows) : outer.in(rows) && !inner.in(rows);
        }

        String key(String place) {
            return "%s|between=%s,%s|part=%s".formatted(place, outer.key(), inner.key(), part);
        }
    }

    void write() {
        results.forEach(known -> new OfOne(known).write());
    }

    private List<Nested> nested() {
        var all = results.stream().flatMap(known -> known.overlaps().stream()).toList();
        var found = new ArrayList<Nested>();
        for (var outer : variants) {
            for (var inner : variants) {
                var both = all.stream()
                        .filter(rows -> rows.states().containsKey(outer.key())
                                && rows.states().containsKey(inner.key()))
                        .toList();
                for (var part : List.of("numerator", "denominator")) {
                    var pair = new Nested(outer, inner, part);
                    if (both.stream().anyMatch(pair::isBetween)
                            && both.stream().noneMatch(new Nested(inner, outer, part)::isBetween)) {
                        found.add(pair);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /// One organization's cells.
    private final class OfOne {

        private final OrganizationId organization;
        private final List<Overlap> overlaps;
        private final Map<Variant, Set<YearMonth>> told = new HashMap<>();
        private final Map<Variant, Set<Integer>> years = new HashMap<>();

        OfOne(Results known) {
            organization = known.organization();
            overlaps = known.overlaps();
            for (var variant : variants) {
                var mature = IndicatorFamily.mature(known.counted(), variant.definition(), variant.profile());
                told.put(variant, mature.stream().map(Counted::month).collect(Collectors.toSet()));
                years.put(
                        variant,
                        variant.isCompared()
                                ? new HashSet<>(
                                        IndicatorFamily.wholeYears(mature).keySet())
                                : Set.of());
            }
        }

        void write() {
            variants.forEach(this::addNobody);
            for (var rows : overlaps) {
                if (variants.stream().anyMatch(variant -> isTold(variant, rows))) {
                    var pattern = rows.states().entrySet().stream()
                            .map(state -> state.getKey() + ":" + state.getValue())
                            .collect(Collectors.joining(","));
                    var count = draft.count(organization, place(rows.month()) + pattern, rows.rows());
                    variants.stream()
                            .filter(variant -> isTold(variant, rows))
                            .forEach(variant -> add(variant, rows, count));
                    nested.forEach(pair -> add(pair, rows, count));
                }
            }
        }

        /// Rows of one month are one row of the ledger: what is corrected in one of them is told with the others.
        private String place(YearMonth month) {
            return "org=%s|month=%s|part=".formatted(organization, month);
        }

        private boolean isTold(Variant variant, Overlap rows) {
            return rows.states().containsKey(variant.key())
                    && told.getOrDefault(variant, Set.of()).contains(rows.month());
        }

        private boolean isYearTold(Variant variant, YearMonth month) {
            return years.getOrDefault(variant, Set.of()).contains(fiscalYear(month));
        }

        /// Where nobody is, nobody is a number: it stands there, and who reads it does not know it beforehand.
        private void addNobody(Variant variant) {
            var indicator = variant.definition().id();
            var profile = variant.profile();
            for (var month : new TreeSet<>(told.getOrDefault(variant, Set.of()))) {
                var keys = CellKeys.month(organization, indicator, profile, month);
                for (var met : List.of(true, false)) {
                    if (overlaps.stream()
                            .noneMatch(rows -> rows.month().equals(month)
                                    && rows.states().containsKey(variant.key())
                                    && variant.in(rows)
                                    && variant.met(rows) == met)) {
                        var nobody = draft.count(
                                organization,
                                place(month) + variant.key() + ":" + (met ? Overlap.MET : Overlap.NOT_MET),
                                0);
                        add(keys, met, nobody);
                        addToYear(variant, month, met, nobody);
                    }
                }
            }
            if (!told.getOrDefault(variant, Set.of()).isEmpty()) {
                Indicators.leftOut(variant.definition(), profile).forEach(reason -> {
                    var key = CellKeys.leftOut(organization, indicator, profile, reason.id())
                            .people();
                    draft.shown(key, Kind.PEOPLE, draft.count(organization, key, 0));
                });
            }
        }

        private void add(Variant variant, Overlap rows, int count) {
            var indicator = variant.definition().id();
            if (variant.in(rows)) {
                add(CellKeys.month(organization, indicator, variant.profile(), rows.month()), variant.met(rows), count);
                addToYear(variant, rows.month(), variant.met(rows), count);
            } else {
                var reason = rows.states().getOrDefault(variant.key(), "");
                draft.shown(
                        CellKeys.leftOut(organization, indicator, variant.profile(), reason)
                                .people(),
                        Kind.PEOPLE,
                        count);
                draft.derived(
                        CellKeys.leftOutOf(organization, indicator, variant.profile(), rows.month(), reason),
                        Kind.PEOPLE,
                        count);
            }
        }

        private void addToYear(Variant variant, YearMonth month, boolean met, int count) {
            if (isYearTold(variant, month)) {
                var indicator = variant.definition().id();
                var year = fiscalYear(month);
                add(CellKeys.year(organization, indicator, variant.profile(), year), met, count);
                totals(variant, month).forEach(total -> add(total, met, count));
            }
        }

        private void add(TotalRow total, boolean met, int count) {
            draft.total(total.denominator(), Kind.GROUP, total, count);
            if (met) {
                draft.total(total.numerator(), Kind.PEOPLE, total, count);
            } else {
                draft.derived(total.rest(), Kind.PEOPLE, count);
            }
        }

        private void add(CellKeys keys, boolean met, int count) {
            draft.shown(keys.denominator(), Kind.GROUP, count);
            if (met) {
                draft.shown(keys.numerator(), Kind.PEOPLE, count);
            } else {
                draft.derived(keys.rest(), Kind.PEOPLE, count);
            }
        }

        private void add(Nested pair, Overlap rows, int count) {
            var month = rows.month();
            if (pair.isBetween(rows) && isTold(pair.outer(), rows) && isTold(pair.inner(), rows)) {
                draft.derived(pair.key("org=%s|month=%s".formatted(organization, month)), Kind.PEOPLE, count);
                if (isYearTold(pair.outer(), month) && isYearTold(pair.inner(), month)) {
                    var year = "|year=" + fiscalYear(month);
                    draft.derived(pair.key("org=" + organization + year), Kind.PEOPLE, count);
                    var inner = totals(pair.inner(), month).stream()
                            .map(TotalRow::place)
                            .collect(Collectors.toSet());
                    totals(pair.outer(), month).stream()
                            .map(TotalRow::place)
                            .filter(place -> inner.contains(place) && !place.startsWith("of="))
                            .forEach(place -> draft.derived(pair.key(place + year), Kind.PEOPLE, count));
                }
            }
        }

        private List<TotalRow> totals(Variant variant, YearMonth month) {
            return totals.of(organization, variant.definition().id(), variant.profile(), fiscalYear(month));
        }
    }
}
