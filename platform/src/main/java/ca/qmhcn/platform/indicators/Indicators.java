package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.IndicatorDefinition.LeftOut;
import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.methods.rules.FalseAlarms;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.database.Tenant;
import ca.qmhcn.platform.disclosure.Audience;
import ca.qmhcn.platform.disclosure.Family;
import ca.qmhcn.platform.disclosure.Released;
import ca.qmhcn.platform.indicators.IndicatorFamily.Results;
import ca.qmhcn.platform.indicators.Releasing.Sight;
import ca.qmhcn.platform.indicators.ResultStore.Counted;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.organizations.Organizations;
import ca.qmhcn.platform.warehouse.Warehouses;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What an organization's indicators show to one audience.
@Service
class Indicators {

    private final Warehouses warehouses;
    private final ResultStore results;
    private final Releasing releasing;
    private final TransactionTemplate transaction;
    private final Organizations organizations;

    Indicators(
            Warehouses warehouses,
            ResultStore results,
            Releasing releasing,
            TransactionTemplate transaction,
            Organizations organizations) {
        this.warehouses = warehouses;
        this.results = results;
        this.releasing = releasing;
        this.transaction = transaction;
        this.organizations = organizations;
    }

    /// @param series   one for each definition that counts events, its first profile standing for it
    /// @param recount  when the files were last counted
    /// @param awaited  whether something was counted of which nothing was released yet
    record Overview(List<Series> series, Optional<ResultStore.Recount> recount, boolean awaited) {

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
    /// @param awaited whether something was counted and nothing released yet
    record View(
            Series series,
            Map<String, Cell> leftOut,
            Optional<Long> cases,
            Optional<ResultStore.Recount> recount,
            boolean awaited) {}

    List<IndicatorDefinition> definitions() {
        return warehouses.catalogue().indicators();
    }

    Optional<IndicatorDefinition> definition(String id) {
        return warehouses.catalogue().indicator(id);
    }

    /// What was counted of every organization; each is read as that organization.
    List<Results> everything() {
        return organizations.members().stream()
                .map(member -> Tenant.of(member.id().value())
                        .get(() -> within(() -> new Results(
                                member.id(),
                                member.inProvince(),
                                results.all(member.id()),
                                results.overlaps(member.id())))))
                .toList();
    }

    /// Releases are looked up before the transaction: whoever holds a connection must not wait for another.
    Overview overview(OrganizationId organization, Audience audience) {
        var counting = definitions().stream()
                .filter(definition -> definition.fact().isPresent())
                .toList();
        var inForce = new HashMap<String, Optional<Released>>();
        if (audience != Audience.OWN_EXACT) {
            counting.forEach(
                    definition -> inForce.computeIfAbsent(Family.of(definition), _ -> releasing.inForce(definition)));
        }
        return within(() -> {
            var all = results.all(organization);
            var sights = new HashMap<String, Sight>();
            var series = new ArrayList<Series>();
            var awaited = false;
            for (var definition : counting) {
                var counted = ofProfile(all, definition, definition.firstProfile());
                var sight = sights.computeIfAbsent(
                        Family.of(definition),
                        family -> releasing.sight(
                                organization, audience, inForce.getOrDefault(family, Optional.empty())));
                awaited |= sight instanceof Sight.NothingYet && !counted.isEmpty();
                var values = releasing.months(organization, definition, counted, last(all), sight);
                series.add(Series.of(definition, definition.firstProfile(), values));
            }
            return new Overview(series, results.recount(organization), awaited);
        });
    }

    View view(
            OrganizationId organization,
            IndicatorDefinition definition,
            String profile,
            RuleSet rules,
            Audience audience) {
        var inForce = audience == Audience.OWN_EXACT ? Optional.<Released>empty() : releasing.inForce(definition);
        return within(() -> {
            var all = results.all(organization);
            var counted = ofProfile(all, definition, profile);
            var sight = releasing.sight(organization, audience, inForce);
            var values = releasing.months(organization, definition, counted, last(all), sight);
            var mature = IndicatorFamily.mature(counted, definition, profile);
            return new View(
                    Series.of(definition, profile, values, rules),
                    releasing.leftOut(organization, definition, profile, mature, sight),
                    Releasing.cases(values, Releasing.known(sight, definition, profile, mature)),
                    results.recount(organization),
                    sight instanceof Sight.NothingYet && !counted.isEmpty());
        });
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private static List<Counted> ofProfile(List<Counted> all, IndicatorDefinition definition, String profile) {
        return all.stream()
                .filter(month -> month.indicator().equals(definition.id())
                        && month.profile().equals(profile))
                .toList();
    }

    /// All named variants; one without a name where there is one way only.
    static List<String> profiles(IndicatorDefinition definition) {
        return definition.profiles().isEmpty()
                ? List.of("")
                : definition.profiles().stream()
                        .map(IndicatorDefinition.Profile::id)
                        .toList();
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
