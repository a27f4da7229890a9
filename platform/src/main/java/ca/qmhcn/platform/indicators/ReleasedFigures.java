package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.database.OwnTransaction;
import ca.qmhcn.platform.database.Tenant;
import ca.qmhcn.platform.disclosure.Released;
import ca.qmhcn.platform.indicators.IndicatorFamily.Results;
import ca.qmhcn.platform.indicators.ReleasedStore.Yearly;
import ca.qmhcn.platform.indicators.ResultStore.Counted;
import ca.qmhcn.platform.intake.BatchUndone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps what hangs on the cells that a release shows and is no count of people: hours, medians, staff. Each
/// organization's is written as that organization.
@Component
class ReleasedFigures {

    private final ReleasedStore store;
    private final OwnTransaction transaction;

    ReleasedFigures(ReleasedStore store, OwnTransaction transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /// What was taken back is hidden from others at once.
    @Async
    @TransactionalEventListener(id = "indicators.released-figures.undone")
    void on(BatchUndone batch) {
        transaction.of(Tenant.of(batch.organization().value()), () -> {
            store.find(batch.organization()).ifPresent(store::takeBack);
            return true;
        });
    }

    /// Puts what the release shows of an organization in the place of what was shown before.
    void keep(Released released, List<IndicatorDefinition> definitions, Results known) {
        var organization = known.organization();
        transaction.of(Tenant.of(organization.value()), () -> {
            var before = store.months(organization);
            var months = new ArrayList<Counted>();
            var years = new ArrayList<Yearly>();
            for (var definition : definitions) {
                for (var profile : Indicators.profiles(definition)) {
                    var mature = IndicatorFamily.mature(known.counted(), definition, profile);
                    if (definition.shows() != Statistic.PROPORTION) {
                        var earlier = IndicatorFamily.mature(before, definition, profile);
                        mature.stream()
                                .flatMap(month -> told(released, organization, month, earlier).stream())
                                .forEach(months::add);
                    }
                    if (IndicatorFamily.compares(definition) && profile.equals(definition.firstProfile())) {
                        years.addAll(years(released, definition, organization, mature));
                    }
                }
            }
            var ids = definitions.stream().map(IndicatorDefinition::id).toList();
            store.keep(organization, released.id(), ids, months);
            store.replace(store.dot(organization), released.id(), ids, years);
            return true;
        });
    }

    /// The month as the release tells it. A correction that waits is not in it yet: then what was told before stays.
    private static Optional<Counted> told(
            Released released, OrganizationId organization, Counted month, List<Counted> earlier) {
        return Stream.concat(
                        Stream.of(month),
                        earlier.stream().filter(before -> before.month().equals(month.month())))
                .filter(version -> isTold(released, organization, version))
                .findFirst();
    }

    private static boolean isTold(Released released, OrganizationId organization, Counted month) {
        var keys = CellKeys.month(organization, month.indicator(), month.profile(), month.month());
        return isShown(released, keys)
                && (released.cell(keys.numerator()).equals(new Cell.Shown(month.behind()))
                        || released.cell(keys.base()).equals(new Cell.Shown(month.cases())));
    }

    private static List<Yearly> years(
            Released released, IndicatorDefinition definition, OrganizationId organization, List<Counted> mature) {
        var years = new ArrayList<Yearly>();
        IndicatorFamily.wholeYears(mature).forEach((year, months) -> {
            var profile = months.getFirst().profile();
            var keys = CellKeys.year(organization, definition.id(), profile, year);
            if (isShown(released, keys)
                    && released.cell(keys.numerator()) instanceof Cell.Shown(var people)
                    && released.cell(keys.denominator()) instanceof Cell.Shown(var group)
                    && group > 0) {
                var behind = months.stream().mapToLong(Counted::behind).sum();
                if (definition.shows() == Statistic.PROPORTION) {
                    years.add(new Yearly(
                            definition.id(), profile, year, BigDecimal.valueOf(people), BigDecimal.valueOf(group)));
                } else if (behind == people) {
                    var numerator = months.stream().map(Counted::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
                    years.add(new Yearly(
                            definition.id(), profile, year, numerator, IndicatorFamily.size(definition, months)));
                }
            }
        });
        return years;
    }

    /// A figure is shown when everything it is made of is.
    private static boolean isShown(Released released, CellKeys keys) {
        var cells = keys.made().stream()
                .map(released::cell)
                .filter(cell -> !(cell instanceof Cell.Missing))
                .toList();
        return !cells.isEmpty() && cells.stream().allMatch(Cell.Shown.class::isInstance);
    }
}
