package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.IndicatorDefinition.LeftOut;
import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.methods.rules.FalseAlarms;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.Audience;
import ca.qmhcn.platform.disclosure.Disclosure;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.warehouse.Warehouses;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an organization's indicators show to one audience.
@Service
class Indicators {

    private final Warehouses warehouses;
    private final ResultStore results;
    private final Releasing releasing;
    private final Disclosure disclosure;

    Indicators(Warehouses warehouses, ResultStore results, Releasing releasing, Disclosure disclosure) {
        this.warehouses = warehouses;
        this.results = results;
        this.releasing = releasing;
        this.disclosure = disclosure;
    }

    /// @param series  one for each definition that counts events, its first profile standing for it
    /// @param recount when the files were last counted
    record Overview(List<Series> series, Optional<ResultStore.Recount> recount) {

        boolean isEmpty() {
            return series.stream().allMatch(one -> one.values().isEmpty());
        }

        /// The indicators whose last month the rules say something of.
        List<Series> read() {
            return series.stream().filter(one -> one.signal() != Signal.NONE).toList();
        }

        /// How many of these chance alone would mark in their last month, if all were steady.
        double falseAlarms() {
            return read().stream()
                    .mapToDouble(one -> FalseAlarms.atTheEnd(
                            one.findings().rules(),
                            one.advice().chart().lastPhase().known()))
                    .sum();
        }

        /// In how many months that makes one, about; empty where it is more often than in every other month.
        OptionalInt monthsBetweenFalseAlarms() {
            var months = (int) Math.round(1 / Math.max(falseAlarms(), 1e-6));
            return read().isEmpty() || months < 2 ? OptionalInt.empty() : OptionalInt.of(months);
        }

        /// Empty where nothing is read.
        Optional<String> falseAlarmsSaid(Words words) {
            var alarms = falseAlarms();
            return alarms == 0
                    ? Optional.empty()
                    : Optional.of(words.of(Messages.class)
                            .falseAlarms(
                                    read().size(),
                                    words.number(alarms, alarms < 0.095 ? 2 : 1),
                                    (int) Math.floor(alarms),
                                    monthsBetweenFalseAlarms().orElse(0)));
        }

        boolean isCounting() {
            return recount.filter(known -> known.ended().isEmpty() && !known.failed())
                    .isPresent();
        }

        boolean hasFailed() {
            return recount.filter(ResultStore.Recount::failed).isPresent();
        }
    }

    /// @param cases   rows counted in, over all months; absent while a month's number is withheld
    record View(
            Series series, Map<String, Cell> leftOut, Optional<Long> cases, Optional<ResultStore.Recount> recount) {}

    List<IndicatorDefinition> definitions() {
        return warehouses.catalogue().indicators();
    }

    Optional<IndicatorDefinition> definition(String id) {
        return warehouses.catalogue().indicator(id);
    }

    @Transactional(readOnly = true)
    Overview overview(OrganizationId organization, Audience audience) {
        var all = results.all(organization);
        var last = last(all);
        var byIndicator = all.stream().collect(Collectors.groupingBy(Counted::indicator));
        var series = definitions().stream()
                .filter(definition -> definition.fact().isPresent())
                .map(definition -> {
                    var profile = profile(definition);
                    var counted = byIndicator.getOrDefault(definition.id(), List.of()).stream()
                            .filter(month -> month.profile().equals(profile))
                            .toList();
                    return Series.of(definition, profile, releasing.months(definition, counted, last, audience));
                })
                .toList();
        return new Overview(series, results.recount(organization));
    }

    @Transactional(readOnly = true)
    View view(
            OrganizationId organization,
            IndicatorDefinition definition,
            String profile,
            RuleSet rules,
            Audience audience) {
        var all = results.all(organization);
        var counted = ofProfile(all, definition, profile);
        var values = releasing.months(definition, counted, last(all), audience);
        if (audience != Audience.OWN_EXACT && !profile.equals(profile(definition))) {
            values = apart(values, counted, ofProfile(all, definition, profile(definition)));
        }
        var mature = counted.stream().filter(Counted::mature).toList();
        return new View(
                Series.of(definition, profile, values, rules),
                releasing.leftOut(definition, mature, audience),
                releasing.cases(definition, mature, audience),
                results.recount(organization));
    }

    private static List<Counted> ofProfile(List<Counted> all, IndicatorDefinition definition, String profile) {
        return all.stream()
                .filter(month -> month.indicator().equals(definition.id())
                        && month.profile().equals(profile))
                .toList();
    }

    /// Two variants of a month that differ by a few people would tell of those few by subtraction.
    private List<ReleasedValue> apart(List<ReleasedValue> values, List<Counted> counted, List<Counted> first) {
        var here = counted.stream().collect(Collectors.toMap(Counted::month, Function.identity()));
        var there = first.stream().collect(Collectors.toMap(Counted::month, Function.identity()));
        return values.stream()
                .map(value -> value instanceof ReleasedValue.Known known
                                && isTooClose(here.get(known.month()), there.get(known.month()))
                        ? new ReleasedValue.Withheld(known.month(), Cell.Reason.COMPLEMENTARY)
                        : value)
                .toList();
    }

    private boolean isTooClose(@Nullable Counted one, @Nullable Counted other) {
        return one != null
                && other != null
                && (isSmall(one.numerator().subtract(other.numerator()))
                        || isSmall(one.denominator().subtract(other.denominator())));
    }

    private boolean isSmall(BigDecimal difference) {
        var floor = disclosure.floor("", Audience.OWN);
        return difference.signum() != 0 && difference.abs().compareTo(BigDecimal.valueOf(floor)) < 0;
    }

    /// The variant that stands for an indicator where only one is shown.
    static String profile(IndicatorDefinition definition) {
        return definition.profiles().isEmpty()
                ? ""
                : definition.profiles().getFirst().id();
    }

    /// The reasons that hold for a variant, in the order in which they apply.
    static List<LeftOut> leftOut(IndicatorDefinition definition, String profile) {
        return definition.profiles().stream()
                .filter(variant -> variant.id().equals(profile))
                .findFirst()
                .map(IndicatorDefinition.Profile::leftOut)
                .orElse(definition.leftOut());
    }

    private static YearMonth last(List<Counted> all) {
        return all.stream().map(Counted::month).max(YearMonth::compareTo).orElse(YearMonth.of(1900, 1));
    }
}
