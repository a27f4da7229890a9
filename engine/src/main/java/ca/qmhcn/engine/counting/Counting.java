package ca.qmhcn.engine.counting;

import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Fact;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Variant;
import ca.qmhcn.engine.warehouse.Row;
import ca.qmhcn.engine.warehouse.Warehouse;
import ca.qmhcn.engine.warehouse.Workbench;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Counts every indicator whose tables have rows.
///
/// A fact is gone through once for each date that places its rows; what all indicators see alike is put together, and
/// every stratum is counted from that.
public final class Counting {

    private static final Comparator<Count> ORDER = Comparator.comparing(Count::indicator)
            .thenComparing(Count::profile)
            .thenComparing(Count::month)
            .thenComparing(Count::stratum);

    private final Workbench bench;
    private final Horizons horizons;

    private Counting(Workbench bench, Horizons horizons) {
        this.bench = bench;
        this.horizons = horizons;
    }

    /// By indicator, profile, month and stratum. Months that are not mature are there too, and say so.
    public static List<Count> count(Warehouse warehouse, Catalogue catalogue, LocalDate today) {
        return together(warehouse, catalogue, today).counts();
    }

    /// The counts, and how those that are shares of the same rows hang together.
    public static Counts together(Warehouse warehouse, Catalogue catalogue, LocalDate today) {
        return warehouse.ask(bench -> {
            var read = catalogue.facts().stream()
                    .filter(fact -> !catalogue.variants(fact).isEmpty())
                    .flatMap(fact -> fact.tables().stream())
                    .collect(Collectors.toSet());
            catalogue.indicators().forEach(indicator -> read.addAll(indicator.needs()));
            var tables = warehouse.tables().stream()
                    .filter(table -> read.contains(table.name()))
                    .toList();
            var horizons = Horizons.of(bench, tables, today);
            return new Counting(bench, horizons).count(catalogue);
        });
    }

    /// Published figures as they were published.
    public static List<PublishedFigure> published(Warehouse warehouse) {
        if (warehouse.tables().stream().noneMatch(table -> table.name().equals("published_count"))) {
            return List.of();
        }
        return warehouse.ask(bench -> bench.rows("""
                SELECT unit, unit_name, COALESCE(level, 'organization'), indicator, period_start, period_end,
                    numerator, denominator, published_value
                FROM published_count
                ORDER BY indicator, 3, unit, period_start, period_end
                """, Counting::published));
    }

    /// Published figures in the unit that our definitions count in.
    public static List<PublishedFigure> published(Warehouse warehouse, Catalogue catalogue) {
        return published(warehouse).stream()
                .map(figure -> catalogue
                        .indicator(figure.indicator())
                        .map(indicator -> figure.times(BigDecimal.valueOf(indicator.publishedDenominatorTimes())))
                        .orElse(figure))
                .toList();
    }

    private static PublishedFigure published(Row row) {
        return new PublishedFigure(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.date(5).orElseThrow(),
                row.date(6).orElseThrow(),
                row.decimal(7),
                row.decimal(8),
                row.text(9));
    }

    private Counts count(Catalogue catalogue) {
        var counts = new ArrayList<Count>();
        var overlaps = new ArrayList<Overlap>();
        var needed = needed(catalogue);
        for (var fact : catalogue.facts()) {
            if (needed.contains(fact.name())) {
                var cubes = cubes(fact, countable(fact, catalogue), isRead(fact, needed, catalogue));
                for (var cube : cubes) {
                    cube.keep(bench);
                    count(fact, cube).stream()
                            .filter(count -> hasBegun(fact, count.month()))
                            .forEach(counts::add);
                    Overlaps.of(fact.name(), cube).read(bench).stream()
                            .filter(overlap -> hasBegun(fact, overlap.month()))
                            .forEach(overlaps::add);
                }
            }
        }
        counts.sort(ORDER);
        return new Counts(counts, overlaps);
    }

    private static boolean isRead(Fact fact, Collection<String> needed, Catalogue catalogue) {
        return catalogue.facts().stream()
                .anyMatch(
                        other -> needed.contains(other.name()) && other.facts().contains(fact.name()));
    }

    /// A fact that is asked once is not kept: its rows are put together as they come.
    private List<Cube> cubes(Fact fact, List<Variant> variants, boolean isRead) {
        var byDate = variants.stream().collect(Collectors.groupingBy(Variant::on, TreeMap::new, Collectors.toList()));
        var alone = byDate.entrySet().stream()
                .flatMap(placed -> Cube.of("(" + fact.sql() + "\n)", placed.getKey(), placed.getValue()).stream())
                .toList();
        if (alone.size() == 1 && !isRead) {
            return alone;
        }
        bench.keep(fact.name(), fact.sql());
        return alone.stream()
                .map(cube -> new Cube(fact.name(), cube.on(), cube.variants()))
                .toList();
    }

    /// The facts to build: those that are counted, and what they read.
    private Collection<String> needed(Catalogue catalogue) {
        var needed = new HashSet<String>();
        for (var fact : catalogue.facts()) {
            if (!countable(fact, catalogue).isEmpty()) {
                needed.add(fact.name());
                needed.addAll(fact.facts());
            }
        }
        return needed;
    }

    /// What has the tables it needs: where nothing of a table was ever given, nothing is not zero.
    private List<Variant> countable(Fact fact, Catalogue catalogue) {
        return catalogue.variants(fact).stream()
                .filter(variant -> horizons.haveRows(needs(variant.indicator(), fact)))
                .toList();
    }

    private static Collection<String> needs(IndicatorDefinition indicator, Fact fact) {
        return indicator.needs().isEmpty() ? fact.tables() : indicator.needs();
    }

    /// What is placed at the end of a year stands in a month that lies ahead until the year is over.
    private boolean hasBegun(Fact fact, YearMonth month) {
        return !month.atDay(1).isAfter(horizons.newest(fact.tables()));
    }

    /// Whether everything that a month's cases are asked for is in the data by now.
    private boolean isMature(Variant variant, Fact fact, YearMonth month) {
        var until = horizons.until(
                needs(variant.indicator(), fact), variant.indicator().rare());
        return !month.atEndOfMonth().plusDays(variant.maturesAfterDays()).isAfter(until);
    }

    private List<Count> count(Fact fact, Cube cube) {
        var strata = new ArrayList<>(List.of(""));
        strata.addAll(cube.strata());
        return strata.stream()
                .flatMap(stratum ->
                        new Scan(cube, stratum, (variant, month) -> isMature(variant, fact, month)).run(bench).stream())
                .toList();
    }
}
