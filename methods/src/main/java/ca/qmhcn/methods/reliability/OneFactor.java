package ca.qmhcn.methods.reliability;

import java.util.List;
import java.util.stream.IntStream;

/// McDonald's omega: how much of the sum of the items is the one thing they share.
///
/// One factor is fitted to the covariances (divided by n) of the people who answered every item, by maximum
/// likelihood: `Σ = λ λᵀ + Ψ`, `ω = (Σ λ)² / ((Σ λ)² + Σ ψ)`.
///
/// McDonald (1999), Test Theory; Jöreskog (1967) doi:10.1007/BF02289658.
public sealed interface OneFactor {

    /// People who answered every item.
    int n();

    /// Items that everybody answered alike; nothing here is about them.
    List<String> leftOut();

    /// @param omega      from 0 to 1
    /// @param iterations of the search
    record Fitted(int n, List<String> leftOut, double omega, List<Loading> loadings, int iterations)
            implements OneFactor {

        public Fitted {
            leftOut = List.copyOf(leftOut);
            loadings = List.copyOf(loadings);
        }
    }

    /// @param loading    `λ`, in units of the item; the sum of all is not below 0
    /// @param uniqueness `ψ`, the variance that is the item's own, above 0
    record Loading(String item, double loading, double uniqueness) {}

    /// The best fit would need an item whose own variance is nought or less, which cannot be: too few
    /// people, or not one factor. There is no omega (Heywood 1931).
    record Heywood(int n, List<String> leftOut, List<String> items) implements OneFactor {

        public Heywood {
            leftOut = List.copyOf(leftOut);
            items = List.copyOf(items);
        }
    }

    record NotFitted(int n, List<String> leftOut, Reason reason) implements OneFactor {

        public NotFitted {
            leftOut = List.copyOf(leftOut);
        }

        public enum Reason {
            /// Fewer than three items that vary: many factors would fit equally.
            TOO_FEW_ITEMS,
            /// No more people than items, or an item hardly varies beside the others.
            TOO_FEW_PEOPLE,
            /// The search came to no end.
            NOT_CONVERGED,
            /// The items share so little that many factors fit equally.
            NOT_IDENTIFIED
        }
    }

    static OneFactor fit(ItemResponses responses) {
        var usable = Usable.of(responses, Missing.COMPLETE_ROWS);
        if (usable.items().size() < 3) {
            return new NotFitted(usable.n(), usable.leftOut(), NotFitted.Reason.TOO_FEW_ITEMS);
        }
        if (usable.n() <= usable.items().size()) {
            return new NotFitted(usable.n(), usable.leftOut(), NotFitted.Reason.TOO_FEW_PEOPLE);
        }
        return Moments.of(usable.columns())
                .map(moments -> fit(usable, moments))
                .orElseGet(() -> new NotFitted(usable.n(), usable.leftOut(), NotFitted.Reason.TOO_FEW_PEOPLE));
    }

    private static OneFactor fit(Usable usable, Moments moments) {
        var found = FactorSearch.search(moments.correlations());
        var improper = IntStream.range(0, found.uniquenesses().length)
                .filter(item -> found.uniquenesses()[item] <= FactorSearch.NOUGHT)
                .mapToObj(usable.items()::get)
                .toList();
        if (!improper.isEmpty()) {
            return new Heywood(usable.n(), usable.leftOut(), improper);
        }
        if (!found.converged()) {
            return new NotFitted(usable.n(), usable.leftOut(), NotFitted.Reason.NOT_CONVERGED);
        }
        if (!found.identified()) {
            return new NotFitted(usable.n(), usable.leftOut(), NotFitted.Reason.NOT_IDENTIFIED);
        }
        return fitted(usable, moments, found);
    }

    private static OneFactor fitted(Usable usable, Moments moments, FactorSearch found) {
        var toN = Math.sqrt((usable.n() - 1.0) / usable.n());
        var loadings = IntStream.range(0, moments.items())
                .mapToObj(item -> {
                    var deviation = moments.standardDeviation(item) * toN;
                    return new Loading(
                            usable.items().get(item),
                            found.loadings()[item] * deviation,
                            found.uniquenesses()[item] * deviation * deviation);
                })
                .toList();
        var common = loadings.stream().mapToDouble(Loading::loading).sum();
        var own = loadings.stream().mapToDouble(Loading::uniqueness).sum();
        return new Fitted(
                usable.n(), usable.leftOut(), common * common / (common * common + own), loadings, found.iterations());
    }
}
