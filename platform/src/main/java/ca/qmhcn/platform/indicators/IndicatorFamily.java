package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.counting.Overlap;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.Family;
import ca.qmhcn.platform.disclosure.FamilyCell;
import ca.qmhcn.platform.disclosure.FamilyCell.Kind;
import ca.qmhcn.platform.disclosure.Inner;
import ca.qmhcn.platform.indicators.ResultStore.Counted;
import ca.qmhcn.platform.results.TotalRow;
import ca.qmhcn.platform.results.TotalRows;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Everything that pages show of indicators that hang together, of all organizations, as sums over the same finest
/// counts.
///
/// Cells are what a reader sees or can work out: months for an organization's own people, whole fiscal years for the
/// others and in totals, and why rows were left out, over all months. What pages add up from shown cells tells nothing
/// new and is no cell.
final class IndicatorFamily {

    static final int MONTHS = 12;

    private final List<IndicatorDefinition> definitions;
    private final Draft draft;
    private final List<Results> results;
    private final TotalRows totals;

    private IndicatorFamily(String name, List<IndicatorDefinition> definitions, List<Results> results) {
        this.definitions = definitions;
        this.draft = new Draft(name);
        this.results = results.stream()
                .sorted(Comparator.comparing(known -> known.organization().value()))
                .toList();
        this.totals = new TotalRows(results.stream()
                .filter(known -> known.province().isPresent())
                .collect(Collectors.toMap(
                        Results::organization, known -> known.province().orElseThrow())));
    }

    /// What was counted of one organization.
    ///
    /// @param province the one it serves, if it is a single one
    record Results(
            OrganizationId organization, Optional<String> province, List<Counted> counted, List<Overlap> overlaps) {

        Results(OrganizationId organization, List<Counted> counted, List<Overlap> overlaps) {
            this(organization, Optional.empty(), counted, overlaps);
        }
    }

    /// The families of all indicators that count events, by name. Equal results give equal families.
    static List<Family> all(List<IndicatorDefinition> definitions, List<Results> results) {
        return members(definitions).entrySet().stream()
                .map(family -> new IndicatorFamily(family.getKey(), family.getValue(), results).family())
                .filter(family -> !family.inner().isEmpty())
                .toList();
    }

    /// Which indicators each family is of.
    static SortedMap<String, List<IndicatorDefinition>> members(List<IndicatorDefinition> definitions) {
        return definitions.stream()
                .filter(definition -> definition.fact().isPresent())
                .sorted(Comparator.comparing(IndicatorDefinition::id))
                .collect(Collectors.groupingBy(Family::of, TreeMap::new, Collectors.toList()));
    }

    /// In which the fiscal year of a month begins, in April.
    static int fiscalYear(YearMonth month) {
        return month.getMonthValue() >= 4 ? month.getYear() : month.getYear() - 1;
    }

    /// Whether organizations can be compared by it. Medians of different places make no funnel, nor do hours and
    /// stocks: chance does not move them as it moves counts of people and events.
    static boolean compares(IndicatorDefinition definition) {
        return switch (definition.shows()) {
            case PROPORTION, RATE, YEARLY_RATE -> true;
            case DAYS, RATIO -> false;
        };
    }

    /// The months of a variant that are told: those of which nothing more is to be expected.
    static List<Counted> mature(List<Counted> counted, IndicatorDefinition definition, String profile) {
        return counted.stream()
                .filter(month -> month.mature()
                        && month.indicator().equals(definition.id())
                        && month.profile().equals(profile))
                .sorted(Comparator.comparing(Counted::month))
                .toList();
    }

    /// Fiscal years all of whose months are told. Only whole years: years that overlap would tell single months by
    /// subtraction.
    static SortedMap<Integer, List<Counted>> wholeYears(List<Counted> mature) {
        var years = mature.stream()
                .collect(Collectors.groupingBy(
                        month -> fiscalYear(month.month()), TreeMap::new, Collectors.<Counted>toList()));
        years.values().removeIf(months -> months.size() < MONTHS);
        return years;
    }

    /// What a year's figure is over: the sum of its months, or their mean where they count who is there.
    static BigDecimal size(IndicatorDefinition definition, List<Counted> year) {
        var sum = year.stream().map(Counted::denominator).reduce(BigDecimal.ZERO, BigDecimal::add);
        return definition.shows() == Statistic.YEARLY_RATE
                ? sum.divide(BigDecimal.valueOf(MONTHS), MathContext.DECIMAL64)
                : sum;
    }

    private Family family() {
        results.forEach(this::addToTotals);
        if (definitions.getFirst().shows() == Statistic.PROPORTION) {
            new ShareCells(draft, definitions, results, totals).write();
        } else {
            results.forEach(known -> write(definitions.getFirst(), known));
        }
        return draft.done();
    }

    private void addToTotals(Results known) {
        definitions.stream().filter(IndicatorFamily::compares).forEach(definition -> {
            var profile = definition.firstProfile();
            wholeYears(mature(known.counted(), definition, profile))
                    .keySet()
                    .forEach(year -> totals.add(known.organization(), definition.id(), profile, year));
        });
    }

    private void write(IndicatorDefinition definition, Results known) {
        var organization = known.organization();
        for (var profile : Indicators.profiles(definition)) {
            var mature = mature(known.counted(), definition, profile);
            var behind = new TreeMap<YearMonth, Integer>();
            mature.forEach(month -> behind.put(month.month(), month(definition, organization, month)));
            leftOut(definition, organization, profile, mature);
            if (compares(definition) && profile.equals(definition.firstProfile())) {
                wholeYears(mature).forEach((year, months) -> year(definition, organization, year, months, behind));
            }
        }
    }

    /// Writes a month, and says which is the count behind its figure.
    private int month(IndicatorDefinition definition, OrganizationId organization, Counted month) {
        var keys = CellKeys.month(organization, definition.id(), month.profile(), month.month());
        if (definition.shows() == Statistic.DAYS || isMean(definition)) {
            var cases = draft.count(organization, keys.base(), month.cases());
            draft.shown(keys.base(), Kind.STATISTIC_BASE, cases);
            return cases;
        }
        var behind = draft.count(organization, keys.numerator(), month.behind());
        draft.shown(keys.numerator(), Kind.PEOPLE, behind);
        var rest = month.denominator().subtract(month.numerator());
        // Where the numerator itself is the people behind it, so are those it leaves: “48 of 50 trained” tells of two.
        if (definition.shows() == Statistic.RATIO
                && definition.asks().behind().equals(definition.asks().numerator())
                && rest.signum() >= 0) {
            var others = draft.count(
                    organization,
                    keys.rest(),
                    rest.setScale(0, RoundingMode.CEILING).longValueExact());
            draft.shown(keys.denominator(), Kind.GROUP, behind, others);
            draft.derived(keys.rest(), Kind.PEOPLE, others);
        }
        return behind;
    }

    /// Of one number for each row, which says more of each than a count does.
    private static boolean isMean(IndicatorDefinition definition) {
        return definition.asks().denominator().filter("1"::equals).isPresent();
    }

    private void leftOut(
            IndicatorDefinition definition, OrganizationId organization, String profile, List<Counted> mature) {
        if (mature.isEmpty()) {
            return;
        }
        for (var reason : Indicators.leftOut(definition, profile)) {
            var keys = CellKeys.leftOut(organization, definition.id(), profile, reason.id());
            var rows = mature.stream()
                    .mapToLong(month -> month.leftOut().getOrDefault(reason.id(), 0L))
                    .sum();
            draft.shown(keys.people(), Kind.PEOPLE, draft.count(organization, keys.people(), rows));
        }
    }

    private void year(
            IndicatorDefinition definition,
            OrganizationId organization,
            int year,
            List<Counted> months,
            Map<YearMonth, Integer> behind) {
        var profile = months.getFirst().profile();
        var keys = CellKeys.year(organization, definition.id(), profile, year);
        var members = months.stream()
                .mapToInt(month -> Objects.requireNonNull(behind.get(month.month())))
                .toArray();
        draft.shown(keys.numerator(), Kind.PEOPLE, members);
        var size = size(definition, months).setScale(0, RoundingMode.FLOOR).longValueExact();
        var group = draft.count(organization, keys.denominator(), Math.max(0, size));
        draft.shown(keys.denominator(), Kind.GROUP, group);
        for (var total : totals.of(organization, definition.id(), profile, year)) {
            draft.total(total.numerator(), Kind.PEOPLE, total, members);
            draft.total(total.denominator(), Kind.GROUP, total, group);
        }
    }

    /// A family while it is being written: counts are added once, and then to each cell they belong to.
    static final class Draft {

        private final String name;
        private final List<Inner> inner = new ArrayList<>();
        private final Map<String, Sum> cells = new LinkedHashMap<>();

        Draft(String name) {
            this.name = name;
        }

        private record Sum(Kind kind, boolean derived, List<Integer> members) {}

        /// A finest count, and its number.
        int count(OrganizationId owner, String key, long count) {
            inner.add(new Inner(owner, key, count));
            return inner.size() - 1;
        }

        /// A cell that pages show; there is one of each key.
        Draft shown(String key, Kind kind, int... members) {
            return add(key, kind, false, members);
        }

        /// A cell that can be worked out from shown ones.
        Draft derived(String key, Kind kind, int... members) {
            return add(key, kind, true, members);
        }

        /// A cell of a total, shown or worked out from shown ones.
        Draft total(String key, Kind kind, TotalRow total, int... members) {
            return add(key, kind, !total.isShown(), members);
        }

        private Draft add(String key, Kind kind, boolean derived, int... members) {
            var cell = cells.computeIfAbsent(key, _ -> new Sum(kind, derived, new ArrayList<>()));
            for (var member : members) {
                cell.members().add(member);
            }
            return this;
        }

        Family done() {
            return new Family(
                    name,
                    inner,
                    cells.entrySet().stream()
                            .map(cell -> new FamilyCell(
                                    cell.getKey(),
                                    cell.getValue().members(),
                                    cell.getValue().kind(),
                                    cell.getValue().derived()))
                            .toList());
        }
    }
}
