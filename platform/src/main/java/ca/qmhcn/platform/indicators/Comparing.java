package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.methods.funnel.Funnel;
import ca.qmhcn.methods.funnel.Funnels;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.Disclosure;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.results.TotalsTable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Compares organizations by a funnel of released figures. It never ranks.
@Component
class Comparing {

    private final ReleasedStore store;
    private final Disclosure disclosure;
    private final Releasing releasing;
    private final TransactionTemplate transaction;

    Comparing(ReleasedStore store, Disclosure disclosure, Releasing releasing, TransactionTemplate transaction) {
        this.store = store;
        this.disclosure = disclosure;
        this.releasing = releasing;
        this.transaction = transaction;
    }

    /// What came of a comparison.
    sealed interface Comparison {

        /// @param own where the reader's own organization stands among the funnel's units; empty when it is not there
        record Shown(Funnel funnel, List<ReleasedStore.Dot> dots, Optional<Integer> own) implements Comparison {}

        record TooFew(int needed) implements Comparison {}

        /// One organization holds nearly everything.
        record Dominated() implements Comparison {}

        record NoYear() implements Comparison {}

        /// This kind of figure makes no funnel.
        record NotCompared() implements Comparison {}
    }

    /// @param years that have figures, the latest first
    record Years(List<Integer> years) {

        Optional<Integer> chosen(Optional<Integer> asked) {
            return asked.filter(years::contains).or(() -> years.stream().findFirst());
        }
    }

    Years years(IndicatorDefinition definition, String profile) {
        return new Years(releasing
                .inForce(definition)
                .map(released -> within(() -> store.years(released.id(), definition.id(), profile)))
                .orElse(List.of()));
    }

    /// Totals over organizations; there are some only of the variant by which these are compared.
    Optional<TotalsTable> totals(IndicatorDefinition definition, String profile, Words words) {
        return releasing
                .inForce(definition)
                .filter(_ -> profile.equals(definition.firstProfile()))
                .map(released -> TotalsTable.of(released, definition, words))
                .filter(table -> !table.isEmpty());
    }

    Comparison compare(OrganizationId organization, IndicatorDefinition definition, String profile, int year) {
        if (!IndicatorFamily.compares(definition)) {
            return new Comparison.NotCompared();
        }
        return releasing
                .inForce(definition)
                .map(released -> within(() ->
                        compare(organization, definition, store.dots(released.id(), definition.id(), profile, year))))
                .orElseGet(Comparison.NoYear::new);
    }

    private Comparison compare(
            OrganizationId organization, IndicatorDefinition definition, List<ReleasedStore.Dot> dots) {
        if (dots.size() < disclosure.comparisonFrom()) {
            return new Comparison.TooFew(disclosure.comparisonFrom());
        }
        if (!disclosure.mayPool(
                dots.stream().map(dot -> dot.denominator().longValue()).toList())) {
            return new Comparison.Dominated();
        }
        var own = store.find(organization);
        var place = IntStream.range(0, dots.size())
                .filter(i -> own.filter(dots.get(i).dot()::equals).isPresent())
                .boxed()
                .findFirst();
        return funnel(definition, dots)
                .<Comparison>map(funnel -> new Comparison.Shown(funnel, dots, place))
                .orElseGet(Comparison.NoYear::new);
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    /// On the numbers as counted; they are multiplied for display only, since limits depend on how much was counted.
    private static Optional<Funnel> funnel(IndicatorDefinition definition, List<ReleasedStore.Dot> dots) {
        var units = dots.stream()
                .map(dot -> new Funnels.Count(
                        dot.numerator().doubleValue(), dot.denominator().doubleValue()))
                .toList();
        return definition.shows() == Statistic.PROPORTION ? Funnels.shares(units) : Funnels.rates(units);
    }
}
